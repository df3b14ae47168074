package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Einwand;
import java.util.List;
import java.util.Optional;

/// Name and address of somebody who is not in the file, as typed at the desk.
final class Anschriften {
    private static final int ZEILE = 70;

    private Anschriften() {}

    static Optional<Einwand> fehler(String name, String anschrift) {
        if (name.strip().length() < 2 || name.strip().length() > ZEILE) {
            return Einwand.an(
                    "name", "Der Name fehlt oder hat mehr als 70 Zeichen. Nennen Sie, an wen der Brief geht.");
        }
        List<String> zeilen = zeilen(anschrift).lines().toList();
        return zeilen.size() < 2 || zeilen.size() > 4 || zeilen.stream().anyMatch(z -> z.length() > ZEILE)
                ? Einwand.an(
                        "anschrift",
                        "Die Anschrift fehlt. Schreiben Sie zwei bis vier Zeilen: Straße, Postleitzahl und Ort.")
                : Optional.empty();
    }

    /// Without empty lines and spaces at the ends.
    static String zeilen(String anschrift) {
        return String.join(
                "\n",
                anschrift.lines().map(String::strip).filter(z -> !z.isEmpty()).toList());
    }
}
