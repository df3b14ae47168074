package de.tragwerk.osci;

import java.util.Optional;

/// The feedback codes of OSCI-Transport 1.2. The first digit is the class: 0 done, 3 warning, 9 refused. The
/// sentences are ours; the numbers and their meaning come from the specification.
public enum Code {
    DONE_DIALOG_CLOSED("0800", "Der Auftrag ist ausgeführt, der Dialog ist beendet."),
    DONE_DIALOG_OPEN("0801", "Der Auftrag ist ausgeführt, der Dialog bleibt offen."),
    CLIENT_CIPHER_EXPIRED(
            "3500",
            "Das Verschlüsselungszertifikat des Absenders ist heute nicht gültig (abgelaufen oder noch nicht gültig)."),
    CLIENT_CIPHER_UNCHECKED(
            "3501", "Das Verschlüsselungszertifikat des Absenders konnte nicht vollständig geprüft werden."),
    CLIENT_SIGNATURE_EXPIRED(
            "3700", "Das Signaturzertifikat des Absenders ist heute nicht gültig (abgelaufen oder noch nicht gültig)."),
    AUTHOR_SIGNATURE_EXPIRED("3701", "Das Signaturzertifikat eines Verfassers ist heute nicht gültig."),
    AUTHOR_SIGNATURE_BAD(
            "3702", "Das Signaturzertifikat eines Verfassers trägt keine gültige Unterschrift seines Ausstellers."),
    AUTHOR_SIGNATURE_REVOKED("3703", "Das Signaturzertifikat eines Verfassers ist gesperrt."),
    AUTHOR_CIPHER_EXPIRED("3704", "Das Verschlüsselungszertifikat eines Verfassers ist heute nicht gültig."),
    ADDRESSEE_CIPHER_EXPIRED("3705", "Das Verschlüsselungszertifikat des Empfängers ist heute nicht gültig."),
    READER_CIPHER_EXPIRED("3706", "Das Verschlüsselungszertifikat eines Lesers ist heute nicht gültig."),
    CERTIFICATES_UNCHECKED("3707", "Die Zertifikate konnten nicht vollständig geprüft werden."),
    ADDRESSEE_SIGNATURE_EXPIRED("3708", "Das Signaturzertifikat des Empfängers ist heute nicht gültig."),
    MORE_DELIVERIES("3800", "Im Postfach liegen weitere Nachrichten."),
    MORE_CARDS("3801", "Es gibt weitere passende Laufzettel."),
    ADDRESSEE_ANSWER_UNSIGNED("3802", "Die Antwort des Empfängers ist nicht signiert."),
    ADDRESSEE_ANSWER_PLAIN("3803", "Die Antwort des Empfängers war nicht verschlüsselt."),
    INNER_FEEDBACK("3950", "Zur ganzen Nachricht liegen Rückmeldungen vor."),
    INNER_TIMEOUT("3951", "Die Verarbeitung der ganzen Nachricht hat zu lange gedauert."),
    INNER_RUNNING("3952", "Die ganze Nachricht wird noch verarbeitet."),
    INTERNAL("9000", "Beim Empfänger der Anfrage ist ein innerer Fehler aufgetreten. Bitte später erneut senden."),
    NOT_OSCI("9100", "Die empfangenen Daten sind keine gültige OSCI-Nachricht."),
    NO_KEY("9200", "Die Nachricht ist für einen Schlüssel verschlüsselt, den diese Stelle nicht hat."),
    SUPPLIER_CIPHER_REVOKED("9201", "Das Zertifikat, für das die Nachricht verschlüsselt ist, ist gesperrt."),
    NOT_DECRYPTED("9202", "Die Nachricht konnte nicht entschlüsselt werden; sie ist beschädigt oder verändert."),
    NOT_AN_ORDER("9300", "Die Nachricht enthält keinen gültigen Auftrag."),
    DIALOG_BROKEN("9400", "Dialognummer, Folgenummer oder Antwort auf die Prüffrage stimmen nicht."),
    CLIENT_CIPHER_MISSING("9500", "Das Verschlüsselungszertifikat des Absenders fehlt im Auftrag."),
    CLIENT_CIPHER_BAD(
            "9501",
            "Das Verschlüsselungszertifikat des Absenders trägt keine gültige Unterschrift eines anerkannten Ausstellers."),
    CLIENT_CIPHER_REVOKED("9502", "Das Verschlüsselungszertifikat des Absenders ist gesperrt."),
    CLIENT_CIPHER_CHECK_FAILED("9503", "Das Verschlüsselungszertifikat des Absenders konnte nicht geprüft werden."),
    UNSIGNED("9600", "Der Auftrag ist nicht signiert; diese Stelle verlangt eine Signatur."),
    SIGNATURE_BAD(
            "9601",
            "Die Signatur des Auftrags stimmt nicht; die Nachricht wurde verändert oder mit einem nicht zugelassenen Verfahren signiert."),
    SIGNATURE_INCOMPLETE("9602", "Die Signatur umfasst nicht alle Teile des Auftrags."),
    SIGNATURE_CHECK_FAILED("9603", "Die Signatur des Auftrags konnte nicht geprüft werden."),
    CLIENT_SIGNATURE_CERTIFICATE_BAD(
            "9700",
            "Das Signaturzertifikat des Absenders trägt keine gültige Unterschrift eines anerkannten Ausstellers oder ist nicht gültig."),
    CLIENT_SIGNATURE_CERTIFICATE_REVOKED("9701", "Das Signaturzertifikat des Absenders ist gesperrt."),
    AUTHOR_CIPHER_BAD(
            "9704",
            "Das Verschlüsselungszertifikat eines Verfassers trägt keine gültige Unterschrift seines Ausstellers."),
    AUTHOR_CIPHER_REVOKED("9705", "Das Verschlüsselungszertifikat eines Verfassers ist gesperrt."),
    ADDRESSEE_CIPHER_BAD(
            "9706",
            "Das Verschlüsselungszertifikat des Empfängers trägt keine gültige Unterschrift eines anerkannten Ausstellers oder ist nicht gültig."),
    ADDRESSEE_CIPHER_REVOKED("9707", "Das Verschlüsselungszertifikat des Empfängers ist gesperrt."),
    READER_CIPHER_BAD(
            "9708",
            "Das Verschlüsselungszertifikat eines Lesers trägt keine gültige Unterschrift eines anerkannten Ausstellers oder ist nicht gültig."),
    READER_CIPHER_REVOKED("9709", "Das Verschlüsselungszertifikat eines Lesers ist gesperrt."),
    CERTIFICATE_CHECK_FAILED("9710", "Bei der Prüfung der Zertifikate ist ein innerer Fehler aufgetreten."),
    ADDRESSEE_SIGNATURE_BAD(
            "9711", "Das Signaturzertifikat des Empfängers trägt keine gültige Unterschrift seines Ausstellers."),
    ADDRESSEE_SIGNATURE_REVOKED("9712", "Das Signaturzertifikat des Empfängers ist gesperrt."),
    MESSAGE_ID_MISSING("9800", "Dem Auftrag fehlt die Nachrichtenkennung; er wird nicht angenommen."),
    MESSAGE_ID_ILLEGAL("9801", "Die Nachrichtenkennung wurde hier nicht vergeben oder schon einmal verwendet."),
    DIALOG_REQUIRED("9802", "Dieser Auftrag ist nur in einem eröffneten Dialog möglich."),
    NO_DELIVERY("9803", "Im Postfach liegt keine passende Nachricht."),
    NO_CARD("9804", "Es gibt keinen passenden Laufzettel."),
    ADDRESSEE_REFUSED("9805", "Der Empfänger hat die Nachricht nicht angenommen."),
    ADDRESSEE_WITHOUT_REPLY(
            "9806", "Der Empfänger hat die Nachricht angenommen, aber keine Antwortnachricht mitgegeben."),
    ADDRESSEE_ANSWER_BAD("9807", "Die Signatur der Antwort des Empfängers stimmt nicht."),
    ADDRESSEE_INTERNAL("9808", "Beim Empfänger ist ein innerer Fehler aufgetreten."),
    FORWARD_NOT_REACHED("9809", "Die Weiterleitung ist gescheitert; die Nachricht hat den Empfänger nicht erreicht."),
    FORWARD_REACHED(
            "9810", "Nach der Weiterleitung ist ein Fehler aufgetreten; die Nachricht hat den Empfänger erreicht."),
    ORDER_FAILED("9811", "Der Auftrag konnte wegen eines inneren Fehlers nicht ausgeführt werden."),
    CHUNK_TWICE("9900", "Dieser Abschnitt der Nachricht wurde schon eingereicht."),
    CHUNK_NUMBER("9901", "Die Nummer des Abschnitts ist falsch."),
    CHUNK_TOO_LARGE("9902", "Der Abschnitt ist zu groß."),
    CHUNK_TOO_SMALL("9903", "Der Abschnitt ist zu klein."),
    MESSAGE_TOO_LARGE("9904", "Die Nachricht ist zu groß."),
    CHUNK_INFORMATION("9905", "Die Angaben zum Abschnitt sind falsch.");

    private final String number;
    private final String text;

    Code(String number, String text) {
        this.number = number;
        this.text = text;
    }

    /// Four digits, as on the wire.
    public String number() {
        return number;
    }

    /// One German sentence for people.
    public String text() {
        return text;
    }

    /// True for codes 0xxx and 3xxx: the order was carried out.
    public boolean accepted() {
        return number.charAt(0) != '9';
    }

    /// Codes 91xx to 95xx and 9000 come before the client is known, so they travel as a SOAP fault.
    public boolean fault() {
        return this == INTERNAL || (number.compareTo("9100") >= 0 && number.compareTo("9600") < 0);
    }

    /// The code with this number, if the specification has it.
    public static Optional<Code> of(String number) {
        for (Code code : values()) {
            if (code.number.equals(number)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
