package de.tragwerk.decision.web;

import de.tragwerk.mandant.Purpose;
import java.util.Locale;

/// What a batch of letters is taken out for; stands in the log as the purpose.
enum Druckzweck {
    VERSAND("Druck und Versand im Haus"),
    DRUCKEREI("Druck und Versand durch eine Druckerei"),
    ERSATZ("Die Datei des Stapels ging verloren");

    private final String titel;

    Druckzweck(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    Purpose zweck() {
        return new Purpose("ausfuhr-" + name().toLowerCase(Locale.ROOT), titel);
    }
}
