package de.tragwerk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void aDayIsReadAsItIsTyped() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        assertThat(Days.read("4.3.2026")).contains(day);
        assertThat(Days.read(" 04.03.2026 ")).contains(day);
        assertThat(Days.read("2026-03-04")).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "31.2.2026", "29.2.2026", "2026-02-30", "4.3.26", "4.13.2026", "04/03/2026", "morgen"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Days.read(typed)).isEmpty();
    }
}
