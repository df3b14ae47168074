package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What somebody typed is no formula in the spreadsheet of somebody else.
class CsvTest {

    @Test
    void noCellRunsAndNoneEndsEarly() {
        assertThat(Csv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        for (String begin : new String[] {"=", "+", "-", "@", "\t", "\r", "\n"}) {
            assertThat(Csv.cell(begin + "1")).startsWith("\"'");
        }
        assertThat(Csv.cell("Müller; Meier")).isEqualTo("\"Müller; Meier\"");
        assertThat(Csv.cell(null)).isEqualTo("\"\"");
    }

    @Test
    void centsAreWrittenWithACommaAndTheirSign() {
        assertThat(Csv.euro(123_450)).isEqualTo("1234,50");
        assertThat(Csv.euro(5)).isEqualTo("0,05");
        assertThat(Csv.euro(-5)).isEqualTo("-0,05");
        assertThat(Csv.euro(0)).isEqualTo("0,00");
    }
}
