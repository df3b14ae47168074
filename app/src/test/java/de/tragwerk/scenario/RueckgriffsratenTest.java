package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Instalments and deferrals of Kostenersatz and maintenance: what comes in counts against the oldest part.
@TragwerkTest
class RueckgriffsratenTest {

    /// 500.00 €, 100.00 € came in before; 150.00 € a month from May on: 150, 150 and the last 100.
    @Test
    void kostenersatzIsPaidInParts(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = Rueckgriffsfall.hilfe(amt, "Rosa", "Ratenreich");
            Rueckgriffsfall.bezahle(amt, "2026-03");
            Rueckgriffsfall.ursacheVorgeschlagen(amt, akte, "Ralf Raten", "500");
            Browser feld = amt.platz("k.feld").open("/akte/" + akte + "/kostenersatz");
            assertThat(feld.page().select("form[data-qa=raten-form]")).isEmpty();
            Rueckgriffsfall.antworte(amt, akte);
            Rueckgriffsfall.erlasse(program, amt, akte);
            String seite = "/akte/" + akte + "/kostenersatz";
            feld.open(seite).submit("kostenersatz-eingang", Map.of("betrag", "100", "tag", "02.03.2026"), "");

            feld.open(seite).submit("raten-form", Map.of("rate", "400,01", "erste", "05.2026"), "");
            assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("höher als das, was offen ist");
            assertThat(feld.page().select("#getippt input[name=rate]").attr("value"))
                    .isEqualTo("400,01");
            feld.submit("raten-form", Map.of("rate", "10", "erste", "02.2026"), "");
            assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("in der Vergangenheit");
            Browser zweimal = program.staff("k.feld").open(seite);
            feld.open(seite);
            Zugleich.tun(List.of(feld, zweimal), b -> {
                b.submit("raten-form", Map.of("rate", "150", "erste", "05.2026"), "");
                return b.status();
            });
            assertThat(amt.werte("select rate_cent || ' ' || ueber_cent from payment.raten where akte_id = '" + akte
                            + "' and ersetzt_am is null"))
                    .containsExactly("15000 40000");
            feld.open(seite);
            assertThat(feld.page().select("[data-qa=raten]").text()).isEqualTo("150,00 € im Monat ab Mai 2026");
            assertThat(feld.page().select("[data-qa=naechste-rate]").text()).isEqualTo("Mai 2026");

            // The act is final in April, and yet nothing is in arrears before May.
            Uhr.auf(program, LocalDate.of(2026, 4, 20));
            assertThat(feld.open(seite).page().select("[data-qa=rueckstand]")).isEmpty();
            Uhr.auf(program, LocalDate.of(2026, 5, 4));
            assertThat(feld.open(seite).page().select("[data-qa=rueckstand]").text())
                    .isEqualTo("150,00 €");
            assertThat(feld.open("/akte/" + akte).page().select("[data-code=KOSTENERSATZ_RUECKSTAND]"))
                    .hasSize(1);
            feld.open(seite).submit("kostenersatz-eingang", Map.of("betrag", "200", "tag", "04.05.2026"), "");
            assertThat(feld.page().select("[data-qa=rueckstand]")).isEmpty();
            assertThat(feld.page().select("[data-qa=naechste-rate]").text()).isEqualTo("Juni 2026");
            Uhr.auf(program, LocalDate.of(2026, 7, 1));
            assertThat(feld.open(seite).page().select("[data-qa=rueckstand]").text())
                    .isEqualTo("200,00 €");

            // Everything later, at once.
            feld.submit("raten-form", Map.of("rate", "", "erste", "10.2026"), "");
            assertThat(feld.page().select("[data-qa=raten]").text()).isEqualTo("200,00 € im Oktober 2026");
            assertThat(feld.page().select("[data-qa=rueckstand]")).isEmpty();
            assertThat(amt.platz("k.feld")
                            .open("/rueckgriffe?auswahl=ALLE")
                            .page()
                            .select("tr:has(a[href*=" + akte + "]) [data-qa=frist]")
                            .text())
                    .isEqualTo("01.10.2026");
            amt.platz("b.stein").open(seite).submit("kostenersatz-ruhen", Map.of(), "");
            assertThat(feld.open(seite).page().select("form[data-qa=raten-form]"))
                    .isEmpty();
        }
    }

    /// 300.00 € of March in parts of 100.00 € from June on; April falls due beside them.
    @Test
    void whatFallsDueLaterIsNoPartOfIt(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = Rueckgriffsfall.hilfe(amt, "Uta", "Unterbrochen");
            Rueckgriffsfall.bezahle(amt, "2026-03");
            Rueckgriffsfall.teileMit(amt, akte, "Ulf Unterbrochen");
            Rueckgriffsfall.beziffere(program, amt, akte, "02.03.2026", "03.2026", "300");
            String seite = "/akte/" + akte + "/unterhalt";
            Browser feld = amt.platz("k.feld").open(seite);
            feld.submit("raten-form", Map.of("rate", "100", "erste", "06.2026"), "");
            assertThat(feld.page().select("[data-qa=raten]").text()).isEqualTo("100,00 € im Monat ab Juni 2026");
            assertThat(feld.page().select("[data-qa=rueckstand]")).isEmpty();

            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            Rueckgriffsfall.bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 2));
            feld.open(seite).submit("unterhalt-monate", Map.of(), "");
            assertThat(feld.page().select("[data-qa=rest]").text()).isEqualTo("600,00 €");
            assertThat(feld.page().select("[data-qa=rueckstand]").text()).isEqualTo("300,00 €");
            feld.submit("unterhalt-eingang", Map.of("betrag", "300", "tag", "02.04.2026"), "");
            assertThat(feld.page().select("[data-qa=rueckstand]")).isEmpty();
            Uhr.auf(program, LocalDate.of(2026, 6, 2));
            assertThat(feld.open(seite).page().select("[data-qa=rueckstand]").text())
                    .isEqualTo("100,00 €");
            assertThat(feld.page().select("[data-qa=naechste-rate]").text()).isEqualTo("Juni 2026");
        }
    }
}
