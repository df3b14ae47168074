package de.tragwerk.anbindung;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A step on the way of a municipality, in the order in which people go it. The database keeps the same order.
public enum Schritt {
    ABFRAGE("Abfrage", "Wer sind Sie, wie wollen Sie empfangen, wen fragen wir?"),
    VERTRAEGE("Verträge", "Rahmenvereinbarung, Einzelabruf und AVV, bevor die ersten Daten fließen.", ABFRAGE),
    ZERTIFIKAT("Zertifikat", "Für dieses Zertifikat werden die Anträge verschlüsselt.", ABFRAGE),
    VERZEICHNIS("Verzeichnis", "Der Eintrag im DVDV sagt Absendern, wohin und für wen.", ZERTIFIKAT),
    TERMIN("Gruppentermin", "Kommunen mit gleichem Weg richten gemeinsam ein.", ABFRAGE),
    INSTALLATION("Installation", "Komponente, Freischaltungen und Postfach stehen.", ABFRAGE),
    TESTANTRAG("Testantrag", "Ein erfundener Antrag geht wirklich über den Weg.", VERZEICHNIS, INSTALLATION),
    ABNAHME("Abnahme", "Protokoll mit Verlauf und Screenshot.", TESTANTRAG);

    private final String titel;
    private final String satz;
    private final List<Schritt> vorher;

    Schritt(String titel, String satz, Schritt... vorher) {
        this.titel = titel;
        this.satz = satz;
        this.vorher = List.of(vorher);
    }

    public String titel() {
        return titel;
    }

    /// What the step is for.
    public String satz() {
        return satz;
    }

    /// Steps it rests on.
    public List<Schritt> vorher() {
        return vorher;
    }

    /// Itself and every step that rests on it, the last first: so they are taken back.
    public List<Schritt> mitFolgenden() {
        Set<Schritt> alle = EnumSet.of(this);
        for (Schritt s : values()) {
            if (s.vorher.stream().anyMatch(alle::contains)) {
                alle.add(s);
            }
        }
        return List.copyOf(alle).reversed();
    }

    public static Optional<Schritt> of(String name) {
        return Arrays.stream(values())
                .filter(s -> s.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
