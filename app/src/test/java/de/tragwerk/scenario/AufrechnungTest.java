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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Off-setting against a benefit of 550.65 € a month from March 2026 on. Level 1 is 563.00 €: 5 % are 28.15 €, 30
/// % are 168.90 €, 50 % are 281.50 €.
@TragwerkTest
class AufrechnungTest {

    private static final String IBAN = "DE89370400440532013000";

    private static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    private static List<String> buchungen(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte + "' order by lfd");
    }

    /// § 26 Abs. 2: 120 € demanded and posted on 5 May, to be had from 10 June on. Hearing until 2 July, 50 € from
    /// August on; an objection lets September rest; October 50 €, November 20 €.
    @Test
    void aClaimIsSetOffAfterAHearingAndRestsWhileChallenged(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = AufschubTest.gekuerzt(
                    program,
                    amt,
                    "Dirk",
                    Map.of(
                            "pflicht",
                            "true",
                            "grund",
                            "Der Hinweis auf die Mitteilungspflicht stand im Bescheid, gemeldet wurde nichts."));
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            Map<String, String> vorschlag = Map.of(
                    "grund",
                    "PFLICHTVERLETZUNG",
                    "rate",
                    "50",
                    "begruendung",
                    "Die Einkünfte wurden trotz Hinweis nicht gemeldet; 50 € sind tragbar.");
            jana.submit("aufrechnen", vorschlag, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("läuft keine Frist");
            Uhr.auf(program, LocalDate.of(2026, 5, 5));
            amt.gibZurPost();
            jana.open(seite).submit("aufrechnen", vorschlag, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("frühestens ab dem 10.06.2026");
            Uhr.auf(program, LocalDate.of(2026, 6, 11));
            jana.open(seite)
                    .submit(
                            "aufrechnen",
                            Map.of(
                                    "grund",
                                    "PFLICHTVERLETZUNG",
                                    "rate",
                                    "168,91",
                                    "begruendung",
                                    "Die Einkünfte wurden trotz Hinweis nicht gemeldet."),
                            "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Höchstens sind es 168,90 €");
            List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
            zwei.forEach(b -> b.open(seite));
            Zugleich.tun(zwei, b -> b.submit("aufrechnen", vorschlag, "").status());
            assertThat(amt.werte(
                            "select erste || ' ' || bis || ' ' || anhoerung_frist from payment.einbehalt where akte_id = '"
                                    + akte + "'"))
                    .containsExactly("2026-08-01 2029-07-01 2026-07-02");
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte
                            + "' and art like 'AUFRECHNUNG%'"))
                    .containsExactly("AUFRECHNUNG_ANHOERUNG");
            Browser tobias = amt.platz(amt.freigabe()).open(seite);
            tobias.submit("aufrechnung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(tobias.page().select("[data-qa=weigerung]").text()).contains("läuft bis 02.07.2026");
            jana.open(seite).submit("aufrechnung-antwort", Map.of("text", "Sie ist mit Raten einverstanden."), "");
            tobias.open(seite);
            tobias.submit("aufrechnung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(tobias.page().select("[data-qa=einbehalt-stand]").text()).isEqualTo("läuft");

            Uhr.auf(program, LocalDate.of(2026, 6, 26));
            bezahle(amt, "2026-07");
            Uhr.auf(program, LocalDate.of(2026, 7, 29));
            bezahle(amt, "2026-08");
            jana.open(seite).submit("ruhen", Map.of(), "");
            Uhr.auf(program, LocalDate.of(2026, 8, 27));
            bezahle(amt, "2026-09");
            jana.open(seite).submit("weiter", Map.of(), "");
            assertThat(amt.wert("select bis from payment.einbehalt where akte_id = '" + akte + "'"))
                    .isEqualTo("2029-08-01");
            Uhr.auf(program, LocalDate.of(2026, 9, 28));
            bezahle(amt, "2026-10");
            Uhr.auf(program, LocalDate.of(2026, 10, 28));
            bezahle(amt, "2026-11");
            Uhr.auf(program, LocalDate.of(2026, 11, 27));
            bezahle(amt, "2026-12");
            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                                    + akte + "' and monat >= '2026-07-01' group by monat order by monat"))
                    .containsExactly("07 49065", "08 44065", "09 49065", "10 44065", "11 47065", "12 49065");
            assertThat(buchungen(amt, akte))
                    .containsExactly("SOLL 12000", "EINBEHALT -5000", "EINBEHALT -5000", "EINBEHALT -2000");
            // Only what the change of May overpaid stays recorded: it was demanded.
            assertThat(amt.wert("select sum(cent) from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEqualTo("12000");
        }
    }

    /// What the partner owes is her own: she is heard and gets the act by post, and the applicant's mailbox and
    /// letters do not tell of it (§ 37 Abs. 1 SGB X, § 35 SGB I).
    @Test
    void whoOwesIsHeardAndGetsTheAct(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.erfasst("Alma", "Paar", IBAN, "03.2026");
            UUID bodo = amt.mitbewohner(akte, "Bodo", "Paar", LocalDate.of(1955, 4, 1), "PARTNER");
            amt.fakt(akte, bodo, "ROLLE", Map.of("wert", "partner", "von", "03.2026"));
            amt.entscheide(akte);
            bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            bezahle(amt, "2026-05");
            Uhr.auf(program, LocalDate.of(2026, 5, 5));
            amt.fakt(akte, bodo, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "300", "von", "04.2026"));
            Browser change = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            change.submit("beginnen", Map.of(), "");
            change.submit(
                    "wuerdigung",
                    Map.of(
                            "anfaenglich",
                            "false",
                            "kenntnis",
                            "05.05.2026",
                            "einkommen",
                            "true",
                            "ausnahme",
                            "EINKOMMEN",
                            "grund",
                            "Die Rente begann im April, der Nachweis liegt vor."),
                    "");
            amt.schlageVorUndGibFrei(akte);
            amt.gibZurPost();
            Uhr.auf(program, LocalDate.of(2026, 6, 11));
            UUID forderung = UUID.fromString(amt.wert(
                    "select id from payment.forderung where akte_id = '" + akte + "' and person_id = '" + bodo + "'"));
            String seite = "/akte/" + akte + "/darlehen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            Map<String, String> vorschlag = new HashMap<>(Map.of(
                    "forderung",
                    forderung.toString(),
                    "grund",
                    "PFLICHTVERLETZUNG",
                    "rate",
                    "20",
                    "begruendung",
                    "Der Bedarf war schon gedeckt; 20 € sind tragbar."));
            jana.submit("aufrechnen", vorschlag, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("§ 48 Abs. 1 Satz 2 Nr. 2");
            vorschlag.put("grund", "DOPPELT");
            jana.submit("aufrechnen", vorschlag, "");
            jana.open(seite).submit("aufrechnung-antwort", Map.of("text", "Er ist einverstanden."), "");
            Browser tobias = amt.platz(amt.freigabe()).open(seite);
            tobias.submit("aufrechnung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(tobias.page().select("[data-qa=einbehalt-stand]").text()).isEqualTo("läuft");

            List<String> briefe = amt.werte(
                    "select s.dokument_id from decision.schreiben s join decision.zustellung z on z.schreiben_id = s.id"
                            + " where s.akte_id = '" + akte + "' and s.person_id = '" + bodo
                            + "' and z.weg = 'POST' order by s.id");
            assertThat(briefe).hasSize(2);
            assertThat(amt.werte("select distinct person_id::text from decision.schreiben where akte_id = '" + akte
                            + "' and art like 'AUFRECHNUNG%'"))
                    .containsExactly(bodo.toString());
            for (String dokument : briefe) {
                try (var pdf =
                        Loader.loadPDF(jana.open("/dokumente/" + dokument).bytes())) {
                    assertThat(new PDFTextStripper().getText(pdf))
                            .contains("Bodo Paar")
                            .doesNotContain("Alma");
                }
            }
        }
    }
}
