package de.tragwerk.mandant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.Tragwerk;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/// The desk of an authority is not reached where the Internet is.
@TragwerkTest
class AddressesTest {

    private static void check(Map<String, String> settings) {
        Addresses.check(settings::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 |             |              |",
                "0.0.0.0      |             |              |",
                "0.0.0.0      | 10.0.0.5    |              |",
                "198.51.100.7 | 0.0.0.0     |              |",
                "198.51.100.7 |             | amt,portal   |",
                "198.51.100.7 |             | vermittlung,amt |",
                "::           |             |              | nein",
            })
    void aDeskAtTheAddressOfThePortalIsRefused(String all, String desk, String sides, String shared) {
        Map<String, String> settings = settings(all, desk, sides, shared);
        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tragwerk.seiten=amt")
                .hasMessageContaining("tragwerk.adresse.amt")
                .hasMessageContaining("tragwerk.adresse.gemeinsam=ja");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "             |             |              |",
                "127.0.0.1    |             |              |",
                "localhost    |             |              |",
                "198.51.100.7 | 127.0.0.1   |              |",
                "198.51.100.7 | 10.0.0.5    |              |",
                "0.0.0.0      | 127.0.0.1   |              |",
                "10.0.0.5     |             | amt          |",
                "0.0.0.0      |             | amt          |",
                "198.51.100.7 |             | portal,vermittlung |",
                "198.51.100.7 |             |              | ja",
            })
    void whatIsApartOrWantedStarts(String all, String desk, String sides, String shared) {
        assertThatCode(() -> check(settings(all, desk, sides, shared))).doesNotThrowAnyException();
    }

    private static Map<String, String> settings(String all, String desk, String sides, String shared) {
        Map<String, String> settings = new java.util.HashMap<>();
        settings.put("tragwerk.adresse", all);
        settings.put("tragwerk.adresse.amt", desk);
        settings.put("tragwerk.seiten", sides);
        settings.put("tragwerk.adresse.gemeinsam", shared);
        settings.values().removeIf(java.util.Objects::isNull);
        return settings;
    }

    @Test
    void eachSideMayHaveAnAddressOfItsOwn() throws IOException {
        Addresses addresses = new Addresses(new MockEnvironment()
                .withProperty("tragwerk.adresse", "198.51.100.7")
                .withProperty("tragwerk.adresse.amt", "10.0.0.5"));
        assertThat(addresses.of(Side.PORTAL)).isEqualTo(InetAddress.getByName("198.51.100.7"));
        assertThat(addresses.of(Side.AMT)).isEqualTo(InetAddress.getByName("10.0.0.5"));
        assertThatThrownBy(
                        () -> new Addresses(new MockEnvironment().withProperty("tragwerk.adresse.amt", "kein rechner"))
                                .of(Side.AMT))
                .hasMessageContaining("tragwerk.adresse.amt ist keine Adresse");
    }

    @Test
    void theDemoListensToThisMachineAloneOnEverySide(TestProgram program) throws IOException {
        for (Side side : program.bean(Sides.class).served()) {
            int port = program.bean(Sides.class).port(side);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
                assertThat(socket.isConnected()).isTrue();
            }
        }
        assertThat(Addresses.beyondThisMachine(Map.of("tragwerk.adresse.amt", "0.0.0.0")::get))
                .containsExactly("tragwerk.adresse.amt");
    }

    /// The real command on a database of the operator, in a process of its own.
    @Test
    void suchAProgramDoesNotStart(TestProgram program) throws Exception {
        var cluster = program.installation().cluster();
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Tragwerk.class.getName(),
                "start",
                "-Dtragwerk.adresse=0.0.0.0");
        start.environment()
                .put("TRAGWERK_HOME", program.installation().home().dir().toString());
        start.environment().put("TRAGWERK_DB_URL", cluster.url("postgres").replaceFirst("/postgres(?=\\?|$)", "/"));
        start.environment().put("TRAGWERK_DB_USER", cluster.user());
        start.environment().put("TRAGWERK_DB_PASSWORD", cluster.password());
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("Fehler: Der Arbeitsplatz der Behörde wäre unter derselben Adresse erreichbar wie das Portal")
                .doesNotContain("läuft nach");
    }
}
