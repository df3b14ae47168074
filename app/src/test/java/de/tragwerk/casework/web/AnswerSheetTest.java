package de.tragwerk.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.application.Angaben;
import de.tragwerk.form.Forms;
import de.tragwerk.message.Angabe;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    private final Angaben angaben = new Angaben(List.of(
            new Angabe("antrag.ab_wann", 0, "2026-03"),
            new Angabe("person.vornamen", 0, "Karl"),
            new Angabe("person.familienname", 0, "Brandt"),
            new Angabe("person.geburtsdatum", 0, "1956-01-20"),
            new Angabe("wohnen.kaltmiete", 0, "1300.00"),
            new Angabe("einkommen.art", 1, "altersrente"),
            new Angabe("einkommen.person", 1, "0"),
            new Angabe("fremd.frage", 0, "Antwort")));

    @Test
    void officersReadWordsNotCodes() {
        var form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        var rows = AnswerSheet.of(angaben, form).groups().stream()
                .flatMap(g -> g.rows().stream())
                .toList();
        assertThat(rows)
                .extracting(AnswerSheet.Row::answer)
                .contains("März 2026", "20.01.1956", "1.300,00\u00a0€", "Karl Brandt")
                .doesNotContain("altersrente");
        assertThat(rows).extracting(AnswerSheet.Row::question).doesNotContain("person.geburtsdatum");
    }

    @Test
    void whatTheFormDoesNotKnowIsShownToo() {
        var form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        assertThat(AnswerSheet.of(angaben, form).groups().getLast().rows())
                .containsExactly(new AnswerSheet.Row("fremd.frage", "Antwort"));
        assertThat(AnswerSheet.of(angaben, null).groups().getFirst().rows()).hasSize(8);
    }

    @Test
    void amountsAreGerman() {
        assertThat(DeskText.money("1234567.05")).isEqualTo("1.234.567,05\u00a0€");
        assertThat(DeskText.money("-12.30")).isEqualTo("\u2212\u00a012,30\u00a0€");
        assertThat(DeskText.money("zwölf")).isEqualTo("zwölf");
    }
}
