package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An objection in time against a reduction: the old amount is payable again until it is decided (§ 86a Abs.
/// 1 SGG).
///
/// 550.65 € are awarded from March on; 60 € of other income since April, told in May: 490.65 € are right. The
/// change of 5 May takes 60 € a month from June on and demands April and May back, 120 €.
@TragwerkTest
class AufschubTest {

    private static final String IBAN = "DE89370400440532013000";

    static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    static List<String> bezahlt(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select to_char(monat, 'MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                + akte + "' group by monat order by monat");
    }

    static List<String> forderung(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte + "' order by lfd");
    }

    static UUID gekuerzt(TestProgram program, Amt amt, String vorname) throws Exception {
        return gekuerzt(
                program,
                amt,
                vorname,
                Map.of(
                        "einkommen",
                        "true",
                        "ausnahme",
                        "EINKOMMEN",
                        "grund",
                        "Die Zahlung begann im April, der Nachweis liegt vor."));
    }

    /// @param wuerdigung without an exception the person is heard and answers at once
    static UUID gekuerzt(TestProgram program, Amt amt, String vorname, Map<String, String> wuerdigung)
            throws Exception {
        UUID akte = amt.bewilligt(vorname, "Sommer", IBAN);
        bezahle(amt, "2026-03");
        Uhr.auf(program, LocalDate.of(2026, 3, 27));
        bezahle(amt, "2026-04");
        Uhr.auf(program, LocalDate.of(2026, 4, 28));
        bezahle(amt, "2026-05");
        Uhr.auf(program, LocalDate.of(2026, 5, 5));
        amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "60", "von", "04.2026"));
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        Map<String, String> alle = new HashMap<>(Map.of("anfaenglich", "false", "kenntnis", "05.05.2026"));
        alle.putAll(wuerdigung);
        jana.submit("wuerdigung", alle, "");
        if (!wuerdigung.containsKey("ausnahme")) {
            jana.submit("anhoeren", Map.of(), "");
            jana.submit("antwort", Map.of("text", "Sie hielt den Betrag für zu gering."), "");
        }
        amt.schlageVorUndGibFrei(akte);
        assertThat(forderung(amt, akte)).containsExactly("SOLL 12000");
        Uhr.auf(program, LocalDate.of(2026, 5, 28));
        bezahle(amt, "2026-06");
        assertThat(bezahlt(amt, akte)).containsExactly("03 55065", "04 55065", "05 55065", "06 49065");
        return akte;
    }

    static Browser widerspricht(TestProgram program, Amt amt, UUID akte) throws Exception {
        Uhr.auf(program, LocalDate.of(2026, 6, 1));
        String alt =
                amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
        String seite = "/akte/" + akte + "/widerspruch";
        List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
        zwei.forEach(b -> b.open(seite));
        Zugleich.tun(
                zwei,
                b -> b.submit("erfassen", Map.of("bescheid", alt, "eingang", "01.06.2026"), "")
                        .status());
        assertThat(amt.werte("select id from decision.widerspruch where akte_id = '" + akte + "'"))
                .hasSize(1);
        return amt.platz(amt.vorschlag()).open(seite);
    }

    /// The Widerspruchsbescheid is served, its month passes, and somebody says that no action came.
    private static void nobodySues(TestProgram program, Amt amt, UUID akte, String zugestellt, LocalDate danach)
            throws Exception {
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/widerspruch");
        jana.submit("klage-bekannt", Map.of("weg", "ZUGESTELLT", "bekannt", zugestellt), "");
        assertThat(jana.page().select("form[data-qa=klage-keine]")).isEmpty();
        Uhr.auf(program, danach);
        jana.open("/akte/" + akte + "/widerspruch").submit("klage-keine", Map.of(), "");
        assertThat(jana.page().select("[data-qa=unanfechtbar]")).hasSize(1);
    }

    @Test
    void theOldAmountIsPaidAgainUntilTheObjectionIsRejected(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = gekuerzt(program, amt, "Hanna");
            Browser jana = widerspricht(program, amt, akte);
            // April to December: nine months, 60 € each.
            assertThat(jana.page().select("[data-qa=zahlbar] dd").eachText())
                    .hasSize(9)
                    .containsOnly("550,65 €, das sind 60,00 € mehr");
            String brief = amt.wert(
                    "select id from decision.schreiben where akte_id = '" + akte + "' and art = 'WIDERSPRUCH_EINGANG'");
            assertThat(brief).isNotEmpty();
            // The demand rests: it is neither asked for nor written off, and nothing is overpaid meanwhile.
            assertThat(forderung(amt, akte)).containsExactly("SOLL 12000");
            assertThat(amt.wert(
                            "select coalesce(sum(cent), 0) from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEqualTo("0");
            assertThat(jana.open("/akte/" + akte + "/konto").page().select("[data-qa=gehemmt]"))
                    .hasSize(1);
            // What holds stays what was decided.
            assertThat(amt.werte("select distinct betrag_cent from decision.geltung where akte_id = '" + akte
                            + "' and ersetzt_durch is null and monat >= '2026-04-01'"))
                    .containsExactly("49065");

            // June is made up, July is paid in full.
            Uhr.auf(program, LocalDate.of(2026, 6, 26));
            bezahle(amt, "2026-07");
            assertThat(bezahlt(amt, akte)).containsExactly("03 55065", "04 55065", "05 55065", "06 55065", "07 55065");
            assertThat(amt.werte("select kapitel from payment.abgleich where monat = '2026-07-01'"
                            + " and entschieden_cent <> plan_cent"))
                    .isEmpty();

            jana.open("/akte/" + akte + "/widerspruch").submit("vorlegen", Map.of(), "");
            Uhr.auf(program, LocalDate.of(2026, 7, 6));
            jana.open("/akte/" + akte + "/widerspruch")
                    .submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN", "tag", "06.07.2026"), "");
            // Until nobody can sue any more, nothing that an action would stop is carried out.
            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            bezahle(amt, "2026-08");
            assertThat(bezahlt(amt, akte)).contains("08 55065");
            nobodySues(program, amt, akte, "06.07.2026", LocalDate.of(2026, 8, 7));
            // The reduction counts again: 120 € were demanded, June to August are overpaid and wait for a person.
            assertThat(forderung(amt, akte)).containsExactly("SOLL 12000");
            assertThat(amt.werte("select art || ' ' || cent from payment.aufgabe where akte_id = '" + akte
                            + "' and erledigt_am is null"))
                    .containsExactly("UEBERZAHLUNG 18000");
            Uhr.auf(program, LocalDate.of(2026, 8, 27));
            bezahle(amt, "2026-09");
            assertThat(bezahlt(amt, akte)).contains("09 49065");
        }
    }

    @Test
    void remediedTheOldAmountHoldsAndNothingIsOwed(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = gekuerzt(program, amt, "Helge");
            Browser jana = widerspricht(program, amt, akte);
            // The rent rose by 60 € in the same month: 490.65 € + 60 € are the old amount again.
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "440", "von", "04.2026"));
            jana.open("/akte/" + akte + "/widerspruch").submit("abhelfen", Map.of(), "");
            amt.schlageVorUndGibFrei(akte);
            String neu = amt.wert(
                    "select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
            jana.open("/akte/" + akte + "/widerspruch")
                    .submit("erledigen", Map.of("ergebnis", "ABHILFE", "tag", "01.06.2026", "bescheid", neu), "");
            assertThat(jana.page().select("[data-qa=stand]").text()).contains("abgeholfen");
            assertThat(forderung(amt, akte)).containsExactly("SOLL 12000", "KORREKTUR -6000", "KORREKTUR -6000");
            Uhr.auf(program, LocalDate.of(2026, 6, 26));
            bezahle(amt, "2026-07");
            assertThat(bezahlt(amt, akte)).containsExactly("03 55065", "04 55065", "05 55065", "06 55065", "07 55065");
        }
    }

    /// § 86 SGG: a change made while the objection runs is part of the same procedure. In July the rent rises by
    /// 10.00 from August on: 500.65 are decided for August, but the cut of 60.00 stays suspended, so 550.65 are
    /// payable on. Rejected, the new act holds.
    @Test
    void aChangeMeanwhileBelongsToTheSameProcedure(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = gekuerzt(program, amt, "Hedda");
            Browser jana = widerspricht(program, amt, akte);
            Uhr.auf(program, LocalDate.of(2026, 6, 26));
            bezahle(amt, "2026-07");
            Uhr.auf(program, LocalDate.of(2026, 7, 10));
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "390", "von", "08.2026"));
            amt.entscheide(akte);
            assertThat(amt.werte("select distinct betrag_cent from decision.geltung where akte_id = '" + akte
                            + "' and ersetzt_durch is null and monat >= '2026-08-01'"))
                    .containsExactly("50065");
            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            bezahle(amt, "2026-08");
            assertThat(bezahlt(amt, akte)).contains("07 55065", "08 55065");
            assertThat(amt.werte("select kapitel from payment.abgleich where monat = '2026-08-01'"
                            + " and entschieden_cent <> plan_cent"))
                    .isEmpty();
            jana.open("/akte/" + akte + "/widerspruch").submit("vorlegen", Map.of(), "");
            Uhr.auf(program, LocalDate.of(2026, 8, 6));
            jana.open("/akte/" + akte + "/widerspruch")
                    .submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN", "tag", "06.08.2026"), "");
            nobodySues(program, amt, akte, "06.08.2026", LocalDate.of(2026, 9, 8));
            Uhr.auf(program, LocalDate.of(2026, 9, 28));
            bezahle(amt, "2026-09");
            assertThat(bezahlt(amt, akte)).contains("09 50065");
        }
    }
}
