package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TwTest {

    @Test
    void wordsOfADateAreInTheLanguageOfThePageNumbersStayGerman() {
        Tw german = new Tw(Language.DE_SIMPLE);
        Tw english = new Tw(Language.EN);
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(german.weekday(day)).isEqualTo("Donnerstag, 05.03.2026");
        assertThat(english.weekday(day)).isEqualTo("Thursday, 05.03.2026");
        assertThat(german.monthLong(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(english.monthLong(YearMonth.of(2026, 3))).isEqualTo("March 2026");
        assertThat(english.money(123_456L)).isEqualTo(new Tw(Language.DE).money(123_456L));
    }

    /// On a page that runs from right to left, digits with signs between them are isolated.
    @Test
    void numbersKeepTheirOrderBesideArabic() {
        Tw arabic = new Tw(Language.AR);
        assertThat(arabic.money(123_456L)).isEqualTo("\u20661.234,56\u00a0€\u2069");
        assertThat(arabic.weekday(LocalDate.of(2026, 3, 5))).endsWith("، \u206605.03.2026\u2069");
        assertThat(arabic.norm("§ 30 SGB XII")).startsWith("\u2066§").endsWith("XII\u2069");
        assertThat(new Tw(Language.UK).weekday(LocalDate.of(2026, 3, 5))).isEqualTo("четвер, 05.03.2026");
        assertThat(new Tw(Language.TR).weekday(LocalDate.of(2026, 3, 5))).isEqualTo("Perşembe, 05.03.2026");
    }
}
