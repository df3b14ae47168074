package de.tragwerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a file is decides its content; its name is only shown.
class FileCheckTest {

    @Test
    void whatRunsInAPdfIsFoundHoweverItIsWritten() {
        for (String active : new String[] {
            "/JavaScript",
            "/J#61vaScript",
            "/#4A#61#76#61#53#63#72#69#70#74",
            "/L#61unch",
            "/Embedded#46ile",
            "<SCRIPT "
        }) {
            assertThat(FileCheck.of(pdf("<< " + active + " (x) >>")))
                    .as(active)
                    .isEqualTo(new FileCheck.Verdict.Bad("datei.aktiv"));
        }
        assertThat(FileCheck.of(pdf("<< /Title (Nr. #12 von #20) >>")))
                .isEqualTo(new FileCheck.Verdict.Good("application/pdf"));
    }

    @Test
    void contentDecidesAndArchivesAreNotTaken() {
        for (String head : new String[] {
            "PK\3\4", "\37\213\10", "Rar!", "7z\274\257", "MZ", "<?xml", "<svg ", "<html>", "GIF89a", "II*\0"
        }) {
            assertThat(FileCheck.of((head + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1)))
                    .as(head)
                    .isEqualTo(new FileCheck.Verdict.Bad("datei.art"));
        }
    }

    @Test
    void aNameOpensNoHeaderNoFolderAndNoCell() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("C:\\Windows\\system.ini")).isEqualTo("system.ini");
        assertThat(FileName.of("a\r\nSet-Cookie: x=y.pdf")).isEqualTo("a__Set-Cookie_ x=y.pdf");
        assertThat(FileName.of("a\"; filename=b.exe")).isEqualTo("a__ filename=b.exe");
        assertThat(FileName.of("rechnung\u202Efdp.exe")).doesNotContain("\u202E");
        assertThat(FileName.of("n".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileName.of("..")).isEqualTo("Datei");
        assertThat(FileName.of(" ")).isEqualTo("Datei");
    }

    /// What a program opens a file with goes by its ending: it follows the content.
    @Test
    void theEndingSaysWhatTheContentIs() {
        assertThat(FileCheck.type(pdf("<< >>"))).isEqualTo("application/pdf");
        assertThat(FileCheck.type("MZ".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileCheck.UNKNOWN);
        assertThat(FileName.of("Attest.PDF", "application/pdf")).isEqualTo("Attest.PDF");
        assertThat(FileName.of("Foto.jpeg", "image/jpeg")).isEqualTo("Foto.jpeg");
        assertThat(FileName.of("rechnung\u202Efdp.exe", "application/pdf")).isEqualTo("rechnung_fdp.exe.pdf");
        assertThat(FileName.of("rechnung.pdf", FileCheck.UNKNOWN)).isEqualTo("rechnung.pdf.bin");
        assertThat(FileName.of("", "image/png")).isEqualTo("Datei.png");
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4 " + content + " %%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }
}
