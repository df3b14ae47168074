package de.tragwerk.abgleich.web;

import de.tragwerk.mandant.Purpose;
import java.util.Locale;

/// What a file is taken out for; stands in the log as the purpose.
enum Abrufzweck {
    UEBERMITTLUNG("Übermittlung an die andere Stelle"),
    PRUEFUNG("Prüfung durch Datenschutz oder Revision");

    private final String titel;

    Abrufzweck(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    Purpose zweck() {
        return new Purpose("ausfuhr-" + name().toLowerCase(Locale.ROOT), titel);
    }
}
