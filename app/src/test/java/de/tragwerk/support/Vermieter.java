package de.tragwerk.support;

import java.util.Map;

/// The landlord of the cases: a part of the award goes to him.
public final class Vermieter {

    public static final String IBAN = "DE02120300000000202051";

    private static final String ANLASS = "Zwei Monatsmieten sind offen, die Kündigung droht.";

    private Vermieter() {}

    /// The form that proposes it.
    ///
    /// @param von first month, `03.2026`
    public static Map<String, String> bekommt(String betrag, String von) {
        return bekommt(betrag, von, ANLASS);
    }

    public static Map<String, String> bekommt(String betrag, String von, String begruendung) {
        return Map.of(
                "zweck",
                "UNTERKUNFT",
                "empfaenger",
                "Wohnbau Lindenbrück eG",
                "iban",
                IBAN,
                "verwendung",
                "Vertrag 4711",
                "betrag",
                betrag,
                "von",
                von,
                "grund",
                "SICHERUNG",
                "begruendung",
                begruendung);
    }
}
