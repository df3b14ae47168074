package de.tragwerk.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server as an operator runs one: not started by Tragwerk, known to it by an address only.
final class Postgres implements AutoCloseable {

    private static final String USER = "betreiber";
    private static final String PASSWORD = "nur-fuer-diesen-test";

    private final Path folder;
    private final Path programs;
    private final int port;
    private Process server;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /// @param programs folder with `initdb` and `postgres`
    static Postgres start(Path programs) throws IOException, InterruptedException, SQLException {
        Path folder = Instance.newHome();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Postgres postgres = new Postgres(programs, folder, port);
        postgres.initialise();
        postgres.launch();
        return postgres;
    }

    Map<String, String> environment(Path home) {
        return Map.of(
                "TRAGWERK_HOME",
                home.toString(),
                "TRAGWERK_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/",
                "TRAGWERK_DB_USER",
                USER,
                "TRAGWERK_DB_PASSWORD",
                PASSWORD);
    }

    Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, PASSWORD);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise() throws IOException, InterruptedException {
        Path secret = folder.resolve("passwort");
        Files.writeString(secret, PASSWORD);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Path data = Files.createDirectory(folder.resolve("daten"));
        if (root()) {
            Files.setAttribute(data, "unix:uid", 65534);
        }
        List<String> line = new ArrayList<>(unprivileged());
        line.addAll(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C.UTF-8"));
        Process initdb = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("initdb.log").toFile())
                .start();
        if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
            throw new IOException("initdb: " + Files.readString(folder.resolve("initdb.log")));
        }
    }

    private void launch() throws IOException, InterruptedException, SQLException {
        List<String> line = new ArrayList<>(unprivileged());
        line.addAll(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("daten").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200"));
        server = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        for (int i = 0; ; i++) {
            try (Connection up = administrator("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (i == 300 || !server.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("postgres.log")), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> unprivileged() {
        return root()
                ? List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs")
                : List.of();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // Immediate: the folder is thrown away.
        new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        Instance.remove(folder);
    }
}
