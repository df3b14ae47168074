package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TwTest {

    @Test
    void wordsOfADateAreInTheLanguageOfThePageNumbersStayGerman() {
        Tw german = new Tw(Language.DE_SIMPLE.locale());
        Tw english = new Tw(Language.EN.locale());
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(german.weekday(day)).isEqualTo("Donnerstag, 05.03.2026");
        assertThat(english.weekday(day)).isEqualTo("Thursday, 05.03.2026");
        assertThat(german.monthLong(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(english.monthLong(YearMonth.of(2026, 3))).isEqualTo("March 2026");
        assertThat(english.money(123_456L)).isEqualTo(new Tw(Locale.GERMANY).money(123_456L));
    }
}
