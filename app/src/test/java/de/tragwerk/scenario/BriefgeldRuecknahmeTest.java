package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Fallbrief;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Money of a letter is taken back by another one before anything of it is ordered.
@TragwerkTest
class BriefgeldRuecknahmeTest {

    private static final String GEHOERT = "Am Telefon haben wir Sie am 2. März gefragt; Sie sind einverstanden.";
    private static final String GRUND = "Die Pflegekasse hat die Kosten im Nachhinein selbst übernommen.";

    /// An aid once in April, an allowance from May on: in March a letter each takes them back, and nothing is
    /// ever paid.
    @Test
    void whatIsNotOrderedIsTakenBackAndNeverPaid(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = bewilligt(program, "Rosa");
            Amt amt = fall.amt();
            assertThat(BriefgeldTest.plan(amt, fall.akte()))
                    .containsExactly("04 12990", "05 34700", "06 34700", "07 34700", "08 34700");

            String monatlich = fall.beginneEnde();
            Browser desk = amt.platz(amt.vorschlag()).open(monatlich);
            // Nothing is taken away without a word on whether she was heard (§ 24 SGB X), and what was typed stays.
            desk.submit("entscheidung", Map.of("letzter", "03.2026", "grund", GRUND, "ziel", "vorschlagen"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Die Anhörung fehlt");
            assertThat(desk.page().select("#grund").text()).isEqualTo(GRUND);
            assertThat(desk.page().select("#alles[checked]")).isEmpty();
            assertThat(desk.page().select("#letzter").val()).isEqualTo("03.2026");
            desk.submit("entscheidung", Map.of("anhoerung", GEHOERT, "ziel", "vorschlagen"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("nehmen Sie alles zurück");
            desk.submit("entscheidung", Map.of("alles", "true", "grund", GRUND, "ziel", "vorschlagen"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(desk.page().select(".tw-vorschau").text())
                    .contains("zahlen wir nicht", "Zur Anhörung: " + GEHOERT)
                    .contains(
                            "Die Bewilligung der Leistung „Pflegegeld“ (347,00 €, jeden Monat von Mai 2026 bis August 2026) heben wir auf.");
            fall.gibEndeFrei(monatlich);
            assertThat(BriefgeldTest.plan(amt, fall.akte())).containsExactly("04 12990");

            // What is paid once has no last month to name; on what its end rests has to be said.
            String einmal = fall.beginneEnde();
            assertThat(einmal).isNotEqualTo(monatlich);
            desk.open(einmal);
            assertThat(desk.page().select("#letzter")).isEmpty();
            desk.submit("entscheidung", Map.of("grund", GRUND, "anhoerung", GEHOERT, "ziel", "vorschlagen"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Die Norm fehlt");
            desk.submit("entscheidung", Map.of("norm", "§ 47 Abs. 1 SGB X", "ziel", "vorschlagen"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
            fall.gibEndeFrei(einmal);
            assertThat(fall.platz().page().select("[data-qa=ende]").eachText())
                    .containsExactly("zurückgenommen", "zurückgenommen");
            assertThat(fall.platz().page().select("form[data-qa=beenden]")).isEmpty();
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEmpty();
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            fall.nichtsZuZahlen("2026-05");
            assertThat(fall.bezahlt()).isEmpty();
            assertThat(amt.platz(amt.vorschlag())
                            .open("/akte/" + fall.akte() + "/zahlungen")
                            .text())
                    .contains("zurückgenommen, nichts wird gezahlt");
            new Beobachter(amt, fall.akte()).beobachte();
        }
    }

    /// A run that orders between proposal and release wins: the letter cannot be released, the database would
    /// refuse it.
    @Test
    void whatWasOrderedMeanwhileStaysPaid(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(program, "hilfe-zur-pflege", "Ralf", "Ruecknahme");
            Amt amt = fall.amt();
            amt.fakt(fall.akte(), "KONTO", Map.of("wert", BriefgeldTest.IBAN, "von", "03.2026"));
            fall.bewillige(Fallbrief.einmal("pflegehilfsmittel", "129,90", "03.2026"));
            fall.schlageVor();
            fall.gibFrei();
            String seite = fall.beginneEnde();
            Browser desk = amt.platz(amt.vorschlag()).open(seite);
            desk.submit(
                    "entscheidung",
                    Map.of("grund", GRUND, "anhoerung", GEHOERT, "norm", "§ 47 Abs. 1 SGB X", "ziel", "vorschlagen"),
                    "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(fall.zahle("2026-03")).hasSize(1);
            Browser zweite = amt.platz(amt.freigabe()).open(seite);
            zweite.submit("freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text())
                    .contains("Für März 2026 ist schon Geld angewiesen");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).containsExactly("03 12990");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .executeUpdate(
                                        "update payment.bewilligung set ende = date '2026-02-01', ende_brief = brief_id where akte_id = '"
                                                + fall.akte() + "'"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(fall.bezahlt()).containsExactly("03 12990 Ralf Ruecknahme");
        }
    }

    private static Fallbrief bewilligt(TestProgram program, String vorname) throws Exception {
        Fallbrief fall = Fallbrief.beantragt(program, "hilfe-zur-pflege", vorname, "Ruecknahme");
        fall.amt().fakt(fall.akte(), "KONTO", Map.of("wert", BriefgeldTest.IBAN, "von", "03.2026"));
        fall.bewillige(Fallbrief.monatlich("pflegegeld", "347", "05.2026", "08.2026"));
        fall.bewillige(Fallbrief.einmal("pflegehilfsmittel", "129,90", "04.2026"));
        fall.schlageVor();
        fall.gibFrei();
        return fall;
    }
}
