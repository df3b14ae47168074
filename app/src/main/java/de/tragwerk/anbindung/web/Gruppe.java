package de.tragwerk.anbindung.web;

import de.tragwerk.anbindung.Vorhaben;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Municipalities that could install together: same way, vendor, IT provider and operator of the intermediary,
/// however somebody spelled them (PROSOZ, Prosoz).
///
/// @param titel as the first of them is written
record Gruppe(String titel, List<Vorhaben> kommunen) {

    /// Of those that chose a way and are not live.
    static List<Gruppe> aus(List<Vorhaben> alle) {
        Map<String, Gruppe> gruppen = new TreeMap<>();
        for (Vorhaben v : alle) {
            if (!v.live() && v.variante() != null) {
                String titel = String.join(
                        " · ",
                        v.variante().titel(),
                        v.hersteller(),
                        v.dienstleister(),
                        v.intermediaer().isBlank() ? "unser Intermediär" : v.intermediaer());
                gruppen.computeIfAbsent(gefaltet(titel), k -> new Gruppe(titel, new ArrayList<>()))
                        .kommunen()
                        .add(v);
            }
        }
        return List.copyOf(gruppen.values());
    }

    private static String gefaltet(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMAN)
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }
}
