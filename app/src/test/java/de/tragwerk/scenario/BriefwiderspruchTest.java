package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Fallbrief;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Objections against letters that decide, above all against one that ends 347 € of care allowance with April.
@TragwerkTest
class BriefwiderspruchTest {

    static final List<String> GANZ =
            List.of("03 12990", "03 34700", "04 34700", "05 34700", "06 34700", "07 34700", "08 34700");
    static final List<String> BIS_APRIL = List.of("03 12990", "03 34700", "04 34700");

    /// The money goes on while it is open; rejected, the end counts again and May is told as too much.
    @Test
    void itGoesOnBeingPaidUntilTheObjectionIsRejected(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = beendet(program, "Wanda");
            Amt amt = fall.amt();
            Uhr.auf(program, LocalDate.of(2026, 4, 10));
            List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
            for (Browser b : zwei) {
                b.open(seite(fall));
            }
            String ende = ende(fall);
            Zugleich.tun(
                    zwei,
                    b -> b.submit("erfassen", Map.of("bescheid", ende, "eingang", "10.04.2026"), "")
                            .status());
            assertThat(amt.werte("select 1 from decision.widerspruch where akte_id = '" + fall.akte() + "'"))
                    .hasSize(1);
            assertThat(amt.werte(
                            "select art from decision.schreiben where akte_id = '" + fall.akte() + "' order by id"))
                    .containsExactly("BESCHEID", "BESCHEID", "WIDERSPRUCH_EINGANG");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEqualTo(GANZ);
            Browser desk = amt.platz(amt.vorschlag()).open(seite(fall));
            assertThat(desk.page().select("[data-qa=widerspruch] h3").text())
                    .isEqualTo("Gegen den Bescheid vom 06.04.2026: Ende einer Leistung („Pflegegeld“)");
            assertThat(desk.page().select("[data-qa=frist]").text()).startsWith("fristgerecht");
            assertThat(desk.page().select("[data-qa=laeuft-weiter]").text()).contains("§ 86a Abs. 1 SGG");
            assertThat(desk.page().select("form[data-qa=abhelfen]")).isEmpty();
            assertThat(desk.open("/akte/" + fall.akte()).page().select("[data-code=WIDERSPRUCH]"))
                    .hasSize(1);
            assertThat(desk.open("/akte/" + fall.akte() + "/zahlungen").text())
                    .contains("Ende mit April 2026 ruht wegen Widerspruchs");
            assertThat(fall.platz().page().select("[data-qa=ende-ruht]")).hasSize(1);
            assertThat(amt.fristen("/fristen")).anyMatch(z -> z.contains("10.07.2026"));

            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            assertThat(fall.zahle("2026-05"))
                    .extracting(SepaProbe.Zahlung::cent)
                    .containsExactly(34_700L);

            desk.open(seite(fall)).submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Legen Sie ihn zuerst vor");
            String feld = desk.page().select("[data-qa=weigerung] a").attr("href");
            assertThat(desk.page()
                            .select("details[open] " + feld + " option[selected]")
                            .attr("value"))
                    .isEqualTo("ZURUECKGEWIESEN");
            desk.submit("erledigen", Map.of("ergebnis", "ZURUECKGENOMMEN", "tag", "31.02.2026"), "");
            assertThat(desk.page()
                            .select(desk.page().select("[data-qa=weigerung] a").attr("href"))
                            .attr("value"))
                    .isEqualTo("31.02.2026");
            desk.open(seite(fall)).submit("vorlegen", Map.of(), "");
            desk.submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN"), "");
            assertThat(desk.page().select("[data-qa=stand]").text()).isEqualTo("zurückgewiesen am 28.04.2026");
            // Until nobody can sue any more it goes on (§ 86a Abs. 1 SGG).
            assertThat(desk.page().select("[data-qa=laeuft-weiter]")).hasSize(1);
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEqualTo(GANZ);
            desk.submit("klage-bekannt", Map.of("weg", "ZUGESTELLT", "bekannt", "28.04.2026"), "");
            assertThat(desk.page().select("[data-qa=klagefrist]").text()).startsWith("bis 28.05.2026");
            Uhr.auf(program, LocalDate.of(2026, 5, 29));
            desk.open(seite(fall)).submit("klage-keine", Map.of(), "");
            assertThat(desk.page().select("[data-qa=endet-wieder]").text()).contains("Überzahlung");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEqualTo(BIS_APRIL);
            assertThat(GeldwegTest.offeneAufgaben(amt, fall.akte())).containsExactly("UEBERZAHLUNG 34700");
            assertThat(amt.werte("select 1 from payment.forderung where akte_id = '" + fall.akte() + "'"))
                    .isEmpty();
            fall.nichtsZuZahlen("2026-06");
            neverByItself(program, fall);
            new Beobachter(amt, fall.akte()).beobachte();
        }
    }

    /// Upheld by another person than who recorded it, the end is gone; the line can end anew.
    @Test
    void upheldByAnotherPersonTheEndIsGone(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = beendet(program, "Wilma");
            Amt amt = fall.amt();
            Uhr.auf(program, LocalDate.of(2026, 4, 10));
            String ende = ende(fall);
            Browser desk = amt.platz(amt.vorschlag()).open(seite(fall));
            desk.submit("erfassen", Map.of("bescheid", ende, "eingang", "10.04.2026"), "");
            desk.submit("erledigen", Map.of("ergebnis", "ABHILFE"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("hält eine andere Person fest");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .executeUpdate(
                                        "update decision.widerspruch set zustand = 'ERLEDIGT', ergebnis = 'ABHILFE', erledigt_am = eingang, bearbeitet_von = von_konto where brief_id = '"
                                                + ende + "'"))
                        .hasMessageContaining("widerspruch_zu_zweit");
            }
            List<Browser> zwei = List.of(program.staff(amt.leitung()), program.staff(amt.leitung()));
            for (Browser b : zwei) {
                b.open(seite(fall));
            }
            Zugleich.tun(
                    zwei,
                    b -> b.submit("erledigen", Map.of("ergebnis", "ABHILFE"), "")
                            .status());
            desk.open(seite(fall));
            assertThat(desk.page().select("[data-qa=stand]").text()).contains("abgeholfen");
            assertThat(desk.page().select("[data-qa=aufgehoben]")).hasSize(1);
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEqualTo(GANZ);
            assertThat(amt.werte(
                            "select art from decision.schreiben where akte_id = '" + fall.akte() + "' order by id"))
                    .containsExactly("BESCHEID", "BESCHEID", "WIDERSPRUCH_EINGANG", "BESCHEID");
            assertThat(amt.werte("select 1 from payment.bewilligung where ende is not null and akte_id = '"
                            + fall.akte() + "'"))
                    .isEmpty();

            assertThat(desk.open("/sonstige/" + ende)
                            .page()
                            .select("[data-qa=endestand]")
                            .text())
                    .contains("aufgehoben");
            String neu = fall.beginneEnde();
            assertThat(neu).isNotEqualTo("/sonstige/" + ende);
            ohneWeigerung(fall.beendeVorschlag(neu, "06.2026"));
            fall.gibEndeFrei(neu);
            assertThat(BriefgeldTest.plan(amt, fall.akte())).isEqualTo(GANZ.subList(0, 5));
            new Beobachter(amt, fall.akte()).beobachte();
        }
    }

    /// § 39 Nr. 1 SGB II: it ends all the same. Upheld, what was left out is paid. Against the letter that granted it
    /// an objection stands, too, and is remedied with a later letter only.
    @Test
    void underSgb2NothingIsSuspended(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(program, "bildung-teilhabe", "Wido", "Widerspruch");
            Amt amt = fall.amt();
            amt.fakt(fall.akte(), "KONTO", Map.of("wert", BriefgeldTest.IBAN, "von", "03.2026"));
            fall.bewillige(Fallbrief.monatlich("teilhabe-sgb2", "15", "03.2026", "06.2026"));
            fall.schlageVor();
            fall.gibFrei();
            String bewilligung =
                    amt.wert("select id from decision.briefentscheid where geld and akte_id = '" + fall.akte() + "'");
            Browser desk = amt.platz(amt.vorschlag()).open(seite(fall));
            desk.submit("erfassen", Map.of("bescheid", bewilligung, "eingang", "02.03.2026"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
            Browser leitung = amt.platz(amt.leitung()).open(seite(fall));
            leitung.submit("erledigen", Map.of("ergebnis", "ABHILFE"), "");
            assertThat(leitung.page().select("[data-qa=weigerung]").text())
                    .contains("Führen Sie die Entscheidung zuerst aus");
            leitung.submit("erledigen", Map.of("ergebnis", "ZURUECKGENOMMEN"), "");
            assertThat(leitung.page().select("[data-qa=stand]").text()).contains("zurückgenommen");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).hasSize(4);

            String seite = fall.beginneEnde();
            ohneWeigerung(fall.beendeVorschlag(seite, "03.2026"));
            fall.gibEndeFrei(seite);
            desk.open(seite(fall)).submit("erfassen", Map.of("bescheid", ende(fall), "eingang", "02.03.2026"), "");
            assertThat(desk.page().select("[data-qa=endet-trotzdem]").text()).contains("§ 39 Nr. 1 SGB II");
            assertThat(desk.page().select("[data-qa=laeuft-weiter]")).isEmpty();
            assertThat(BriefgeldTest.plan(amt, fall.akte())).containsExactly("03 1500");
            desk.open(seite(fall)).submit("vorlegen", Map.of(), "");
            leitung.open(seite(fall)).submit("erledigen", Map.of("ergebnis", "STATTGEGEBEN"), "");
            assertThat(leitung.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(BriefgeldTest.plan(amt, fall.akte())).hasSize(4);
            new Beobachter(amt, fall.akte()).beobachte();
        }
    }

    /// Before a Verwaltungsgericht other rules hold; a late one suspends nothing, and who can only sue does not
    /// object.
    @Test
    void theRulesOfVwgoAndALateOne(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(program, "hilfe-zur-pflege", "Wanja", "Widerspruch");
            Amt amt = fall.amt();
            amt.fakt(fall.akte(), "KONTO", Map.of("wert", BriefgeldTest.IBAN, "von", "03.2026"));
            fall.bewillige(Fallbrief.monatlich("pflegegeld", "347", "05.2026", "08.2026"));
            fall.platz()
                    .submit(
                            "entscheidung",
                            Map.of("rechtsbehelf", "KLAGE_VWGO", "gericht", "VG Musterstadt, Ring 1"),
                            "");
            fall.schlageVor();
            fall.gibFrei();
            String seite = fall.beginneEnde();
            amt.platz(amt.vorschlag())
                    .open(seite)
                    .submit("entscheidung", Map.of("letzter", "05.2026", "rechtsbehelf", "WIDERSPRUCH_VWGO"), "");
            ohneWeigerung(fall.beendeVorschlag(seite, "05.2026"));
            fall.gibEndeFrei(seite);
            frist(program, fall, "2026-03-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 5));
            Browser desk = amt.platz(amt.vorschlag()).open(seite(fall));
            String bewilligung =
                    amt.wert("select id from decision.briefentscheid where geld and akte_id = '" + fall.akte() + "'");
            desk.submit("erfassen", Map.of("bescheid", bewilligung, "eingang", "05.03.2026"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("nur die Klage");
            desk.submit(
                    "erfassen", Map.of("bescheid", ende(fall), "eingang", "04.03.2026", "vertreter", "RA Kohl"), "");
            ohneWeigerung(desk);
            assertThat(desk.page().select("[data-qa=frist]").text()).isEqualTo("verspätet, Ende war 03.03.2026");
            assertThat(desk.text()).contains("§ 60 VwGO");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).containsExactly("05 34700");
            desk.submit("erledigen", Map.of("ergebnis", "ZURUECKGENOMMEN"), "");

            desk.open(seite(fall)).submit("erfassen", Map.of("bescheid", ende(fall), "eingang", "03.03.2026"), "");
            assertThat(desk.page().select("[data-qa=laeuft-weiter]").text()).contains("§ 80 Abs. 1 VwGO");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).hasSize(4);
            amt.platz(amt.leitung()).open(seite(fall)).submit("erledigen", Map.of("ergebnis", "ABHILFE"), "");
            assertThat(BriefgeldTest.plan(amt, fall.akte())).hasSize(4);
            assertThat(amt.werte("select zustand from decision.widerspruch where akte_id = '" + fall.akte() + "'"))
                    .containsExactly("ERLEDIGT", "ERLEDIGT");
        }
    }

    private static void frist(TestProgram program, Fallbrief fall, String tag) throws Exception {
        try (var db = program.superuser(fall.amt().datenbank())) {
            db.createStatement()
                    .executeUpdate("update decision.zustellung set frist_ende = date '" + tag + "' where akte_id = '"
                            + fall.akte() + "'");
        }
    }

    /// What only an objection may do nobody does past it, whatever the program does.
    private static void neverByItself(TestProgram program, Fallbrief fall) throws Exception {
        try (var db = program.superuser(fall.amt().datenbank())) {
            for (String sql : List.of(
                    "update payment.bewilligung set ende_ruht = true where ende is not null and akte_id = '"
                            + fall.akte() + "'",
                    "update payment.bewilligung set ende = null, ende_brief = null where ende is not null and akte_id = '"
                            + fall.akte() + "'",
                    "update decision.briefentscheid set aufgehoben = true where ende_von is not null and akte_id = '"
                            + fall.akte() + "'")) {
                assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    /// Care allowance and an aid from March on, March and April paid, the allowance ended with April on 6 April.
    static Fallbrief beendet(TestProgram program, String vorname) throws Exception {
        Fallbrief fall = BriefgeldTest.bewilligt(program, vorname, "Widerspruch");
        fall.zahle("2026-03");
        Uhr.auf(program, LocalDate.of(2026, 3, 27));
        fall.zahle("2026-04");
        Uhr.auf(program, LocalDate.of(2026, 4, 6));
        String seite = fall.beginneEnde();
        ohneWeigerung(fall.beendeVorschlag(seite, "04.2026"));
        fall.gibEndeFrei(seite);
        assertThat(BriefgeldTest.plan(fall.amt(), fall.akte())).isEqualTo(BIS_APRIL);
        return fall;
    }

    private static void ohneWeigerung(Browser desk) {
        assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    static String seite(Fallbrief fall) throws SQLException {
        return "/akte/" + fall.akte() + "/widerspruch";
    }

    static String ende(Fallbrief fall) throws SQLException {
        return fall.amt()
                .wert("select id from decision.briefentscheid where ende_von is not null and akte_id = '" + fall.akte()
                        + "'");
    }
}
