package de.tragwerk.post;

import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.VirusScanner;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Looks at a scan before it is taken in, as closely as at an upload of a citizen.
@Component
public class Scan {

    /// A stack of paper has an end; more is a mistake.
    public static final int MAX_SEITEN = 1_000;

    public sealed interface Urteil {
        record Gut(String medientyp, int seiten) implements Urteil {}

        /// @param satz what is wrong and what to do
        /// @param spaeter the file may be good: nobody could look at it just now
        record Schlecht(String satz, boolean spaeter) implements Urteil {}
    }

    private final VirusScanner scanner;

    Scan(VirusScanner scanner) {
        this.scanner = scanner;
    }

    public Urteil pruefe(byte[] content) {
        return switch (scanner.check(content)) {
            case FileCheck.Verdict.Bad bad ->
                new Urteil.Schlecht(satz(bad.key()), bad.key().equals("datei.pruefung"));
            case FileCheck.Verdict.Good good ->
                good.contentType().equals("application/pdf") ? pdf(content) : new Urteil.Gut(good.contentType(), 1);
        };
    }

    private static Urteil pdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return new Urteil.Schlecht(satz("datei.passwort"), false);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                return new Urteil.Schlecht(satz("datei.kaputt"), false);
            }
            return pages > MAX_SEITEN
                    ? new Urteil.Schlecht(satz("datei.seiten"), false)
                    : new Urteil.Gut("application/pdf", pages);
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException locked) {
            return new Urteil.Schlecht(satz("datei.passwort"), false);
        } catch (IOException broken) {
            return new Urteil.Schlecht(satz("datei.kaputt"), false);
        }
    }

    /// @param key of [FileCheck], or one of ours
    private static String satz(String key) {
        return switch (key) {
            case "datei.leer" -> "Die Datei ist leer. Scannen Sie noch einmal.";
            case "datei.gross" -> "Die Datei ist größer als 20 MB. Scannen Sie in kleineren Stapeln.";
            case "datei.virus" -> "In der Datei steckt ein Schadprogramm. Geben Sie der IT Bescheid.";
            case "datei.pruefung" ->
                "Der Virenscanner antwortet gerade nicht. Versuchen Sie es später noch einmal; ungeprüft kommt nichts herein.";
            case "datei.aktiv" -> "Die PDF-Datei enthält Programme oder Anhänge. Scannen Sie das Papier selbst.";
            case "datei.passwort" -> "Die PDF-Datei ist durch ein Passwort geschützt. Speichern Sie sie ohne Passwort.";
            case "datei.seiten" ->
                "Die Datei hat mehr als " + MAX_SEITEN + " Seiten. Scannen Sie in kleineren Stapeln.";
            case "datei.kaputt" -> "Die Datei ist beschädigt. Scannen Sie noch einmal.";
            default -> "Diese Art von Datei geht nicht. Stellen Sie den Scanner auf PDF, JPEG oder PNG.";
        };
    }
}
