package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Objections against a notice that was posted on 2 March 2026: known on the 6th, to be challenged until 7 April,
/// the Tuesday after Easter.
@TragwerkTest
class WiderspruchTest {

    private static final String IBAN = "DE89370400440532013000";

    private static UUID bewilligtUndAbgesandt(TestProgram program, Amt amt, String vorname) throws SQLException {
        UUID akte = amt.bewilligt(vorname, "Wolff", IBAN);
        Browser tobias = program.staff(amt.freigabe());
        tobias.open("/briefausgang").submit("stapel", Map.of(), "");
        tobias.open("/briefausgang").submit("abgesandt", Map.of(), "");
        return akte;
    }

    private static String bescheid(Amt amt, UUID akte) throws SQLException {
        return amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
    }

    @Test
    void inTimeAndRemediedByANewAct(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = bewilligtUndAbgesandt(program, amt, "Lotte");
        try (Uhr spaeter = Uhr.auf(program, LocalDate.of(2026, 4, 8))) {
            String alt = bescheid(amt, akte);
            String seite = "/akte/" + akte + "/widerspruch";
            List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
            zwei.forEach(b -> b.open(seite));
            Zugleich.tun(
                    zwei,
                    b -> b.submit(
                                    "erfassen",
                                    Map.of(
                                            "bescheid",
                                            alt,
                                            "eingang",
                                            "07.04.2026",
                                            "begruendung",
                                            "Die Miete ist höher."),
                                    "")
                            .status());
            assertThat(amt.werte("select id from decision.widerspruch where akte_id = '" + akte + "'"))
                    .hasSize(1);
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "'"))
                    .containsExactly("WIDERSPRUCH_EINGANG");
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            assertThat(jana.page().select("[data-qa=frist]").text()).isEqualTo("fristgerecht, Ende 07.04.2026");
            assertThat(jana.open("/akte/" + akte).page().select("[data-code=WIDERSPRUCH]"))
                    .hasSize(1);

            // Remedied is only what a new act remedies; nobody decides who was not shown the case.
            jana.open(seite).submit("erledigen", Map.of("ergebnis", "ABHILFE", "tag", "08.04.2026"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("neuen Bescheid");
            jana.submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN", "tag", "08.04.2026"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Legen Sie ihn zuerst vor");

            amt.fakt(akte, "KALTMIETE", Map.of("wert", "400"));
            jana.open(seite).submit("abhelfen", Map.of(), "");
            amt.schlageVorUndGibFrei(akte);
            String neu = bescheid(amt, akte);
            assertThat(neu).isNotEqualTo(alt);
            assertThat(jana.open("/bescheide/" + neu).text())
                    .contains("Ihrem Widerspruch vom 07.04.2026 gegen den Bescheid vom 02.03.2026 helfen wir damit ab")
                    .contains("Dieser Bescheid gehört zu diesem Verfahren (§ 86 SGG)")
                    .contains("Kosten, die für ihn notwendig waren (§ 63 Abs. 1 Satz 1 SGB X)");
            jana.open(seite)
                    .submit("erledigen", Map.of("ergebnis", "ABHILFE", "tag", "08.04.2026", "bescheid", neu), "");
            assertThat(jana.page().select("[data-qa=stand]").text())
                    .contains("abgeholfen")
                    .contains("08.04.2026");
            assertThat(amt.werte("select distinct betrag_cent from decision.geltung where akte_id = '" + akte
                            + "' and ersetzt_durch is null"))
                    .containsExactly("57065");
            try (var db = program.superuser(amt.datenbank())) {
                assertThatThrownBy(() -> db.createStatement()
                                .executeUpdate("update decision.widerspruch set zustand = 'OFFEN', ergebnis = null,"
                                        + " erledigt_am = null where akte_id = '" + akte + "'"))
                        .hasMessageContaining("nur vorwärts");
            }
        }
    }

    @Test
    void lateIsSaidAndHandedOverIsDecidedThere(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = bewilligtUndAbgesandt(program, amt, "Lasse");
        try (Uhr spaeter = Uhr.auf(program, LocalDate.of(2026, 4, 9))) {
            String seite = "/akte/" + akte + "/widerspruch";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit("erfassen", Map.of("bescheid", bescheid(amt, akte), "eingang", "08.04.2026"), "");
            assertThat(jana.page().select("[data-qa=frist]").text()).isEqualTo("verspätet, Ende war 07.04.2026");
            assertThat(jana.text()).contains("§ 67 SGG").contains("§ 44 SGB X");
            jana.submit("vorlegen", Map.of(), "");
            assertThat(jana.page().select("[data-qa=stand]").text()).isEqualTo("vorgelegt am 09.04.2026");
            assertThat(amt.fristen("/fristen")).anyMatch(z -> z.contains("08.07.2026"));
            // Upheld is carried out first: closing it would end the suspension and bring back what was found wrong.
            jana.open(seite).submit("erledigen", Map.of("ergebnis", "STATTGEGEBEN", "tag", "09.04.2026"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text())
                    .contains("Führen Sie die Entscheidung zuerst aus");
            jana.open(seite).submit("erledigen", Map.of("ergebnis", "ZURUECKGEWIESEN", "tag", "09.04.2026"), "");
            assertThat(jana.page().select("[data-qa=stand]").text()).isEqualTo("zurückgewiesen am 09.04.2026");
            assertThat(jana.page().select("form[data-qa=erledigen]")).isEmpty();
        }
    }
}
