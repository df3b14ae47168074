package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
                    .containsExactly(
                            "Widerspruch",
                            "Auskünfte",
                            "Konto",
                            "Darlehen",
                            "Erstattung",
                            "Kostenersatz",
                            "Unterhalt",
                            "Auskunftspflicht",
                            "Rechte",
                            "E-Akte");
        }
        for (String page : List.of("Widerspruch", "Konto", "Rechte")) {
            officer.open("/akte/" + akte + "/" + page.toLowerCase(Locale.ROOT));
            assertThat(officer.page()
                            .select(".tw-reiter > a[aria-current=page]")
                            .eachText())
                    .containsExactly(page);
            assertThat(officer.page().select(".tw-mehr a").eachText())
                    .doesNotContain(page)
                    .hasSize(9);
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

    /// Also where the answer is a redirect to a page that says what was wrong, or the page itself.
    @Test
    void aRefusalInTheAddressOrOnThePageKeepsTheWordsToo(TestProgram program) {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Nela", "Vorgelegt");
        Browser officer = amt.platz("j.wiechert").open("/akte/" + akte);
        officer.submit("wiedervorlage-neu", Map.of("betreff", "Rentenbescheid ansehen", "tag", "01.01.2020"), "");
        assertThat(officer.text()).contains("Nennen Sie einen Tag ab heute");
        assertThat(officer.page().select("#getippt input[name=betreff]").attr("value"))
                .isEqualTo("Rentenbescheid ansehen");

        Browser head = program.staff("s.behrens").open("/vertretung");
        head.submit(
                "vertretung",
                Map.of("von", "02.05.2026", "bis", "01.05.2026", "passwort", program.password("s.behrens")),
                "");
        assertThat(head.page().select("[data-qa=fehler], .tw-fehler").text()).contains("zwei Tage");
        assertThat(head.page().select("#getippt input[name=von]").attr("value")).isEqualTo("02.05.2026");

        Browser cash = program.staff("p.lange").open("/kasse");
        cash.submit("suche", Map.of("nummer", "K-0000", "name", "Niemand"), "");
        assertThat(cash.page().select("[data-qa=weigerung]").text()).contains("liegt nichts bereit");
        assertThat(cash.page().select("#getippt input[name=name]").attr("value"))
                .isEqualTo("Niemand");
    }

    /// Passwords have many names and come back on no page.
    @Test
    void aRefusedPasswordDoesNotComeBack(TestProgram program) {
        Browser officer = program.staff("j.wiechert").open("/konto/passwort");
        officer.submit("passwort", Map.of("bisher", "falsch", "neu", "kurz", "nochmal", "kurz"), "");
        assertThat(officer.page().select(".tw-fehler")).isNotEmpty();
        assertThat(officer.page().select("#getippt")).isEmpty();
    }

    /// A field nobody sees typed is one nobody sees come back; pages of the login keep nothing at all.
    @Test
    void whatIsTypedUnseenIsKeptByNoPage() throws IOException {
        Path templates = Path.of("src/main/resources/de/tragwerk");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html"))
                    .filter(f -> !templates.relativize(f).startsWith("login"))
                    .toList()) {
                Jsoup.parse(Files.readString(file))
                        .select("input[type=password]")
                        .forEach(i -> names.add(i.attr("name")));
            }
        }
        assertThat(names).isNotEmpty().isSubsetOf(RefusedForms.SECRET);
    }

    /// Reading a page in another language does not forget what it shows, nor lead anywhere else.
    @Test
    void theOtherLanguageIsOfTheSamePage(TestProgram program) {
        Browser visitor = program.browser(Side.PORTAL).open("/leistungen?suche=Miete&sprache=en");
        assertThat(visitor.page().select("a[hreflang=tr]").attr("href"))
                .isEqualTo("/leistungen?suche=Miete&sprache=tr");

        Browser form = program.browser(Side.PORTAL).open("/newsletter");
        String here = program.address(Side.PORTAL);
        form.with("Referer", here + "/newsletter").submit("bestellen", Map.of("adresse", "keine"), "");
        assertThat(form.page().select("a[hreflang=en]").attr("href")).isEqualTo("/newsletter?sprache=en");
        Browser elsewhere = program.browser(Side.PORTAL).open("/newsletter");
        elsewhere.with("Referer", "https://example.org/newsletter").submit("bestellen", Map.of("adresse", "keine"), "");
        assertThat(elsewhere.page().select("a[hreflang=en]").attr("href")).isEqualTo("/?sprache=en");
    }
}
