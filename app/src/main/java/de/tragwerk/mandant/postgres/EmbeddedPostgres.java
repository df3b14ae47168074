package de.tragwerk.mandant.postgres;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.database.Cluster;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server of our own for one host: SCRAM passwords, fsync on, checksums on, loopback only.
///
/// As root it runs under an unprivileged user id. It dies with this program, also after SIGKILL; a server left
/// over from another start is stopped first.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "tragwerk_super";
    private static final int UID = 65534;

    private final Path binaries;
    private final Path base;
    private final Path data;
    private final String password;
    private final int port;
    private @Nullable Process server;

    private EmbeddedPostgres(Path binaries, Path base, String password, int port) {
        this.binaries = binaries;
        this.base = base;
        this.data = base.resolve("daten");
        this.password = password;
        this.port = port;
    }

    /// Starts the server of this data home; the first time it is initialised.
    public static EmbeddedPostgres start(Home home, java.util.function.Consumer<String> progress) throws IOException {
        Path programs = Home.programCache();
        if (!Files.isExecutable(programs.resolve("postgres-18.6.0/bin/postgres"))) {
            progress.accept("PostgreSQL wird einmalig ausgepackt …");
        }
        Path binaries = Binaries.unpack(programs);
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(binaries, home.folder("postgres"), home.password("postgres"), freePort());
        postgres.initialise(progress);
        postgres.stopLeftover();
        postgres.launch();
        postgres.awaitReady();
        return postgres;
    }

    public Cluster cluster() {
        return new Cluster("jdbc:postgresql://127.0.0.1:" + port + "/", SUPERUSER, password);
    }

    private void initialise(java.util.function.Consumer<String> progress) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        progress.accept("PostgreSQL wird eingerichtet …");
        if (Files.exists(data)) {
            // A first start that was killed half-way leaves a folder without PG_VERSION.
            Binaries.delete(data);
        }
        Path next = base.resolve("daten.neu");
        if (Files.exists(next)) {
            Binaries.delete(next);
        }
        Files.createDirectories(next);
        Path pw = Files.createTempFile(base, "super", ".pw");
        Files.setPosixFilePermissions(pw, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(pw, password);
        try {
            giveAway(next);
            giveAway(pw);
            List<String> call = unprivileged();
            call.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    next.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + pw,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums"));
            run(call, 120);
            Files.move(next, data);
        } finally {
            Files.deleteIfExists(pw);
        }
    }

    /// A server that outlived its program holds the data folder; it is ours, so it is stopped.
    private void stopLeftover() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Long.parseLong(lines.getFirst().strip());
        var handle = ProcessHandle.of(pid);
        // After a restart of the machine the number may belong to somebody else's server.
        boolean ours = handle.flatMap(h -> h.info().commandLine())
                .map(c -> c.contains("postgres") && c.contains(data.toString()))
                .orElse(false);
        if (ours && handle.isPresent()) {
            handle.get().destroy();
            try {
                handle.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                handle.get().destroyForcibly();
            }
        }
    }

    private void launch() throws IOException {
        Path run = base.resolve("run");
        Files.createDirectories(run);
        giveAway(run);
        List<String> call = new ArrayList<>(unprivileged());
        if (call.isEmpty() && Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            call.add("/usr/bin/setpriv");
        }
        if (!call.isEmpty() && call.getFirst().endsWith("setpriv")) {
            call.addAll(List.of("--pdeathsig", "TERM"));
        }
        call.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=" + run,
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_parameter_max_length_on_error=0",
                // Errors of statements belong to whoever sent them; their details name values.
                "-c",
                "log_min_messages=log",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_timezone=UTC",
                "-c",
                "fsync=on"));
        AtomicReference<@Nullable Process> started = new AtomicReference<>();
        AtomicReference<@Nullable IOException> failed = new AtomicReference<>();
        CountDownLatch up = new CountDownLatch(1);
        // pdeathsig fires when the starting *thread* ends, so the thread lives as long as the server.
        Thread.ofPlatform().daemon().name("postgres-wache").start(() -> {
            try {
                ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                        base.resolve("postgres.log").toFile()));
                Process process = builder.start();
                started.set(process);
                up.countDown();
                process.waitFor();
            } catch (IOException e) {
                failed.set(e);
                up.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Start von PostgreSQL unterbrochen", e);
        }
        IOException failure = failed.get();
        if (failure != null) {
            throw failure;
        }
        server = started.get();
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Cluster cluster = cluster();
        while (System.nanoTime() < deadline) {
            try (Connection ignored =
                    DriverManager.getConnection(cluster.url("postgres"), cluster.user(), cluster.password())) {
                return;
            } catch (SQLException notYet) {
                Process process = server;
                if (process != null && !process.isAlive()) {
                    throw new IOException(
                            "PostgreSQL ist beim Start ausgefallen; Näheres in " + base.resolve("postgres.log"));
                }
                pause();
            }
        }
        throw new IOException("PostgreSQL antwortet nicht; Näheres in " + base.resolve("postgres.log"));
    }

    /// Fast shutdown; a second one is harmless.
    @Override
    public void close() {
        // Java can only send TERM, which would wait for clients.
        // The first stop writes all the new databases to disk, file by file; that may take its time.
        stop("INT", 90);
    }

    /// Stops at once and writes nothing more, because the data folder is thrown away.
    public void discard() {
        stop("QUIT", 20);
    }

    private void stop(String signal, int seconds) {
        Process process = server;
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            Path pid = data.resolve("postmaster.pid");
            if (Files.exists(pid)) {
                new ProcessBuilder(
                                "kill",
                                "-" + signal,
                                Files.readAllLines(pid).getFirst().strip())
                        .start()
                        .waitFor();
            }
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private List<String> unprivileged() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ArrayList<>();
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            throw new IOException(
                    "PostgreSQL darf nicht als root laufen, und setpriv (Paket util-linux) fehlt. Starten Sie Tragwerk als gewöhnlicher Benutzer.");
        }
        return new ArrayList<>(
                List.of("/usr/bin/setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups", "--no-new-privs"));
    }

    private void giveAway(Path path) throws IOException {
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setAttribute(path, "unix:uid", UID);
            Files.setAttribute(path, "unix:gid", UID);
        }
        if (Files.isDirectory(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void run(List<String> call, int seconds) throws IOException {
        Process process = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("initdb.log").toFile())
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("initdb ist gescheitert: " + Files.readString(base.resolve("initdb.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("initdb unterbrochen", e);
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Start von PostgreSQL unterbrochen", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
