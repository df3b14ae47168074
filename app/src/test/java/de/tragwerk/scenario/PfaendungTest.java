package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody but the person gets her social assistance (§ 17 Abs. 1 Satz 2 SGB XII): an attachment is answered and
/// changes no payment.
@TragwerkTest
class PfaendungTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void anAttachmentIsAnsweredOnceAndNothingGoesToTheCreditor(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Pia", "Schulz", IBAN);
            String plan =
                    "select to_char(monat, 'MM') || zweck || cent || empfaenger_id from payment.plan where akte_id = '"
                            + akte + "' and ersetzt_durch is null order by monat";
            List<String> vorher = amt.werte(plan);
            String seite = "/akte/" + akte + "/zahlungen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit("pfaendung-form", Map.of("glaeubiger", "Inkasso Nord", "zeichen", "12 M 4/26"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Anschrift des Gläubigers");
            Browser zweimal = program.staff(amt.vorschlag()).open(seite);
            jana.open(seite);
            Map<String, String> eingang = new HashMap<>(Map.of(
                    "glaeubiger",
                    "Inkasso Nord GmbH\nHafenstraße 1\n20095 Hamburg",
                    "zeichen",
                    "12 M 4/26",
                    "eingang",
                    "27.02.2026",
                    "vorgang",
                    jana.page()
                            .select("form[data-qa=pfaendung-form] input[name=vorgang]")
                            .attr("value")));
            Zugleich.tun(List.of(jana, zweimal), b -> {
                b.submit("pfaendung-form", eingang, "");
                return b.status();
            });
            assertThat(jana.open(seite).page().select("[data-qa=pfaendung]").eachText())
                    .hasSize(1)
                    .allMatch(t -> t.contains("Inkasso Nord GmbH") && t.contains("beantwortet am 02.03.2026"));
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "'"))
                    .containsExactly("DRITTSCHULDNER");
            assertThat(amt.werte(plan)).isEqualTo(vorher);
            // By post, also for somebody with a mailbox; the letter names no amount and no benefit of hers.
            assertThat(amt.wert(
                            "select weg from decision.zustellung z join decision.schreiben s on s.id = z.schreiben_id"
                                    + " where s.akte_id = '" + akte + "'"))
                    .isEqualTo("POST");
            assertThat(jana.open("/akte/" + akte + "/bescheide").text()).contains("Antwort an einen Gläubiger");
            assertThat(jana.open("/akte/" + akte).text()).contains("Pfändung oder Abtretung beantwortet");
        }
    }

    /// § 17 SGB XII is a rule of SGB XII; what holds for AsylbLG, the program does not say.
    @Test
    void inAFileOfAsylblgTheProgramAnswersNobody(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.akte("Pell", "Schulz", LocalDate.of(1990, 1, 2), "ASYLBLG");
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/zahlungen");
            assertThat(jana.page().select("form[data-qa=pfaendung-form]")).isEmpty();
            assertThat(jana.page().select("[data-qa=pfaendung-selbst]").text())
                    .contains("zwei Wochen", "§ 840 Abs. 1 ZPO")
                    .contains("§ 17 SGB XII gilt für ihre Leistung nicht unmittelbar");
            jana.request(
                    "POST",
                    "/akte/" + akte + "/pfaendung",
                    "application/x-www-form-urlencoded",
                    ("_csrf=" + jana.page().select("input[name=_csrf]").first().attr("value")
                                    + "&art=PFAENDUNG&zeichen=1&eingang=02.03.2026&glaeubiger=A%0AB%0A12345+C")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("antwortet das Programm");
            assertThat(amt.werte("select id from payment.pfaendung where akte_id = '" + akte + "'"))
                    .isEmpty();
        }
    }
}
