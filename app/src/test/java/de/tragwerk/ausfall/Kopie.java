package de.tragwerk.ausfall;

import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.database.Cluster;
import de.tragwerk.mandant.postgres.EmbeddedPostgres;
import de.tragwerk.support.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A second installation, copied from the running one the way an operator takes a base backup: what is killed here is
/// not the server of the other tests, and making it anew would take ten times as long.
final class Kopie implements AutoCloseable {

    private final Home home;
    private EmbeddedPostgres postgres;
    private long postmaster;

    private Kopie(Path dir) throws IOException {
        home = new Home(dir);
        starte();
    }

    static Kopie von(TestProgram program) throws Exception {
        Path quelle = program.installation().home().dir();
        Path ziel = Files.createTempDirectory("tragwerk-ausfall-");
        Files.setPosixFilePermissions(ziel, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectory(
                ziel.resolve("postgres"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Path daten = Files.createDirectory(ziel.resolve("postgres/daten"));
        for (Path teil : teile(quelle, "postgres")) {
            kopiere(teil, ziel);
        }
        try (Connection db = program.superuser("postgres")) {
            // The slot keeps the log from the start of the backup on until this connection ends.
            db.createStatement()
                    .execute("select pg_create_physical_replication_slot('ausfall_"
                            + ProcessHandle.current().pid() + "', true, true)");
            db.createStatement().execute("select pg_backup_start('ausfall', true)");
            for (Path teil : teile(quelle.resolve("postgres/daten"), "pg_wal", "postmaster.pid", "pg_replslot")) {
                kopiere(teil, daten);
            }
            String label;
            try (ResultSet ende = db.createStatement().executeQuery("select labelfile from pg_backup_stop(false)")) {
                ende.next();
                label = ende.getString(1);
            }
            Files.writeString(daten.resolve("backup_label"), label, StandardCharsets.UTF_8);
            String erstes = label.replaceAll("(?s).*\\(file ([0-9A-F]{24})\\).*", "$1");
            Path wal = Files.createDirectory(daten.resolve("pg_wal"));
            for (Path stueck : teile(quelle.resolve("postgres/daten/pg_wal"))) {
                String name = stueck.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(erstes) >= 0) {
                    kopiere(stueck, wal);
                }
            }
        }
        for (String leer : List.of("pg_replslot", "pg_wal/archive_status", "pg_wal/summaries")) {
            Files.createDirectories(daten.resolve(leer));
        }
        gib(daten, quelle.resolve("postgres/daten"));
        return new Kopie(ziel);
    }

    private static List<Path> teile(Path ordner, String... ohne) throws IOException {
        try (Stream<Path> alle = Files.list(ordner)) {
            return alle.filter(p -> !List.of(ohne).contains(p.getFileName().toString()))
                    .toList();
        }
    }

    /// Files may vanish while a running server is copied; the log brings back what matters.
    private static void kopiere(Path von, Path nach) throws IOException, InterruptedException {
        ProcessBuilder cp = new ProcessBuilder("cp", "-a", von.toString(), nach.toString());
        cp.environment().put("LC_ALL", "C");
        Process process = cp.start();
        String fehler = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 && !fehler.lines().allMatch(z -> z.contains("No such file or directory"))) {
            throw new IOException(fehler);
        }
    }

    /// The server's unprivileged user owns its data.
    private static void gib(Path daten, Path vorbild) throws IOException {
        var besitzer = Files.getOwner(vorbild);
        List<Path> neue = new ArrayList<>(List.of(daten, daten.resolve("backup_label"), daten.resolve("pg_replslot")));
        neue.addAll(List.of(
                daten.resolve("pg_wal"), daten.resolve("pg_wal/archive_status"), daten.resolve("pg_wal/summaries")));
        for (Path p : neue) {
            Files.setOwner(p, besitzer);
            Files.setPosixFilePermissions(
                    p, PosixFilePermissions.fromString(Files.isDirectory(p) ? "rwx------" : "rw-------"));
        }
    }

    Home home() {
        return home;
    }

    Cluster cluster() {
        return postgres.cluster();
    }

    int port() {
        return Integer.parseInt(cluster().jdbcBase().replaceAll(".*:(\\d+)/", "$1"));
    }

    /// For commands that look at this installation from outside.
    Installation installation() {
        return Installation.external(home, cluster());
    }

    Connection superuser(String datenbank) throws SQLException {
        return DriverManager.getConnection(
                cluster().url(datenbank), cluster().user(), cluster().password());
    }

    /// SIGKILL for the server and each of its processes.
    void toete() {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> alle = new ArrayList<>(server.descendants().toList());
        server.destroyForcibly();
        alle.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        Haus.warte("der Server ist tot", () -> alle.stream().allMatch(Kopie::tot));
    }

    /// Gone, or a zombie that nobody has collected yet.
    private static boolean tot(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException weg) {
            return true;
        }
    }

    void starte() throws IOException {
        for (int i = 0; ; i++) {
            try {
                postgres = EmbeddedPostgres.start(home, zeile -> {});
                postmaster = Long.parseLong(Files.readAllLines(home.dir().resolve("postgres/daten/postmaster.pid"))
                        .getFirst()
                        .strip());
                return;
            } catch (IOException nochBesetzt) {
                // A backend that is still dying holds the shared memory for a moment.
                if (i == 5) {
                    throw nochBesetzt;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.discard();
        try (Stream<Path> alle = Files.walk(home.dir())) {
            for (Path p : alle.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
