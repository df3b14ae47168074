package de.tragwerk.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// `./tragwerk decision replay` over every decision of the demo's authorities: award, refusal, change for the better
/// and for the worse, and whatever else was decided in this run before.
@TragwerkTest
class AlleNachgerechnetTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void everyDecisionOfTheDemoIsIdentical(TestProgram program) throws Exception {
        for (Amt amt : List.of(Amt.auental(program), Amt.lindenbrueck(program))) {
            UUID akte = amt.bewilligt("Nora", "Nachgerechnet", IBAN);
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "404", "von", "05.2026"));
            amt.entscheide(akte);
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "390", "von", "06.2026"));
            amt.entscheideZulasten(akte);
            UUID abgelehnt = amt.akte("Reiner", "Reich");
            amt.fakt(abgelehnt, "KALTMIETE", Map.of("wert", "380"));
            Browser entwurf = amt.platz(amt.vorschlag()).open("/akte/" + abgelehnt + "/berechnung");
            entwurf.submit("beginnen", Map.of(), "");
            entwurf.submit("entwurf", Map.of("art", "ABLEHNUNG", "grund", "KEIN_BEDARF"), "");
            assertThat(entwurf.page().select("[data-qa=hindernis]").text())
                    .as("a refusal may not contradict its own calculation")
                    .contains("ergibt in mindestens einem Monat einen Anspruch");
            amt.fakt(abgelehnt, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "3000"));
            amt.schlageVorUndGibFrei(abgelehnt);
            assertThat(amt.werte("select distinct art from decision.bescheid where akte_id in ('" + akte + "', '"
                            + abgelehnt + "')"))
                    .contains("BEWILLIGUNG", "ABLEHNUNG", "AENDERUNG");
        }
        StringWriter text = new StringWriter();
        int falsch = DecisionCommands.Replay.rechneNach(program.context(), null, null, new PrintWriter(text));
        assertThat(falsch).as(text.toString()).isZero();
        assertThat(text.toString())
                .contains("auental ", "lindenbrueck ", "identisch, 10 Monate")
                .containsPattern("\\d+ Bescheide nachgerechnet, 0 weichen ab\\.");
    }

    @Test
    void oneAloneAndOneThatDoesNotExist(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Einzel", "Fall", IBAN);
        UUID bescheid = UUID.fromString(amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'"));
        StringWriter text = new StringWriter();
        DecisionCommands.Replay.rechneNach(program.context(), "auental", bescheid, new PrintWriter(text));
        assertThat(text.toString())
                .startsWith("auental " + bescheid + ": identisch")
                .contains("1 Bescheide nachgerechnet");
        assertThatThrownBy(() -> DecisionCommands.Replay.rechneNach(
                        program.context(), "auental", UUID.randomUUID(), new PrintWriter(text)))
                .hasMessageContaining("Diesen Bescheid gibt es nicht");
    }
}
