package de.tragwerk.payment.sepa;

import java.util.Optional;

/// Somebody other than the entitled person who is paid, as typed at the desk.
public final class Empfaenger {
    private static final int VERWENDUNG = 100;

    private Empfaenger() {}

    /// What is wrong with a payee, as a sentence that says what to do.
    ///
    /// @param iban without spaces
    public static Optional<String> fehler(String name, String iban, String verwendung) {
        return nameFehler(name).or(() -> ibanFehler(iban)).or(() -> verwendungFehler(verwendung));
    }

    public static Optional<String> nameFehler(String name) {
        return name.strip().length() < 2
                        || name.length() > SepaText.NAME
                        || !SepaText.lesbar(SepaText.of(name, SepaText.NAME))
                ? Optional.of("Der Name des Empfängers fehlt oder hat mehr als 70 Zeichen.")
                : Optional.empty();
    }

    /// @param iban without spaces
    public static Optional<String> ibanFehler(String iban) {
        return !Ibans.richtig(iban) || !Ibans.sepa(iban)
                ? Optional.of("Diese IBAN stimmt nicht. Prüfen Sie sie noch einmal Zeichen für Zeichen.")
                : Optional.empty();
    }

    public static Optional<String> verwendungFehler(String verwendung) {
        return verwendung.isBlank() || verwendung.strip().length() > VERWENDUNG
                ? Optional.of(
                        "Der Verwendungszweck fehlt oder hat mehr als 100 Zeichen. Nennen Sie die Vertragsnummer.")
                : Optional.empty();
    }
}
