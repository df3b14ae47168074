package de.tragwerk.payment.bank;

import java.util.Map;

/// Reasons for which banks send money back (ISO 20022, external return reason codes).
public final class Rueckgrund {

    private static final Map<String, String> WORTE = Map.ofEntries(
            Map.entry("AC01", "IBAN falsch"),
            Map.entry("AC04", "Konto erloschen"),
            Map.entry("AC06", "Konto gesperrt"),
            Map.entry("AG01", "Überweisung auf dieses Konto nicht erlaubt"),
            Map.entry("AG02", "Auftragsart nicht erlaubt"),
            Map.entry("AM05", "doppelter Auftrag"),
            Map.entry("BE04", "Anschrift fehlt"),
            Map.entry("CNOR", "Bank des Empfängers nimmt nicht teil"),
            Map.entry("FOCR", "Rückruf"),
            Map.entry("MD07", "Empfänger verstorben"),
            Map.entry("MS02", "Empfänger lehnt ab"),
            Map.entry("MS03", "Bank nennt keinen Grund"),
            Map.entry("RC01", "BIC falsch"),
            Map.entry("RR04", "aus rechtlichen Gründen"));

    private Rueckgrund() {}

    /// For instance "Konto erloschen (AC04)".
    public static String satz(String code) {
        if (code.isEmpty()) {
            return "ohne Grund";
        }
        String worte = WORTE.get(code);
        return worte == null ? "Grund " + code : worte + " (" + code + ")";
    }
}
