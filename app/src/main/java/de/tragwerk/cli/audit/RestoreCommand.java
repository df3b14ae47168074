package de.tragwerk.cli.audit;

import de.tragwerk.audit.copy.CopyExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk audit restore`.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Bringt Einträge des Protokolls, die der Datenbank fehlen, aus der zweiten Kopie zurück. Es stellt die Einträge wieder her, nicht das, wovon sie berichten: Akten, Zahlungen und Dokumente kommen aus der Datensicherung. Verändertes wird nicht überschrieben.")
final class RestoreCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--mandant", required = true, description = "Kennung des Mandanten")
    @SuppressWarnings("NullAway.Init") // required option
    private String mandant;

    @Option(names = "--kopie", required = true, description = "Ordner von tragwerk.protokoll.kopie")
    @SuppressWarnings("NullAway.Init") // required option
    private Path copy;

    @Option(names = "--ausfuehren", description = "wirklich schreiben; ohne das wird nur gezählt, was fehlt")
    private boolean really;

    @Override
    public Integer call() throws Exception {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                Connection connection = AuditCommand.open(installation, mandant)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(run(installation, connection, mandant, copy, really));
            out.flush();
        }
        return 0;
    }

    /// @param connection of an administrator
    /// @return what was found and done
    /// @throws IllegalArgumentException when the copy is not whole, or the database tells another history
    static String run(Installation installation, Connection connection, String mandant, Path copy, boolean really)
            throws IOException, SQLException {
        return AuditCommand.inFolder(opened -> {
            CopyExport.Written written =
                    CopyExport.write(AuditCommand.copied(copy, mandant, installation.home()), opened);
            Verifier.Report whole = Verifier.verify(
                    opened.resolve("log.txt"),
                    new SealKeys(installation.home()).publicKey(mandant),
                    opened.resolve("pruefpunkte.txt"));
            if (written.damage() != null && !written.damage().unfinished() || !whole.good()) {
                throw new IllegalArgumentException("Die zweite Kopie ist nicht in Ordnung, nichts ist geändert. "
                        + (whole.good() ? String.valueOf(written.damage()) : whole.sentence()));
            }
            CopyGaps gaps = CopyGaps.find(connection, opened);
            if (gaps.forked() >= 0) {
                throw new IllegalArgumentException(
                        "An Position " + gaps.forked()
                                + " erzählen Datenbank und zweite Kopie Verschiedenes, nichts ist geändert. Bewahren Sie beide auf und prüfen Sie mit 'audit verify'.");
            }
            String found = written.size() + " Einträge in der zweiten Kopie; der Datenbank fehlen " + gaps.entries()
                    + " Einträge und " + gaps.positions() + " Positionen"
                    + (gaps.changed() == 0
                            ? "."
                            : ", " + gaps.changed() + " sind dort verändert und bleiben, wie sie sind.")
                    + (written.damage() == null
                            ? ""
                            : " Gelesen ist sie bis dahin: " + written.damage().getMessage());
            if (!really) {
                return found + (gaps.nothing() ? "" : " Mit --ausfuehren werden sie zurückgebracht.");
            }
            if (gaps.nothing()) {
                return found + " Zu tun ist nichts.";
            }
            CopyRestore.Restored done = new CopyRestore(installation.cluster(), installation.home(), Clock.systemUTC())
                    .restore(AuditCommand.mandant(installation, mandant), opened);
            return found + " Zurückgebracht: " + done.entries() + " Einträge, " + done.positions()
                    + " Positionen. Prüfen Sie mit 'audit verify --mandant " + mandant + " --kopie …'.";
        });
    }
}
