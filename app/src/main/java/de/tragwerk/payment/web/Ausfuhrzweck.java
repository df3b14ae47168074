package de.tragwerk.payment.web;

import de.tragwerk.mandant.Purpose;
import java.util.Locale;

/// What a list is taken out of the program for; stands in the log as the purpose.
enum Ausfuhrzweck {
    BUCHUNG("Buchung in der Kasse"),
    KASSENPRUEFUNG("Kassenprüfung"),
    RUECKFRAGE("Rückfrage der Bank");

    private final String titel;

    Ausfuhrzweck(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    Purpose zweck() {
        return new Purpose("ausfuhr-" + name().toLowerCase(Locale.ROOT), titel);
    }
}
