package de.tragwerk.anbindung.pruefung;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.anbindung.pruefung.Verbindungstest.Ergebnis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the line test says in words, and where it does not go.
class VerbindungstestTest {

    private static final Duration KURZ = Duration.ofMillis(300);

    @Test
    void privateNetworksAreNotTriedOutsideTheDemo() {
        Verbindungstest test = new Verbindungstest(false, KURZ);
        for (String rechner : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[::ffff:127.0.0.1]",
                "[2002:7f00:1::]",
                "[64:ff9b::7f00:1]")) {
            assertThat(test.pruefe("https://" + rechner + "/osci").ergebnis())
                    .as(rechner)
                    .isEqualTo(Ergebnis.VERBOTEN);
        }
    }

    @Test
    void onlyAddressesOfServicesAreTaken() {
        for (String adresse : List.of(
                "ftp://amt.example/",
                "file:///etc/passwd",
                "http://nutzer:wort@amt.example/",
                "http://amt.example:22/",
                "http://amt.example/?ziel=1",
                "http://amt.example/#a",
                "amt.example",
                "http://")) {
            assertThat(Verbindungstest.mangel(adresse)).as(adresse).isNotEmpty();
            assertThat(new Verbindungstest(true, KURZ).pruefe(adresse).ergebnis())
                    .isEqualTo(Ergebnis.VERBOTEN);
        }
        assertThat(Verbindungstest.mangel("https://osci.amt.example:8443/osci")).isEmpty();
    }

    @Test
    void eachResultHasItsWords() throws IOException, InterruptedException {
        Verbindungstest test = new Verbindungstest(true, KURZ);
        assertThat(test.pruefe("http://gibt-es-nicht.invalid/").ergebnis()).isEqualTo(Ergebnis.UNBEKANNT);
        int port;
        try (ServerSocket stumm = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = stumm.getLocalPort();
            // The connection stands, nobody answers.
            Verbindungstest.Befund befund = test.pruefe("http://127.0.0.1:" + port + "/");
            assertThat(befund.ergebnis()).isEqualTo(Ergebnis.ZEIT);
            assertThat(befund.satz()).contains("Freischaltung");
        }
        assertThat(test.pruefe("http://127.0.0.1:" + port + "/").ergebnis()).isEqualTo(Ergebnis.ABGEWIESEN);
        assertThat(antwortet("HTTP/1.1 405 No\r\n\r\n", "http")).isEqualTo(Ergebnis.ERREICHT);
        assertThat(antwortet("SSH-2.0-x\r\n", "http")).isEqualTo(Ergebnis.ABGEWIESEN);
        assertThat(antwortet("HTTP/1.1 400 kein TLS\r\n\r\n", "https")).isEqualTo(Ergebnis.TLS);
    }

    private static Ergebnis antwortet(String antwort, String scheme) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write(antwort.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // The tester hung up.
                }
            });
            Ergebnis ergebnis = new Verbindungstest(true, Duration.ofSeconds(5))
                    .pruefe(scheme + "://127.0.0.1:" + server.getLocalPort() + "/")
                    .ergebnis();
            thread.join();
            return ergebnis;
        }
    }
}
