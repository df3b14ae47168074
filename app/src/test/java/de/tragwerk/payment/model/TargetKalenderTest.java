package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days of TARGET and the day of execution, against dates taken from a calendar by hand.
class TargetKalenderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, Karfreitag",
        "2026-04-06, Ostermontag",
        "2027-03-26, Karfreitag",
        "2027-03-29, Ostermontag",
        "2024-04-01, Ostermontag",
        "2026-01-01, Neujahr",
        "2026-05-01, Tag der Arbeit",
        "2026-12-25, Weihnachten",
        "2026-12-26, Samstag und Feiertag",
        "2025-12-26, zweiter Weihnachtstag am Freitag",
        "2026-02-28, Samstag",
        "2026-03-01, Sonntag"
    })
    void closed(LocalDate day, String why) {
        assertThat(TargetKalender.offen(day)).as(why).isFalse();
    }

    /// Holidays of Länder and of Germany alone do not close TARGET.
    @ParameterizedTest
    @CsvSource({
        "2025-10-03, Tag der Deutschen Einheit am Freitag",
        "2026-05-14, Himmelfahrt",
        "2026-05-25, Pfingstmontag",
        "2026-06-04, Fronleichnam",
        "2026-01-06, Heilige Drei Könige",
        "2026-12-24, Heiligabend",
        "2026-12-31, Silvester"
    })
    void open(LocalDate day, String why) {
        assertThat(TargetKalender.offen(day)).as(why).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // The first is a working day: executed the open day before, credited on the first at the latest.
        "2026-12, 2026-11-30",
        "2026-04, 2026-03-31",
        // The first is a Sunday: credited on Friday, executed on Thursday.
        "2026-11, 2026-10-29",
        "2026-03, 2026-02-26",
        // The first is a Saturday.
        "2026-08, 2026-07-30",
        // 1 January: credited on 31 December, executed on 30 December.
        "2027-01, 2026-12-30",
        // 1 January on a Sunday: 30 December is a Friday, executed on Thursday.
        "2023-01, 2022-12-29",
        // 1 May is closed.
        "2026-05, 2026-04-29",
        // Easter Monday is the first: credited on Thursday before Good Friday, executed on Wednesday.
        "2024-04, 2024-03-27",
        // The first is the Tuesday after Christmas days long past: nothing special.
        "2026-09, 2026-08-31"
    })
    void moneyIsThereOnTheFirst(YearMonth month, LocalDate expected) {
        LocalDate day = TargetKalender.ausfuehrung(month, expected.minusDays(10));
        assertThat(day).isEqualTo(expected);
        // The bank has one open day, and the first is not past then.
        assertThat(TargetKalender.offen(day)).isTrue();
        assertThat(TargetKalender.nach(day)).isBeforeOrEqualTo(month.atDay(1));
    }

    @Test
    void whatIsLateGoesOnTheNextOpenDay() {
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(TargetKalender.ausfuehrung(march, LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-03");
        // Released on the Thursday before Easter: Tuesday after it.
        assertThat(TargetKalender.ausfuehrung(march, LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-07");
        // Too late for the day itself: a bank takes no order for today.
        assertThat(TargetKalender.ausfuehrung(YearMonth.of(2026, 12), LocalDate.of(2026, 11, 30)))
                .isEqualTo("2026-12-01");
    }

    @Test
    void everyMonthOfFiftyYears() {
        for (YearMonth m = YearMonth.of(2020, 1); m.isBefore(YearMonth.of(2070, 1)); m = m.plusMonths(1)) {
            LocalDate day = TargetKalender.ausfuehrung(m, m.atDay(1).minusDays(20));
            assertThat(TargetKalender.offen(day)).as(m.toString()).isTrue();
            assertThat(TargetKalender.nach(day)).as(m.toString()).isBeforeOrEqualTo(m.atDay(1));
            // And not earlier than needed.
            assertThat(TargetKalender.nach(TargetKalender.nach(day)))
                    .as(m.toString())
                    .isAfter(m.atDay(1));
        }
    }
}
