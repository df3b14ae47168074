package de.tragwerk.cli.audit;

import de.tragwerk.audit.copy.CopyExport;
import de.tragwerk.audit.copy.CopyFolder;
import de.tragwerk.audit.copy.CopyKey;
import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.privacy.AuditorVault;
import de.tragwerk.privacy.Vault;
import de.tragwerk.verifier.Proofs;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk audit export|verify|proof|consistency|kopie|restore`.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Protokoll ausgeben und prüfen.",
        subcommands = {CopyCommand.class, RestoreCommand.class})
public final class AuditCommand {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Schreibt das versiegelte Protokoll eines Mandanten in einen Ordner; mit --kopie aus der zweiten Kopie, ohne Datenbank.")
    int export(
            @Option(names = "--mandant", required = true) String mandant,
            @Option(names = "--out", required = true) Path out,
            @Option(names = "--kopie", description = "Ordner von tragwerk.protokoll.kopie") @Nullable Path copy)
            throws IOException, SQLException {
        if (copy != null) {
            CopyExport.Written written = CopyExport.write(copied(copy, mandant, Home.fromEnvironment()), out);
            spec.commandLine().getOut().printf("%d Einträge der zweiten Kopie in %s%n", written.size(), out);
            if (written.damage() != null) {
                throw written.damage();
            }
            return 0;
        }
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
            description =
                    "Prüft eine Ausgabe ohne Datenbank, oder einen Mandanten mit Datenbank; mit --kopie auch, ob die zweite Kopie gleich ist.")
    int verify(
            @Option(names = "--export") @Nullable Path export,
            @Option(names = "--mandant") @Nullable String mandant,
            @Option(names = "--key") @Nullable Path key,
            @Option(names = "--checkpoint", description = "Zeugendatei") @Nullable Path checkpoint,
            @Option(names = "--kopie", description = "Ordner von tragwerk.protokoll.kopie") @Nullable Path copy)
            throws IOException, SQLException {
        if ((export == null) == (mandant == null)) {
            throw new IllegalArgumentException("Nennen Sie entweder --export ORDNER oder --mandant KENNUNG.");
        }
        if (export != null) {
            return tell(offline(export, key, checkpoint));
        }
        return copy == null ? tell(online(mandant)) : withCopy(mandant, copy);
    }

    private int tell(Verifier.Report report) {
        spec.commandLine().getOut().println(report.sentence());
        return report.good() ? 0 : 1;
    }

    private int withCopy(String mandant, Path copy) throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                Connection connection = open(installation, mandant)) {
            List<Verifier.Report> reports = both(installation, connection, mandant, copy);
            return reports.stream().mapToInt(this::tell).max().orElse(1);
        }
    }

    /// The database's log, then the second copy.
    ///
    /// @param connection of an administrator
    public static List<Verifier.Report> both(
            Installation installation, Connection connection, String mandant, Path copy)
            throws IOException, SQLException {
        // The copy first: what it holds is committed, so the database read afterwards holds it too.
        return inFolder(opened -> {
            CopyExport.Written written = CopyExport.write(copied(copy, mandant, installation.home()), opened);
            return inFolder(dir -> {
                Verifier.Report database = check(installation, connection, mandant, dir);
                return List.of(
                        database,
                        CopyCheck.check(
                                written,
                                opened,
                                dir,
                                new SealKeys(installation.home()).publicKey(mandant),
                                certain(connection)));
            });
        });
    }

    private static long certain(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select coalesce(max(size), 0) from audit.copied");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// @throws IllegalArgumentException when there is no copy of this Mandant
    static CopyFolder copied(Path root, String mandant, Home home) {
        CopyFolder folder = CopyFolder.in(root, mandant, CopyKey.of(home, mandant));
        if (!Files.isDirectory(folder.dir())) {
            throw new IllegalArgumentException("In " + root + " liegt keine zweite Kopie von " + mandant
                    + ". Nennen Sie den Ordner, der in tragwerk.protokoll.kopie steht.");
        }
        return folder;
    }

    @Command(
            name = "proof",
            mixinStandardHelpOptions = true,
            description = "Nachweis nach RFC 9162, dass ein Eintrag im Protokoll steht, als JSON.")
    int proof(
            @Option(names = "--entry", required = true, description = "Position, ab 0") long entry,
            @Option(names = "--export") @Nullable Path export,
            @Option(names = "--mandant") @Nullable String mandant)
            throws IOException, SQLException {
        spec.commandLine().getOut().println(proofs(export, mandant).inclusion(entry));
        return 0;
    }

    @Command(
            name = "consistency",
            mixinStandardHelpOptions = true,
            description = "Nachweis nach RFC 9162, dass das Protokoll mit B Einträgen das mit A fortsetzt, als JSON.")
    int consistency(
            @Option(names = "--from", required = true, description = "Anzahl A") long from,
            @Option(names = "--to", required = true, description = "Anzahl B") long to,
            @Option(names = "--export") @Nullable Path export,
            @Option(names = "--mandant") @Nullable String mandant)
            throws IOException, SQLException {
        spec.commandLine().getOut().println(proofs(export, mandant).consistency(from, to));
        return 0;
    }

    private static Proofs proofs(@Nullable Path export, @Nullable String mandant) throws IOException, SQLException {
        if ((export == null) == (mandant == null)) {
            throw new IllegalArgumentException("Nennen Sie entweder --export ORDNER oder --mandant KENNUNG.");
        }
        if (export != null) {
            return Proofs.read(export);
        }
        String wanted = Objects.requireNonNull(mandant);
        return inFolder(dir -> {
            try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                    Connection connection = open(installation, wanted)) {
                LogExport.write(connection, dir, new SealKeys(installation.home()), wanted);
                return Proofs.read(dir);
            }
        });
    }

    interface Work<T> {
        T in(Path dir) throws IOException, SQLException;
    }

    /// Runs work with a folder that only this user can read, and removes it.
    static <T> T inFolder(Work<T> work) throws IOException, SQLException {
        Path dir = Files.createTempDirectory("tragwerk-pruefung-");
        try {
            return work.in(dir);
        } finally {
            for (String name : new String[] {"log.txt", "schluessel.pub", "pruefpunkte.txt"}) {
                Files.deleteIfExists(dir.resolve(name));
            }
            Files.delete(dir);
        }
    }

    private static Verifier.Report offline(Path export, @Nullable Path key, @Nullable Path checkpoint)
            throws IOException {
        return Verifier.verify(
                export.resolve("log.txt"),
                key == null ? export.resolve("schluessel.pub") : key,
                checkpoint == null ? export.resolve("pruefpunkte.txt") : checkpoint);
    }

    private static Verifier.Report online(String mandant) throws IOException, SQLException {
        return inFolder(dir -> {
            try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {});
                    Connection connection = open(installation, mandant)) {
                return check(installation, connection, mandant, dir);
            }
        });
    }

    /// Log against witness, then things against log.
    ///
    /// @param connection of an administrator; its open transaction, if any, goes on
    public static Verifier.Report check(Installation installation, Connection connection, String mandant, Path dir)
            throws IOException, SQLException {
        SealKeys keys = new SealKeys(installation.home());
        LogExport.write(connection, dir, keys, mandant, connection.getAutoCommit());
        Verifier.Report report =
                Verifier.verify(dir.resolve("log.txt"), keys.publicKey(mandant), dir.resolve("pruefpunkte.txt"));
        if (!report.good()) {
            return report;
        }
        try (Connection keyDatabase = open(installation, mandant, true)) {
            AuditorVault vault = new AuditorVault(installation.home(), mandant, keyDatabase);
            return Things.check(
                    connection,
                    (subject, bytes, table, column, row) -> {
                        try {
                            return vault.open(subject, bytes, table, column, row);
                        } catch (Vault.KeyErased e) {
                            throw new ThingCheck.Erased();
                        }
                    },
                    report);
        }
    }

    static Connection open(Installation installation, String mandant) throws SQLException {
        return open(installation, mandant, false);
    }

    private static Connection open(Installation installation, String mandant, boolean keys) throws SQLException {
        Mandant found = mandant(installation, mandant);
        var cluster = installation.cluster();
        return DriverManager.getConnection(
                cluster.url(keys ? found.keyDatabase() : found.database()), cluster.user(), cluster.password());
    }

    static Mandant mandant(Installation installation, String id) throws SQLException {
        return installation.databases().mandanten().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Einen Mandanten " + id + " gibt es nicht."));
    }
}
