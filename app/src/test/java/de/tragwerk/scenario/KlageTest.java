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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Actions before the court after a rejected objection: what the objection suspended stays suspended until they are
/// over (§ 86a Abs. 1 SGG). Amounts as in [AufschubTest]: 550.65 € before, 490.65 € by the change of 5 May, 120 €
/// demanded.
@TragwerkTest
class KlageTest {

    /// Rejected on 6 July by simple letter: known on the 10th, to be brought to court until Monday 10 August.
    private static UUID zurueckgewiesen(TestProgram program, Amt amt, String vorname) throws Exception {
        UUID akte = AufschubTest.gekuerzt(program, amt, vorname);
        AufschubTest.widerspricht(program, amt, akte);
        Uhr.auf(program, LocalDate.of(2026, 6, 26));
        AufschubTest.bezahle(amt, "2026-07");
        Browser jana = amt.platz(amt.vorschlag()).open(seite(akte));
        jana.submit("vorlegen", Map.of(), "");
        Uhr.auf(program, LocalDate.of(2026, 7, 6));
        jana.open(seite(akte)).submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN", "tag", "06.07.2026"), "");
        assertThat(jana.page().select("[data-qa=klagefrist]").text()).contains("fehlt");
        jana.submit("klage-bekannt", Map.of("weg", "POST", "bekannt", "06.07.2026"), "");
        assertThat(jana.page().select("[data-qa=klagefrist]").text())
                .isEqualTo("bis 10.08.2026, bekannt gegeben am 10.07.2026");
        assertThat(jana.page().select("[data-qa=bis-zur-klage]").text()).contains("§ 86a Abs. 1 SGG");
        return akte;
    }

    private static String seite(UUID akte) {
        return "/akte/" + akte + "/widerspruch";
    }

    private static List<String> aufgaben(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select art || ' ' || cent from payment.aufgabe where akte_id = '" + akte
                + "' and erledigt_am is null");
    }

    private static int gehemmt(Amt amt, UUID akte) throws Exception {
        return amt.platz(amt.vorschlag())
                .open("/akte/" + akte + "/konto")
                .page()
                .select("[data-qa=gehemmt]")
                .size();
    }

    private static Browser klagt(TestProgram program, Amt amt, UUID akte, String eingang) throws Exception {
        List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
        zwei.forEach(b -> b.open(seite(akte)));
        Zugleich.tun(
                zwei,
                b -> b.submit(
                                "klage-erfassen",
                                Map.of(
                                        "eingang",
                                        eingang,
                                        "gericht",
                                        "Sozialgericht Lindenbrück",
                                        "aktenzeichen",
                                        "S 12 SO 34/26"),
                                "")
                        .status());
        assertThat(amt.werte("select id from decision.klage where akte_id = '" + akte + "'"))
                .hasSize(1);
        return amt.platz(amt.vorschlag()).open(seite(akte));
    }

    @Test
    void theReductionRestsWhileTheActionRunsAndIsDueAfterIt(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = zurueckgewiesen(program, amt, "Klara");
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte);
            assertThat(jana.page().select("[data-code=KLAGEFRIST]")).hasSize(1);
            assertThat(amt.fristen("/fristen")).anyMatch(z -> z.contains("10.08.2026"));
            assertThat(gehemmt(amt, akte)).isEqualTo(1);
            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            AufschubTest.bezahle(amt, "2026-08");
            assertThat(AufschubTest.bezahlt(amt, akte)).contains("08 55065");

            // What was typed wrong comes back.
            jana = amt.platz(amt.vorschlag()).open(seite(akte));
            jana.submit("klage-erfassen", Map.of("eingang", "28.07.2026", "aktenzeichen", "S 12 SO 34/26"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Das Gericht fehlt");
            assertThat(jana.page()
                            .select("[data-qa=klage-erfassen] [name=eingang]")
                            .val())
                    .isEqualTo("28.07.2026");
            assertThat(jana.page()
                            .select("[data-qa=klage-erfassen] [name=aktenzeichen]")
                            .val())
                    .isEqualTo("S 12 SO 34/26");

            jana = klagt(program, amt, akte, "28.07.2026");
            assertThat(jana.page().select("[data-qa=klage-frist]").text()).isEqualTo("rechtzeitig, Ende 10.08.2026");
            assertThat(jana.page().select("[data-qa=gericht]").text())
                    .isEqualTo("Sozialgericht Lindenbrück, Aktenzeichen S 12 SO 34/26");
            assertThat(jana.page().select("[data-qa=klage-aufschub]").text()).contains("§ 86a Abs. 1 SGG");
            assertThat(jana.open("/akte/" + akte).page().select("[data-code=KLAGE]"))
                    .hasSize(1);
            assertThat(jana.page().select("[data-code=KLAGEFRIST]")).isEmpty();

            // After the period it rests on, and nobody can say that no action came.
            Uhr.auf(program, LocalDate.of(2026, 8, 27));
            AufschubTest.bezahle(amt, "2026-09");
            assertThat(AufschubTest.bezahlt(amt, akte)).contains("09 55065");
            assertThat(gehemmt(amt, akte)).isEqualTo(1);
            assertThat(aufgaben(amt, akte)).isEmpty();
            assertThat(jana.open(seite(akte)).page().select("form[data-qa=klage-keine]"))
                    .isEmpty();
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .executeUpdate("update decision.widerspruch set schwebt = false where akte_id = '"
                                        + akte + "'"))
                        .hasMessageContaining("endet mit der Klagefrist oder der Klage");
            }

            Uhr.auf(program, LocalDate.of(2026, 9, 14));
            jana.open(seite(akte)).submit("klage-ende", Map.of("ergebnis", "ABGEWIESEN", "tag", "14.09.2026"), "");
            assertThat(jana.page().select("[data-qa=klage-stand]").text()).isEqualTo("Klage abgewiesen am 14.09.2026");
            // The demand is due, June to September were paid 60 € too much each and wait for a person.
            assertThat(AufschubTest.forderung(amt, akte)).containsExactly("SOLL 12000");
            assertThat(gehemmt(amt, akte)).isZero();
            assertThat(aufgaben(amt, akte)).containsExactly("UEBERZAHLUNG 24000");
            Uhr.auf(program, LocalDate.of(2026, 9, 28));
            AufschubTest.bezahle(amt, "2026-10");
            assertThat(AufschubTest.bezahlt(amt, akte)).contains("10 49065");
            new Beobachter(amt, akte).beobachte();
        }
    }

    @Test
    void whatTheCourtChangesIsCarriedOutByAnActFirst(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = zurueckgewiesen(program, amt, "Konrad");
            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            Browser jana = klagt(program, amt, akte, "28.07.2026");
            jana.submit("klage-ende", Map.of("ergebnis", "ANERKENNTNIS", "tag", "29.07.2026"), "");
            assertThat(jana.page().select("[data-qa=klage-stand]").text()).contains("noch auszuführen");
            assertThat(gehemmt(amt, akte)).isEqualTo(1);
            assertThat(jana.open("/akte/" + akte).page().select("[data-code=KLAGE_AUSFUEHREN]"))
                    .hasSize(1);
            // Another notice than a new one about these months does not carry it out.
            String erster =
                    amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id limit 1");
            jana.open(seite(akte)).submit("klage-ausgefuehrt", Map.of("bescheid", erster), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Wählen Sie den neuen Bescheid");

            amt.fakt(akte, "KALTMIETE", Map.of("wert", "440", "von", "04.2026"));
            jana.open(seite(akte)).submit("klage-bescheid", Map.of(), "");
            amt.schlageVorUndGibFrei(akte);
            String neu = amt.wert(
                    "select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
            assertThat(jana.open("/bescheide/" + neu).text())
                    .contains(
                            "Gegen den Bescheid vom 05.05.2026 läuft eine Klage. Dieser Bescheid gehört zu diesem Verfahren (§ 96 Abs. 1 SGG)")
                    .doesNotContain("§ 86 SGG");
            jana.open(seite(akte)).submit("klage-ausgefuehrt", Map.of("bescheid", neu), "");
            assertThat(jana.page().select("[data-qa=klage-stand]").text()).isEqualTo("Anerkenntnis am 29.07.2026");
            assertThat(AufschubTest.forderung(amt, akte))
                    .containsExactly("SOLL 12000", "KORREKTUR -6000", "KORREKTUR -6000");
            assertThat(aufgaben(amt, akte)).isEmpty();
            AufschubTest.bezahle(amt, "2026-08");
            assertThat(AufschubTest.bezahlt(amt, akte)).contains("06 55065", "07 55065", "08 55065");
            new Beobachter(amt, akte).beobachte();
        }
    }

    @Test
    void aLateOneSuspendsNothing(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = zurueckgewiesen(program, amt, "Kilian");
            Uhr.auf(program, LocalDate.of(2026, 8, 12));
            Browser jana = amt.platz(amt.vorschlag()).open(seite(akte));
            jana.submit("klage-keine", Map.of(), "");
            assertThat(jana.page().select("[data-qa=unanfechtbar]")).hasSize(1);
            assertThat(gehemmt(amt, akte)).isZero();
            jana = klagt(program, amt, akte, "11.08.2026");
            assertThat(jana.page().select("[data-qa=klage-frist]").text()).isEqualTo("verspätet, Ende war 10.08.2026");
            assertThat(jana.page().select("[data-qa=klage-spaet]").text()).contains("§ 67 SGG");
            assertThat(gehemmt(amt, akte)).isZero();
            jana.open(seite(akte)).submit("klage-ende", Map.of("ergebnis", "ZURUECKGENOMMEN", "tag", "12.08.2026"), "");
            // One that came to another authority in time is found later: it suspends again.
            jana.open(seite(akte))
                    .submit("klage-erfassen", Map.of("eingang", "10.08.2026", "gericht", "Sozialgericht Köln"), "");
            assertThat(gehemmt(amt, akte)).isEqualTo(1);
            AufschubTest.bezahle(amt, "2026-08");
            assertThat(AufschubTest.bezahlt(amt, akte)).contains("08 55065");
        }
    }

    /// The end of 347 € of care allowance: its end rests on, and a success that another person records annuls it.
    @Test
    void theEndInALetterRestsUntilTheCourtAnnulsIt(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = BriefwiderspruchTest.beendet(program, "Kuno");
            Amt amt = fall.amt();
            UUID akte = fall.akte();
            Uhr.auf(program, LocalDate.of(2026, 4, 10));
            Browser desk = amt.platz(amt.vorschlag()).open(seite(akte));
            String ende = BriefwiderspruchTest.ende(fall);
            desk.submit("erfassen", Map.of("bescheid", ende, "eingang", "10.04.2026"), "");
            desk.submit("vorlegen", Map.of(), "");
            desk.submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN"), "");
            desk = klagt(program, amt, akte, "10.04.2026");
            assertThat(desk.page().select("[data-qa=laeuft-weiter]")).hasSize(1);
            assertThat(BriefgeldTest.plan(amt, akte)).isEqualTo(BriefwiderspruchTest.GANZ);
            desk.submit("klage-ende", Map.of("ergebnis", "STATTGEGEBEN", "tag", "10.04.2026"), "");
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("hält eine andere Person fest");
            Browser leitung = amt.platz(amt.leitung()).open(seite(akte));
            leitung.submit("klage-ende", Map.of("ergebnis", "STATTGEGEBEN", "tag", "10.04.2026"), "");
            assertThat(leitung.page().select("[data-qa=weigerung]").text()).isEmpty();
            assertThat(BriefgeldTest.plan(amt, akte)).isEqualTo(BriefwiderspruchTest.GANZ);
            assertThat(amt.werte(
                            "select 1 from payment.bewilligung where ende is not null and akte_id = '" + akte + "'"))
                    .isEmpty();
            new Beobachter(amt, akte).beobachte();
        }
    }
}
