package de.tragwerk.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How money reaches somebody. Without another way it goes to an account (§ 47 Abs. 1 SGB I); a fact of the file says
/// otherwise, with source and first month.
///
/// Norms read from memory (`recalled`): § 47 Abs. 1 SGB I; payment card § 3 Abs. 2 and 3, § 2 Abs. 2 AsylbLG.
public enum Zahlungsweg {
    KONTO("Überweisung auf ein Konto", "", 0),
    BAR("Barauszahlung an der Kasse", "Kasse", 30),
    SCHECK("Zahlungsanweisung zur Verrechnung (Scheck)", "Scheck", 30),
    /// Only under AsylbLG: money goes before other forms in social assistance (§ 10 Abs. 3 SGB XII).
    KARTE("Bezahlkarte", "Bezahlkarte", 10);

    private final String titel;
    private final String stelle;
    private final int tage;

    Zahlungsweg(String titel, String stelle, int tage) {
        this.titel = titel;
        this.stelle = stelle;
        this.tage = tage;
    }

    public String titel() {
        return titel;
    }

    /// Who carries the order out, empty for the bank.
    public String stelle() {
        return stelle;
    }

    /// Days after the day of execution by which the outcome must be known; practice, no norm.
    public int tage() {
        return tage;
    }

    /// Code of the value of a fact.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Zahlungsweg> ofCode(String code) {
        return Arrays.stream(values()).filter(w -> w.code().equals(code)).findFirst();
    }
}
