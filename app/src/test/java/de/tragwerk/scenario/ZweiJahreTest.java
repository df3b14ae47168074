package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Amt;
import de.tragwerk.support.Fallgeschichte;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Three cases over 24 months, paid by the same 24 runs, amounts by hand. Each begins with 550.65 € a month in January
/// 2025 ([Fallgeschichte#von]).
///
/// **Anna.** Rent + 30 € from May 2025: 580.65 €. Other income of 100 € from September 2025, told before: 480.65 €.
/// Rent + 100 € from April 2026: 580.65 €. Continued for 2026.
///
/// **Bernd.** Provisional for January to June 2025. April and May: 80 € of income, 470.65 € each; June: rent + 30 €,
/// 580.65 €. Too much 160 €, too little 30 €: 130 € to be paid back, to be had from 15 August 2025. § 44b: 28.15 € a
/// month
/// from October on: four times, then 17.40 €.
///
/// **Clara.** Loan of 400 € (§ 37) in January 2025, 28.15 € a month: 11 rates in 2025, three in 2026, the last 5.90 €.
@TragwerkTest
class ZweiJahreTest {

    private static final String IBAN = "DE89370400440532013000";

    private final List<Fallgeschichte> alle = new ArrayList<>();

    private void zahle(Amt amt, TestProgram program, int jahr, int monat, int tag) throws Exception {
        LocalDate heute = LocalDate.of(jahr, monat, tag);
        Uhr.auf(program, heute);
        amt.gibFrei(amt.simuliere(YearMonth.from(heute).plusMonths(1).toString())
                .location()
                .getPath());
        for (Fallgeschichte g : alle) {
            g.beobachte();
        }
    }

    private static List<String> monate(Object... betraege) {
        List<String> erwartet = new ArrayList<>();
        YearMonth monat = YearMonth.of(2025, 1);
        for (int i = 0; i < betraege.length; i += 2) {
            for (int n = 0; n < (Integer) betraege[i]; n++) {
                erwartet.add(monat + " " + betraege[i + 1]);
                monat = monat.plusMonths(1);
            }
        }
        return erwartet;
    }

    @Test
    void threeCasesOverTwentyFourMonths(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2025, 1, 2))) {
            Fallgeschichte anna = Fallgeschichte.von(program, amt, "Anna", "Jahr", IBAN, "01.2025");
            Fallgeschichte bernd = Fallgeschichte.von(program, amt, "Bernd", "Jahr", IBAN, "01.2025");
            Fallgeschichte clara = Fallgeschichte.von(program, amt, "Clara", "Jahr", IBAN, "01.2025");
            alle.addAll(List.of(anna, bernd, clara));
            anna.wirdBeschieden();
            bernd.wirdVorlaeufigBeschieden("Die Nebeneinkünfte des Halbjahres stehen noch nicht fest.");
            clara.wirdBeschieden();
            amt.gibFrei(amt.simuliere("2025-01").location().getPath());
            clara.bekommtDarlehen("400", "28,15", "Die Waschmaschine ist defekt und nicht zu reparieren.");
            zahle(amt, program, 2025, 1, 29);
            zahle(amt, program, 2025, 2, 26);
            zahle(amt, program, 2025, 3, 27);

            Uhr.auf(program, LocalDate.of(2025, 4, 10));
            anna.tatsache("KALTMIETE", Map.of("wert", "410", "von", "05.2025"));
            anna.wirdBeschieden();
            zahle(amt, program, 2025, 4, 28);
            zahle(amt, program, 2025, 5, 28);
            Uhr.auf(program, LocalDate.of(2025, 6, 10));
            bernd.wirdWeiterbewilligt();
            zahle(amt, program, 2025, 6, 26);

            Uhr.auf(program, LocalDate.of(2025, 7, 10));
            bernd.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "80", "von", "04.2025", "bis", "05.2025"));
            bernd.tatsache("KALTMIETE", Map.of("wert", "410", "von", "06.2025", "bis", "06.2025"));
            bernd.wirdAbschliessendBeschieden("Alle Nachweise des Halbjahres liegen vor.");
            assertThat(bernd.forderung()).containsExactly("SOLL 13000");
            zahle(amt, program, 2025, 7, 29);

            Uhr.auf(program, LocalDate.of(2025, 8, 20));
            anna.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "100", "von", "09.2025"));
            anna.wirdZulastenGeaendert();
            bernd.wirdZurAufrechnungAngehoert("VORLAEUFIG", "Fünf Prozent sind neben der Miete tragbar.");
            zahle(amt, program, 2025, 8, 27);
            Uhr.auf(program, LocalDate.of(2025, 9, 11));
            bernd.wirdAufgerechnet();
            zahle(amt, program, 2025, 9, 26);
            zahle(amt, program, 2025, 10, 29);
            zahle(amt, program, 2025, 11, 26);

            Uhr.auf(program, LocalDate.of(2025, 12, 5));
            anna.wirdWeiterbewilligt();
            clara.wirdWeiterbewilligt();
            zahle(amt, program, 2025, 12, 22);
            zahle(amt, program, 2026, 1, 28);
            zahle(amt, program, 2026, 2, 25);
            Uhr.auf(program, LocalDate.of(2026, 3, 10));
            anna.tatsache("KALTMIETE", Map.of("wert", "510", "von", "04.2026"));
            anna.wirdBeschieden();
            zahle(amt, program, 2026, 3, 26);
            zahle(amt, program, 2026, 4, 28);
            zahle(amt, program, 2026, 5, 27);
            Uhr.auf(program, LocalDate.of(2026, 6, 10));
            bernd.wirdWeiterbewilligt();
            zahle(amt, program, 2026, 6, 26);
            zahle(amt, program, 2026, 7, 29);
            zahle(amt, program, 2026, 8, 27);
            zahle(amt, program, 2026, 9, 28);
            zahle(amt, program, 2026, 10, 28);
            zahle(amt, program, 2026, 11, 26);

            assertThat(anna.bezahlt())
                    .containsExactlyElementsOf(monate(4, 55_065, 4, 58_065, 4, 48_065, 3, 48_065, 9, 58_065));
            assertThat(bernd.bezahlt()).containsExactlyElementsOf(monate(9, 55_065, 4, 52_250, 1, 53_325, 10, 55_065));
            assertThat(bernd.forderung())
                    .containsExactly(
                            "SOLL 13000",
                            "EINBEHALT -2815",
                            "EINBEHALT -2815",
                            "EINBEHALT -2815",
                            "EINBEHALT -2815",
                            "EINBEHALT -1740");
            // January with the loan: 550.65 + 400.00.
            assertThat(clara.bezahlt()).containsExactlyElementsOf(monate(1, 95_065, 14, 52_250, 1, 54_475, 8, 55_065));
            assertThat(clara.forderung()).hasSize(16).startsWith("SOLL 40000").endsWith("EINBEHALT -590");
        }
    }
}
