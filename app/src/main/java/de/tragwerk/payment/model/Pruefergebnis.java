package de.tragwerk.payment.model;

/// What the payee's bank says about name and IBAN; codes of ISO 20022 (`ExternalPaymentTransactionStatus1Code`).
/// A payment that fits (`RCVC`) is no finding.
public enum Pruefergebnis {
    RVMC("Name stimmt fast", "Die Bank des Empfängers kennt das Konto unter einem ähnlichen Namen."),
    RVNM("Name stimmt nicht", "Das Konto gehört nach der Bank des Empfängers jemand anderem."),
    RVNA("nicht prüfbar", "Die Bank des Empfängers konnte nicht prüfen.");

    private final String titel;
    private final String satz;

    Pruefergebnis(String titel, String satz) {
        this.titel = titel;
        this.satz = satz;
    }

    public String titel() {
        return titel;
    }

    public String satz() {
        return satz;
    }
}
