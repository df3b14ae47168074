package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What stands around every page of the desk.
@TragwerkTest
class FrameTest {

    /// The chip says what the log says: the purpose of this page, not one for all.
    @Test
    void theChipNamesThePurposeOfThePage(TestProgram program) {
        Browser head = program.staff("s.behrens");
        Map.of(
                        "/akten", "Leistung SGB XII",
                        "/arbeit", "Anträge entgegennehmen",
                        "/sonstige", "Andere Sozialleistungen",
                        "/post", "Posteingang und Postausgang",
                        "/rueckbriefe", "Posteingang und Postausgang",
                        "/zahlungen", "Auszahlung",
                        "/buchhaltung/journal", "Buchhaltung",
                        "/berechtigungskonzept", "Verwaltung",
                        "/konto", "Anmeldung")
                .forEach((page, purpose) ->
                        assertThat(chip(head.open(page))).as(page).isEqualTo("Zweck: " + purpose));
        assertThat(chip(program.staff("d.schutz").open("/konto"))).isEqualTo("Zweck: Datenschutzkontrolle");
    }

    private static String chip(Browser browser) {
        return browser.page().select(".tw-oben__ich .tw-plakette").text();
    }

    /// Who may not search is offered no search.
    @Test
    void theSearchIsThereForWhoMaySearch(TestProgram program) {
        assertThat(program.staff("j.wiechert").open("/konto").page().select("form[data-qa=suche]"))
                .hasSize(1);
        assertThat(program.staff("p.lange").open("/zahlungen").page().select("form[data-qa=suche]"))
                .isEmpty();
        assertThat(program.staff("d.schutz").open("/zugriffe").page().select("form[data-qa=suche]"))
                .isEmpty();
    }

    @Test
    void onePlaceOfTheRailIsTheCurrentOne(TestProgram program) {
        Browser admin = program.staff("a.admin").open("/verwaltung/personal");
        assertThat(admin.page().select("nav.tw-leiste [aria-current]").eachText())
                .containsExactly("Personal");
    }

    /// The row of tabs fits the desk: what is seldom used is under "Mehr", but the page one is on never is.
    @Test
    void seldomUsedTabsOfAFileAreUnderMehr(TestProgram program) {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Rita", "Reiter");
        Browser officer = amt.platz(amt.vorschlag());
        for (String page : List.of("", "/tatsachen", "/dokumente", "/zahlungen")) {
            officer.open("/akte/" + akte + page);
            assertThat(officer.page().select(".tw-reiter > a").eachText())
                    .as(page)
                    .containsExactly(
                            "Überblick",
                            "Tatsachen",
                            "Berechnung",
                            "Bescheide",
                            "Zahlungen",
                            "Dokumente",
                            "Anträge und Nachrichten");
            assertThat(officer.page().select(".tw-mehr a").eachText())
                    .containsExactly("Widerspruch", "Auskünfte", "Konto", "Darlehen", "Erstattung", "Rechte", "E-Akte");
        }
        for (String page : List.of("Widerspruch", "Konto", "Rechte")) {
            officer.open("/akte/" + akte + "/" + page.toLowerCase(Locale.ROOT));
            assertThat(officer.page()
                            .select(".tw-reiter > a[aria-current=page]")
                            .eachText())
                    .containsExactly(page);
            assertThat(officer.page().select(".tw-mehr a").eachText())
                    .doesNotContain(page)
                    .hasSize(6);
        }
    }

    /// What was typed comes back with the page and lies neither in a session nor in an address.
    @Test
    void aRefusedFormComesBackWithItsWords(TestProgram program) {
        Browser officer = program.staff("j.wiechert").open("/anpassungen");
        officer.submit("beginnen", Map.of("anlass", "", "nur", "50.21-\"ä\" <b>"), "");
        assertThat(officer.page().select("[data-qa=weigerung]").text()).contains("Nennen Sie den Anlass");
        assertThat(officer.page().select("#getippt").attr("data-seite")).isEqualTo("/anpassungen");
        assertThat(officer.page().select("#getippt input[name=nur]").attr("value"))
                .isEqualTo("50.21-\"ä\" <b>");
        assertThat(officer.page().select("#getippt input[name=_csrf]")).isEmpty();
        assertThat(officer.open("/anpassungen").page().select("#getippt, [data-qa=weigerung]"))
                .isEmpty();
    }
}
