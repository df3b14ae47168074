package de.tragwerk.party;

import java.util.LinkedHashMap;
import java.util.Map;

/// Kinds of what is true of a person for a time, each with its fields.
public enum AngabeArt {
    NAME("Name", felder("familienname", "Familienname", "vornamen", "Vornamen", "geburtsname", "Früherer Name")),
    ANSCHRIFT(
            "Anschrift",
            felder(
                    "strasse",
                    "Straße",
                    "hausnummer",
                    "Hausnummer",
                    "zusatz",
                    "Zusatz",
                    "plz",
                    "Postleitzahl",
                    "ort",
                    "Ort")),
    KONTO("Bankkonto", felder("iban", "IBAN", "kontoinhaber", "Kontoinhaber")),
    KENNZEICHEN("Kennzeichen", felder("welches", "Welches", "nummer", "Nummer")),
    BEZIEHUNG("Beziehung", felder("welche", "Welche", "name", "Zu wem")),
    VERTRETUNG("Vertretung", felder("welche", "Welche", "name", "Wer", "umfang", "Wofür")),
    TOD("Tod", felder("quelle", "Woher bekannt")),
    POSTANSCHRIFT(
            "Postanschrift",
            felder(
                    "bei",
                    "Bei wem (freiwillig)",
                    "strasse",
                    "Straße und Hausnummer oder Postfach",
                    "plz",
                    "Postleitzahl",
                    "ort",
                    "Ort")),
    VERSTAENDIGUNG("Verständigung", felder("hilfe", "Was hilft"));

    private final String titel;
    private final Map<String, String> felder;

    AngabeArt(String titel, Map<String, String> felder) {
        this.titel = titel;
        this.felder = felder;
    }

    public String titel() {
        return titel;
    }

    /// Names of the fields and how screens call them.
    public Map<String, String> felder() {
        return felder;
    }

    /// Whether officers add it by hand; the others follow the master data.
    public boolean vonHand() {
        return switch (this) {
            case KENNZEICHEN, BEZIEHUNG, VERTRETUNG, TOD, POSTANSCHRIFT, VERSTAENDIGUNG -> true;
            case NAME, ANSCHRIFT, KONTO -> false;
        };
    }

    private static Map<String, String> felder(String... paare) {
        Map<String, String> alle = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            alle.put(paare[i], paare[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(alle);
    }
}
