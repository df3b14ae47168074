package de.tragwerk.cli.osci;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.CertificateFile;
import de.tragwerk.cli.pki.PkiCommands;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.Trust;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands play a whole exchange over HTTP, with keys they made themselves.
class OsciCommandsTest {

    @TempDir
    private Path dir;

    @CommandLine.Command(name = "tragwerk")
    private static final class Root {}

    @Test
    void storesFetchesAndShowsTheCard() throws Exception {
        Path keys = dir.resolve("pki");
        assertThat(run("pki", "demo", "--out", keys.toString()).status()).isZero();
        assertThat(run("pki", "demo", "--out", keys.toString()).status())
                .as("never overwrites keys")
                .isNotZero();
        Path letter = Files.writeString(dir.resolve("brief.txt"), "Guten Tag");
        Clock clock = Clock.systemUTC();
        Intermediary intermediary = new Intermediary(
                Identity.of(Pki.load(
                        keys.resolve("vermittlung.p12"),
                        Files.readString(keys.resolve("pin.txt")).toCharArray())),
                new Trust(CertificateFile.all(keys.resolve("wurzel.pem"))),
                new FolderStore(dir.resolve("postfaecher")),
                Rules.usual(),
                () -> new Policy(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"))),
                clock::instant);
        try (OsciServer server = new OsciServer(new InetSocketAddress("127.0.0.1", 0), intermediary, line -> {})) {
            String url = "http://127.0.0.1:" + server.port() + "/osci";
            String id = osci(url, keys, "portal", "message-id").out().strip();
            Run stored = osci(url, keys, "portal", "store", "--id", id, "--to", keys + "/amt.pem", letter.toString());
            assertThat(stored.status()).as(stored.err()).isZero();
            Run again = osci(url, keys, "portal", "store", "--id", id, "--to", keys + "/amt.pem", letter.toString());
            assertThat(again.status()).isNotZero();
            Path inbox = dir.resolve("eingang");
            assertThat(osci(url, keys, "amt", "fetch", "--out", inbox.toString())
                            .out())
                    .contains(id, "1 Nachricht abgeholt");
            assertThat(inbox.resolve("nachricht-1/inhalt")).hasContent("Guten Tag");
            assertThat(osci(url, keys, "amt", "fetch", "--out", inbox.toString())
                            .out())
                    .contains("0 Nachrichten");
            assertThat(osci(url, keys, "portal", "card", id).out()).doesNotContain("noch nicht");
            Run large = osci(
                    url,
                    keys,
                    "portal",
                    "send",
                    "--pieces",
                    "4",
                    "--attachment",
                    picture(),
                    "--to",
                    keys + "/amt.pem",
                    letter.toString());
            assertThat(large.status()).as(large.err()).isZero();
            assertThat(osci(url, keys, "amt", "mailbox list").out()).contains("1 Nachricht wartet");
            assertThat(run(
                                    "osci",
                                    "mailboxes",
                                    "--store",
                                    dir.resolve("postfaecher").toString())
                            .out())
                    .contains("1 wartend in allen Postfächern");
            assertThat(osci(url, keys, "amt", "mailbox fetch", "--pieces", "8", "--out", inbox.toString())
                            .out())
                    .contains("1 Nachricht abgeholt");
            assertThat(inbox.resolve("nachricht-2/anlage-anlage-1")).hasSize(50_000);
            assertThat(osci(url, keys, "amt", "mailbox card").out()).contains("2 Laufzettel", "anerkannt, gültig");
        }
    }

    private String picture() throws Exception {
        return Files.write(dir.resolve("bild.bin"), new byte[50_000]).toString();
    }

    private static Run osci(String url, Path keys, String who, String command, String... rest) {
        List<String> all = new ArrayList<>(List.of("osci"));
        all.addAll(List.of(command.split(" ")));
        all.addAll(List.of(
                "--url",
                url,
                "--intermediary",
                keys + "/vermittlung.pem",
                "--key",
                keys + "/" + who + ".p12",
                "--pin-file",
                keys + "/pin.txt"));
        all.addAll(List.of(rest));
        return run(all.toArray(String[]::new));
    }

    private record Run(int status, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new Root());
        new PkiCommands().addTo(line);
        new OsciCommands().addTo(line);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(line.execute(args), out.toString(), err.toString());
    }
}
