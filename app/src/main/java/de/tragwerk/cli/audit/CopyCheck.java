package de.tragwerk.cli.audit;

import de.tragwerk.audit.copy.CopyDamaged;
import de.tragwerk.audit.copy.CopyExport;
import de.tragwerk.verifier.Verifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The second copy against its checkpoints, then against the database, line by line.
final class CopyCheck {

    private CopyCheck() {}

    /// @param copy folder with the opened copy, made before the export of the database
    /// @param database folder with the export of the database
    /// @param key public key of the data home
    /// @param certain entries the database knows to be copied
    static Verifier.Report check(CopyExport.Written written, Path copy, Path database, Path key, long certain)
            throws IOException {
        CopyDamaged damage = written.damage();
        if (damage != null && !(damage.unfinished() && damage.position() >= certain)) {
            return bad(String.valueOf(damage.getMessage()), damage.position());
        }
        if (written.size() < certain) {
            return bad(
                    "Der zweiten Kopie fehlen Einträge ab Position " + written.size() + ": sie reichte schon bis "
                            + certain + " Einträge.",
                    written.size());
        }
        Verifier.Report own = Verifier.verify(copy.resolve("log.txt"), key, copy.resolve("pruefpunkte.txt"));
        if (written.size() > 0 && !own.good()) {
            return bad("Die zweite Kopie selbst ist nicht in Ordnung. " + own.sentence(), own.entries());
        }
        return compare(copy.resolve("log.txt"), database.resolve("log.txt"));
    }

    private static Verifier.Report compare(Path copy, Path database) throws IOException {
        long n = 0;
        long waiting = 0;
        try (BufferedReader copied = Files.newBufferedReader(copy);
                BufferedReader held = Files.newBufferedReader(database)) {
            for (String wanted = copied.readLine(); wanted != null; wanted = copied.readLine()) {
                String line = held.readLine();
                if (!wanted.equals(line)) {
                    return bad(
                            "An Position " + n + " steht in der zweiten Kopie ein Eintrag, "
                                    + (line == null || missing(line, n)
                                            ? "der in der Datenbank fehlt."
                                            : "der in der Datenbank anders ist.")
                                    + " Was fehlt, bringt 'audit restore' zurück.",
                            n);
                }
                n++;
            }
            while (held.readLine() != null) {
                waiting++;
            }
        }
        return new Verifier.Report(
                true,
                "Die zweite Kopie ist gleich: " + n + " Einträge"
                        + (waiting == 0 ? "." : "; " + waiting + " jüngere sind noch nicht kopiert."),
                n);
    }

    /// The position is not there, or its entry is not.
    private static boolean missing(String line, long n) {
        return !line.startsWith(n + "|") || line.endsWith("|");
    }

    private static Verifier.Report bad(String sentence, long position) {
        return new Verifier.Report(false, sentence, position);
    }
}
