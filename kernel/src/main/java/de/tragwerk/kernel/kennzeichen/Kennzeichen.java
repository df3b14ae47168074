package de.tragwerk.kernel.kennzeichen;

import java.util.function.Function;

/// Kinds of numbers a person or an authority has, each with its check.
public enum Kennzeichen {
    STEUER_ID("Steuer-Identifikationsnummer", SteuerId::pruefe),
    RENTENVERSICHERUNG("Rentenversicherungsnummer", Rentenversicherungsnummer::pruefe),
    KRANKENVERSICHERUNG("Krankenversichertennummer", Krankenversichertennummer::pruefe),
    AZR("AZR-Nummer", AzrNummer::pruefe),
    IBAN("IBAN", Iban::pruefe),
    AGS("Amtlicher Gemeindeschlüssel", Gemeindeschluessel::pruefeAgs),
    ARS("Amtlicher Regionalschlüssel", Gemeindeschluessel::pruefeArs),
    LEITWEG_ID("Leitweg-ID", LeitwegId::pruefe),
    PLZ("Postleitzahl", Postleitzahl::pruefe);

    private final String titel;
    private final Function<String, Befund> pruefung;

    Kennzeichen(String titel, Function<String, Befund> pruefung) {
        this.titel = titel;
        this.pruefung = pruefung;
    }

    public String titel() {
        return titel;
    }

    public Befund pruefe(String getippt) {
        return pruefung.apply(getippt);
    }
}
