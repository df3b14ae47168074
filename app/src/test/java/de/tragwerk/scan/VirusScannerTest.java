package de.tragwerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.ClamdServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Against a server that speaks clamd's INSTREAM over TCP.
class VirusScannerTest {

    private static final byte[] PDF = pdf("gut");

    @Test
    void everyByteReachesTheScannerAndItsWordCounts() throws Exception {
        try (ClamdServer clamd = new ClamdServer()) {
            VirusScanner scanner = new VirusScanner("127.0.0.1:" + clamd.port());
            byte[] big = pdf("x".repeat(200_000));
            assertThat(scanner.check(big)).isEqualTo(new FileCheck.Verdict.Good("application/pdf"));
            assertThat(clamd.last()).isEqualTo(big);
            assertThat(scanner.check(pdf("Wurm-XY"))).isEqualTo(new FileCheck.Verdict.Bad("datei.virus"));
            assertThat(scanner.check(pdf("zu-gross"))).isEqualTo(new FileCheck.Verdict.Bad("datei.pruefung"));
            assertThat(scanner.check(PDF)).isEqualTo(new FileCheck.Verdict.Good("application/pdf"));
        }
    }

    @Test
    void aFileNobodyCouldLookAtIsNotTaken() throws Exception {
        int port;
        try (ClamdServer clamd = new ClamdServer()) {
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
}
