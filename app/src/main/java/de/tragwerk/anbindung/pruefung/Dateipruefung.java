package de.tragwerk.anbindung.pruefung;

import de.tragwerk.scan.Clamd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an uploaded contract, screenshot or log file really is, by its content.
@Component
public class Dateipruefung {

    /// @param medientyp empty when it was refused
    /// @param satz why, empty when it is good
    public record Befund(String medientyp, String satz) {
        public boolean gut() {
            return satz.isEmpty();
        }
    }

    private static final int MAX = 20 * 1024 * 1024;
    private static final int MAX_TEXT = 2 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Clamd scanner;

    Dateipruefung(Clamd scanner) {
        this.scanner = scanner;
    }

    public Befund pruefe(byte[] inhalt) {
        if (inhalt.length == 0) {
            return nein("Die Datei ist leer. Wählen Sie sie noch einmal aus.");
        }
        if (inhalt.length > MAX) {
            return nein("Die Datei ist größer als 20 MB. Speichern Sie sie kleiner.");
        }
        Optional<String> typ = typ(inhalt);
        if (typ.isEmpty()) {
            return nein("Möglich sind PDF, PNG und JPEG. Speichern Sie die Datei in einem davon.");
        }
        if (typ.get().equals("application/pdf") && aktiv(inhalt)) {
            return nein("Die PDF-Datei enthält etwas, das von selbst startet. Drucken Sie sie neu als PDF.");
        }
        return gescannt(inhalt, typ.get());
    }

    /// A log file: text and nothing else, in whatever encoding a program writes it, at most 2 MB.
    public Befund pruefeText(byte[] inhalt) {
        if (inhalt.length == 0) {
            return nein("Die Datei ist leer. Wählen Sie sie noch einmal aus.");
        }
        if (inhalt.length > MAX_TEXT) {
            return nein("Die Logdatei ist größer als 2 MB. Schneiden Sie den Teil mit dem Testantrag aus.");
        }
        if (typ(inhalt).isPresent()) {
            return nein("Das ist keine Textdatei. Ein Bild oder PDF laden Sie als Screenshot hoch.");
        }
        for (byte b : inhalt) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return nein(
                        "Das ist keine Textdatei. Eine Logdatei enthält nur Text; speichern Sie sie als .txt oder .log.");
            }
        }
        return gescannt(inhalt, "text/plain");
    }

    private Befund gescannt(byte[] inhalt, String typ) {
        return switch (scanner.scan(new ByteArrayInputStream(inhalt))) {
            case CLEAN, OFF -> new Befund(typ, "");
            case FOUND -> nein("Der Virenscanner hat in der Datei etwas gefunden. Sie wurde nicht gespeichert.");
            case UNKNOWN ->
                nein("Der Virenscanner antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.");
        };
    }

    private static Befund nein(String satz) {
        return new Befund("", satz);
    }

    private static Optional<String> typ(byte[] b) {
        if (beginnt(b, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of("application/pdf");
        }
        if (beginnt(b, PNG)) {
            return Optional.of("image/png");
        }
        return beginnt(b, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean beginnt(byte[] b, byte[] kopf) {
        return b.length >= kopf.length && Arrays.equals(b, 0, kopf.length, kopf, 0, kopf.length);
    }

    private static boolean aktiv(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.contains("/JavaScript") || text.contains("/Launch") || text.contains("/EmbeddedFile");
    }
}
