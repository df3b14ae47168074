package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Against a server that speaks clamd's INSTREAM over TCP.
class VirusScannerTest {

    private static final byte[] PDF = pdf("gut");

    @Test
    void everyByteReachesTheScannerAndItsWordCounts() throws Exception {
        try (Clamd clamd = new Clamd()) {
            VirusScanner scanner = new VirusScanner("127.0.0.1:" + clamd.port());
            byte[] big = pdf("x".repeat(200_000));
            assertThat(scanner.check(big)).isEqualTo(new FileCheck.Verdict.Good("application/pdf"));
            assertThat(clamd.last).isEqualTo(big);
            assertThat(scanner.check(pdf("Wurm-XY"))).isEqualTo(new FileCheck.Verdict.Bad("datei.virus"));
            assertThat(scanner.check(pdf("zu-gross"))).isEqualTo(new FileCheck.Verdict.Bad("datei.pruefung"));
            assertThat(scanner.check(PDF)).isEqualTo(new FileCheck.Verdict.Good("application/pdf"));
        }
    }

    @Test
    void aFileNobodyCouldLookAtIsNotTaken() throws Exception {
        int port;
        try (Clamd clamd = new Clamd()) {
            port = clamd.port();
        }
        assertThat(new VirusScanner("127.0.0.1:" + port).check(PDF))
                .isEqualTo(new FileCheck.Verdict.Bad("datei.pruefung"));
    }

    @Test
    void theTestVirusIsFoundWithoutAnyScannerAlsoDeepInAFile() {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        assertThat(new VirusScanner("").check(pdf("y".repeat(50_000) + eicar)))
                .isEqualTo(new FileCheck.Verdict.Bad("datei.virus"));
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4 " + content + " %%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The protocol of clamd: command, chunks of length and data, a length of zero, one answer ended by a
    /// zero byte.
    private static final class Clamd implements AutoCloseable {
        private final ServerSocket socket;
        private final Thread thread;
        private volatile byte[] last = new byte[0];

        Clamd() throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            thread = Thread.ofPlatform().daemon().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    answer(client);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void answer(Socket client) throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            String answer = "UNKNOWN COMMAND\0";
            if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                last = content.toByteArray();
                String text = content.toString(StandardCharsets.ISO_8859_1);
                answer = text.contains("Wurm-XY")
                        ? "stream: Win.Test.Wurm-XY FOUND\0"
                        : text.contains("zu-gross") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws Exception {
            socket.close();
            thread.join();
        }
    }
}
