package de.tragwerk.payment.model;

/// Why an amount that is due cannot be paid, and what has to be done.
public enum Hindernis {
    KEIN_KONTO("Kein Konto bekannt", "Konto erfragen oder bei den Tatsachen einen anderen Zahlungsweg eintragen"),
    ANSCHRIFT_FEHLT(
            "Für den Scheck fehlt die Anschrift, oder sie ist zu lang",
            "Anschrift erfassen oder kürzen oder einen anderen Zahlungsweg eintragen"),
    KARTE_FEHLT(
            "Die Vertragsnummer der Bezahlkarte fehlt",
            "Karte ausgeben und ihre Vertragsnummer bei den Tatsachen eintragen, nicht die aufgedruckte Kartennummer"),
    KARTE_NUR_ASYLBLG(
            "Eine Bezahlkarte gibt es nur nach dem AsylbLG",
            "Konto erfragen oder bei den Tatsachen einen anderen Zahlungsweg eintragen"),
    IBAN_FALSCH("Die IBAN ist falsch", "IBAN mit dem Nachweis vergleichen und berichtigen"),
    IBAN_AUSSERHALB("Das Konto liegt außerhalb des SEPA-Raums", "Konto im SEPA-Raum erfragen"),
    NAME_FEHLT(
            "Der Name des Empfängers lässt sich nicht in SEPA-Zeichen schreiben",
            "Kontoinhaber in Lateinschrift erfassen"),
    ZAHLWEG_OFFEN(
            "Konto oder Zahlungsweg ist geändert, eine zweite Person hat das noch nicht bestätigt",
            "Eine andere Person, als es eingetragen hat, vergleicht mit dem Nachweis und bestätigt bei den Tatsachen"),
    GESPERRT("Die Zahlung ist gesperrt", "Grund der Sperre klären und die Sperre aufheben"),
    ERSTATTUNG_ANGEMELDET(
            "Ein anderer Träger verlangt für diesen Monat Erstattung (§ 107 SGB X)",
            "Den Anspruch anerkennen oder ablehnen; eine zweite Person gibt frei"),
    EMPFAENGER_GESTOERT(
            "Eine Zahlung an den Dritten kam zurück",
            "Direktzahlung beenden, Bankverbindung klären und neu vorschlagen; bei einem Darlehen unter „Darlehen“, bei Geld aus einem Bescheid unter „Zahlungen“ die neue Bankverbindung vorschlagen"),
    KEINE_KASSE(
            "Für dieses Kapitel ist kein Konto der Behörde eingestellt",
            "Der technische Betrieb stellt ein Konto für das Kapitel ein (./tragwerk amt einrichten)"),
    ZU_GROSS("Der Betrag ist größer, als eine Überweisung sein darf", "Bescheid prüfen");

    private final String satz;
    private final String aufgabe;

    Hindernis(String satz, String aufgabe) {
        this.satz = satz;
        this.aufgabe = aufgabe;
    }

    public String satz() {
        return satz;
    }

    /// What to do, for the task that comes with it.
    public String aufgabe() {
        return aufgabe;
    }
}
