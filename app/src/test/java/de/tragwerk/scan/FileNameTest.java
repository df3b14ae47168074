package de.tragwerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.message.Nachricht;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever a file is called, its name can travel in a message.
class FileNameTest {

    @Test
    void everyNameCanTravelInAMessage() {
        for (String name : List.of(
                "\uF022Rechnung.pdf",
                "a\u0378.pdf",
                "\uD83D\uDE00".repeat(80) + ".pdf",
                "x" + "\uD83D\uDE00".repeat(80) + ".pdf",
                "\uD800.pdf",
                "Ra\u0308tsel.pdf",
                "\uFB2C".repeat(119),
                "..",
                "a\u0000b")) {
            String harmless = FileName.of(name);
            assertThat(new Nachricht.Nachweis("lohn", "anhang-1", harmless, "application/pdf", 1, "ab".repeat(32))
                            .name())
                    .isNotBlank();
        }
        assertThat(FileName.of("C:\\Post\\\uF022Rechnung.pdf")).isEqualTo("_Rechnung.pdf");
        assertThat(FileName.of("Ra\u0308tsel.pdf")).isEqualTo("Rätsel.pdf");
    }
}
