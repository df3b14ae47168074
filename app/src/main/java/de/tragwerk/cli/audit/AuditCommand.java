package de.tragwerk.cli.audit;

import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk audit export|verify`.
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Protokoll ausgeben und prüfen.")
public final class AuditCommand {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Schreibt das versiegelte Protokoll eines Mandanten in einen Ordner.")
    int export(
            @Option(names = "--mandant", required = true) String mandant,
            @Option(names = "--out", required = true) Path out)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                Connection connection = open(installation, mandant)) {
            long count = LogExport.write(connection, out, new SealKeys(installation.home()), mandant);
            spec.commandLine().getOut().printf("%d Einträge in %s%n", count, out);
        }
        return 0;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Prüft eine Ausgabe ohne Datenbank, oder einen Mandanten mit Datenbank.")
    int verify(
            @Option(names = "--export") @Nullable Path export,
            @Option(names = "--mandant") @Nullable String mandant,
            @Option(names = "--key") @Nullable Path key,
            @Option(names = "--checkpoint", description = "Zeugendatei") @Nullable Path checkpoint)
            throws IOException, SQLException {
        if ((export == null) == (mandant == null)) {
            throw new IllegalArgumentException("Nennen Sie entweder --export ORDNER oder --mandant KENNUNG.");
        }
        Verifier.Report report = export != null ? offline(export, key, checkpoint) : online(mandant);
        spec.commandLine().getOut().println(report.sentence());
        return report.good() ? 0 : 1;
    }

    private static Verifier.Report offline(Path export, @Nullable Path key, @Nullable Path checkpoint)
            throws IOException {
        return Verifier.verify(
                export.resolve("log.txt"),
                key == null ? export.resolve("schluessel.pub") : key,
                checkpoint == null ? export.resolve("pruefpunkte.txt") : checkpoint);
    }

    private static Verifier.Report online(String mandant) throws IOException, SQLException {
        Path dir = Files.createTempDirectory("tragwerk-pruefung-");
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                Connection connection = open(installation, mandant)) {
            return check(installation, connection, mandant, dir);
        } finally {
            for (String name : new String[] {"log.txt", "schluessel.pub", "pruefpunkte.txt"}) {
                Files.deleteIfExists(dir.resolve(name));
            }
            Files.delete(dir);
        }
    }

    /// Log against witness, then things against log.
    static Verifier.Report check(Installation installation, Connection connection, String mandant, Path dir)
            throws IOException, SQLException {
        SealKeys keys = new SealKeys(installation.home());
        LogExport.write(connection, dir, keys, mandant);
        Verifier.Report report =
                Verifier.verify(dir.resolve("log.txt"), keys.publicKey(mandant), keys.witness(mandant));
        return report.good() ? Things.check(connection, report) : report;
    }

    private static Connection open(Installation installation, String mandant) throws SQLException {
        Mandant found = installation.databases().mandanten().stream()
                .filter(m -> m.id().equals(mandant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Einen Mandanten " + mandant + " gibt es nicht."));
        var cluster = installation.cluster();
        return DriverManager.getConnection(cluster.url(found.database()), cluster.user(), cluster.password());
    }
}
