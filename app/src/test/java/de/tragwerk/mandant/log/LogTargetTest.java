package de.tragwerk.mandant.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.support.OwnCertificate;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class LogTargetTest {

    private static SSLServerSocket listen(OwnCertificate certificate) throws Exception {
        return (SSLServerSocket) certificate
                .server()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static final String OWN = "de.tragwerk.probe";

    /// The first frame of ours as RFC 6587 counts it; a program that runs beside may log before.
    private static String frame(SSLServerSocket server) {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String frame = next(in);
            while (!frame.contains(OWN)) {
                frame = next(in);
            }
            return socket.getSession().getProtocol() + " " + frame;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String next(DataInputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ' '; c = in.read()) {
            if (c < '0' || c > '9') {
                throw new IOException("Rahmen beginnt mit " + c);
            }
            length = length * 10 + c - '0';
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void theLogGoesToAServerOverTls(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = new OwnCertificate();
        try (SSLServerSocket server = listen(certificate)) {
            CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> frame(server));
            LogTarget target = new LogTarget(
                    "127.0.0.1:" + server.getLocalPort(),
                    certificate.pem(folder).toString());
            target.afterPropertiesSet();
            try {
                LoggerFactory.getLogger(OWN).warn("Abgewiesen mit {}\nzweite Zeile", 403);
                String line = got.get(30, TimeUnit.SECONDS);
                assertThat(line).matches("TLSv1\\.[23] <132>1 \\S+Z - tragwerk \\d+ - - \\{.*}");
                assertThat(new JsonMapper()
                                .readTree(line.substring(line.indexOf('{')))
                                .get("message")
                                .asString())
                        .isEqualTo("Abgewiesen mit 403\nzweite Zeile");
            } finally {
                target.destroy();
            }
        }
    }

    @Test
    void aServerNobodyVouchesForGetsNothing(@TempDir Path folder) throws Exception {
        try (SSLServerSocket server = listen(new OwnCertificate())) {
            CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> frame(server));
            LogTarget target = new LogTarget(
                    "127.0.0.1:" + server.getLocalPort(),
                    new OwnCertificate().pem(folder).toString());
            target.afterPropertiesSet();
            try {
                LoggerFactory.getLogger(OWN).warn("geht nicht hinaus");
                // Who is refused sees it as a failed handshake or as a line that is cut, whichever comes first.
                assertThatThrownBy(() -> got.get(90, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageFindingMatch("SSLHandshakeException|SocketException");
            } finally {
                target.destroy();
            }
        }
    }

    @Test
    void aTargetThatCannotBeReadStopsTheStart() {
        for (String wrong : new String[] {"log.example", "http://log.example:1", "log.example:x"}) {
            assertThatThrownBy(() -> new LogTarget(wrong, "").afterPropertiesSet())
                    .hasMessageContaining("tragwerk.log.ziel");
        }
        assertThatThrownBy(() -> new LogTarget("log.example:6514", "/gibt/es/nicht.pem").afterPropertiesSet())
                .hasMessageContaining("tragwerk.log.ca");
    }
}
