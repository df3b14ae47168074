package de.tragwerk.ausfall;

import de.tragwerk.mandant.database.Cluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A really started node, to be killed, stopped and limited by the operating system.
final class Knoten implements AutoCloseable {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    private final Process process;
    private final OutputStream in;
    private final CompletableFuture<String> adresse = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<String>> antworten = new ConcurrentHashMap<>();
    private final AtomicInteger befehle = new AtomicInteger();
    private final Thread ende;

    /// Starts; [#amt] waits until it serves.
    Knoten(Kopie kopie, int port, List<String> einstellungen) {
        List<String> zeile = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=Europe/Berlin",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KnotenProgramm.class.getName(),
                kopie.home().dir().toString(),
                "jdbc:postgresql://127.0.0.1:" + port + "/"));
        zeile.addAll(einstellungen);
        try {
            process = new ProcessBuilder(zeile).start();
            in = process.getOutputStream();
            Cluster cluster = kopie.cluster();
            schreibe(cluster.user() + "\n" + cluster.password() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ende = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ende);
        Thread.ofPlatform().daemon().start(this::lies);
        Thread.ofPlatform().daemon().start(this::protokolliere);
    }

    private void schreibe(String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private void lies() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String zeile = out.readLine(); zeile != null; zeile = out.readLine()) {
                if (zeile.startsWith("KNOTEN BEREIT ")) {
                    adresse.complete(zeile.substring("KNOTEN BEREIT ".length()));
                } else if (zeile.startsWith("KNOTEN ")) {
                    String[] worte = zeile.split(" ", 3);
                    CompletableFuture<String> antwort = antworten.remove(Integer.valueOf(worte[1]));
                    if (antwort != null) {
                        antwort.complete(worte[2]);
                    }
                }
            }
        } catch (IOException zuEnde) {
            // Its end is told below.
        }
        adresse.completeExceptionally(new IllegalStateException("Der Knoten ist ausgegangen"));
        antworten.values().forEach(a -> a.complete("TOT"));
    }

    private void protokolliere() {
        try {
            Path log = Files.createDirectories(Path.of("target", "ausfaelle"))
                    .resolve("knoten-" + NUMMER.incrementAndGet() + ".log");
            Files.copy(process.getErrorStream(), log, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException zuEnde) {
            return;
        }
    }

    /// The address of its desk.
    String amt() {
        try {
            return adresse.get(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Ein Knoten startet nicht, siehe target/ausfaelle", e);
        }
    }

    /// Serves and is neither dead nor stopped.
    boolean wach() {
        return adresse.isDone() && !adresse.isCompletedExceptionally() && process.isAlive() && !steht();
    }

    boolean lebt() {
        return process.isAlive();
    }

    /// Whether the operating system has stopped it.
    boolean steht() {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("T");
        } catch (IOException weg) {
            return false;
        }
    }

    /// Gives an order; the answer comes when it is done, `TOT` when it never will be.
    CompletableFuture<String> befiehl(String befehl) {
        int nummer = befehle.incrementAndGet();
        CompletableFuture<String> antwort = new CompletableFuture<>();
        antworten.put(nummer, antwort);
        try {
            schreibe(nummer + " " + befehl + "\n");
        } catch (IOException tot) {
            antwort.complete("TOT");
        }
        if (!process.isAlive()) {
            antwort.complete("TOT");
        }
        return antwort.orTimeout(2, TimeUnit.MINUTES);
    }

    void toete() {
        process.destroyForcibly();
    }

    void wecke() {
        rufe("kill", "-CONT", Long.toString(process.pid()));
    }

    /// The disk takes only so many bytes of a file from now on.
    ///
    /// @param bytes or `unlimited`
    void begrenze(String bytes) {
        rufe("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":");
    }

    private static void rufe(String... zeile) {
        try {
            if (new ProcessBuilder(zeile).start().waitFor() != 0) {
                throw new IllegalStateException("Gescheitert: " + String.join(" ", zeile));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(ende);
        process.onExit().join();
    }
}
