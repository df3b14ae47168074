package de.tragwerk.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Three hosts of Linux network namespaces: portal and authority each have one line, to the intermediary, and a route
/// to that one address. Nothing is forwarded between the two lines.
///
/// ```
/// portal 10.81.1.2 ── 10.81.1.1 intermediary 10.81.2.1 ── 10.81.2.2 amt
///                          (lo 10.81.0.1)
/// ```
final class Network implements AutoCloseable {

    /// The intermediary's address, reached from both lines.
    static final String INTERMEDIARY = "10.81.0.1";

    static final String AMT = "10.81.2.2";

    private final String mark = "tw" + ProcessHandle.current().pid() % 100_000;
    private final List<Process> relays = new ArrayList<>();
    private final Path sockets;

    enum Host {
        PORTAL,
        VERMITTLUNG,
        AMT
    }

    private Network() throws IOException {
        sockets = Files.createTempDirectory("tw-netz-");
    }

    /// Whether this system lets us make hosts: root and the program `ip`.
    static boolean possible() {
        try {
            String probe = "twprobe" + ProcessHandle.current().pid() % 100_000;
            if (run("ip", "netns", "add", probe) != 0) {
                return false;
            }
            return run("ip", "netns", "delete", probe) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    static Network open() throws IOException {
        Network network = new Network();
        for (Host host : Host.values()) {
            network.must("ip", "netns", "add", network.name(host));
            network.in(host, "ip", "link", "set", "lo", "up");
        }
        network.in(Host.VERMITTLUNG, "ip", "address", "add", INTERMEDIARY + "/32", "dev", "lo");
        network.line(Host.PORTAL, 1);
        network.line(Host.AMT, 2);
        return network;
    }

    private void line(Host host, int number) throws IOException {
        String near = mark + "n" + number;
        String far = mark + "f" + number;
        String net = "10.81." + number + ".";
        must("ip", "link", "add", near, "type", "veth", "peer", "name", far);
        must("ip", "link", "set", near, "netns", name(host));
        must("ip", "link", "set", far, "netns", name(Host.VERMITTLUNG));
        in(host, "ip", "address", "add", net + "2/30", "dev", near);
        in(Host.VERMITTLUNG, "ip", "address", "add", net + "1/30", "dev", far);
        in(host, "ip", "link", "set", near, "up");
        in(Host.VERMITTLUNG, "ip", "link", "set", far, "up");
        in(host, "ip", "route", "add", INTERMEDIARY + "/32", "via", net + "1");
    }

    /// What a command line begins with to run on this host.
    List<String> on(Host host) {
        return List.of("ip", "netns", "exec", name(host));
    }

    /// Runs a proxy on a host; see [Relay] for the addresses.
    void relay(Host host, String from, String to) throws IOException {
        List<String> line = new ArrayList<>(on(host));
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Relay.class.getName(),
                from,
                to));
        Process relay = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        relays.add(relay);
        String said = relay.inputReader(StandardCharsets.UTF_8).readLine();
        if (said == null) {
            throw new IOException("Die Weiterleitung " + from + " → " + to + " steht nicht");
        }
    }

    /// Lets the tester sit in front of a host: its loopback port appears under the same number here.
    void seat(Host host, String address) throws IOException {
        String port = address.substring(address.lastIndexOf(':') + 1);
        String socket = sockets.resolve(port).toString();
        relay(host, socket, "127.0.0.1:" + port);
        Relay.listen("127.0.0.1:" + port, socket);
    }

    /// Whether a TCP connection from a host to an address is made within two seconds.
    boolean reaches(Host from, String address, int port) throws IOException {
        List<String> line = new ArrayList<>(on(from));
        line.addAll(List.of("timeout", "2", "bash", "-c", "exec 3<>/dev/tcp/" + address + "/" + port));
        return run(line.toArray(String[]::new)) == 0;
    }

    /// Addresses on which a host listens, as the kernel lists them: hexadecimal address, colon, port.
    List<String> listening(Host host) throws IOException {
        List<String> found = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            List<String> line = new ArrayList<>(on(host));
            line.addAll(List.of("cat", table));
            Process cat = new ProcessBuilder(line).start();
            for (String row : new String(cat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] fields = row.strip().split("\\s+");
                // 0A is the state LISTEN
                if (fields[3].equals("0A")) {
                    found.add(fields[1]);
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        relays.forEach(Process::destroyForcibly);
        for (Host host : Host.values()) {
            run("ip", "netns", "delete", name(host));
        }
        Instance.remove(sockets);
    }

    private String name(Host host) {
        return mark + host.name().toLowerCase(java.util.Locale.ROOT).charAt(0);
    }

    private void in(Host host, String... command) throws IOException {
        List<String> line = new ArrayList<>(on(host));
        line.addAll(List.of(command));
        must(line.toArray(String[]::new));
    }

    private static void must(String... command) throws IOException {
        if (run(command) != 0) {
            throw new IOException("Gescheitert: " + String.join(" ", command));
        }
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
