package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.database.RoutingDataSource;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Bruch;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A mass letter that is paused, ended or broken: nothing twice, nothing lost.
@TragwerkTest
class SerienbriefBruchTest {

    /// Paused, it waits; ended, what was written stays and nothing more comes.
    @Test
    void pausedItWaitsAndEndedItStops(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID[] akten = new UUID[4];
        for (int i = 0; i < akten.length; i++) {
            akten[i] = amt.akte("Paula", "Pausenbrief" + i);
        }
        String id = SerienbriefTest.entwurf(amt, Map.of(), akten);
        SerienbriefTest.sammle(amt, id);
        // Held in the moment of its release: the database sets what the button sets.
        SerienbriefTest.aendere(amt, "update decision.serienbrief set angehalten = true where id = '" + id + "'");
        SerienbriefTest.gibFrei(amt, id);
        Browser feld = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
        assertThat(feld.page().select("[data-qa=zustand]").text()).isEqualTo("angehalten");
        assertThat(SerienbriefTest.briefe(amt, akten)).isZero();
        feld.submit("fortsetzen", Map.of("an", "false"), "");
        SerienbriefTest.wartet(amt, id, "FERTIG");
        assertThat(SerienbriefTest.briefe(amt, akten)).isEqualTo(4);

        String zweiter = SerienbriefTest.entwurf(amt, Map.of(), akten);
        SerienbriefTest.sammle(amt, zweiter);
        SerienbriefTest.aendere(amt, "update decision.serienbrief set angehalten = true where id = '" + zweiter + "'");
        SerienbriefTest.gibFrei(amt, zweiter);
        feld.open("/serienbriefe/" + zweiter).submit("beenden", Map.of(), "");
        SerienbriefTest.wartet(amt, zweiter, "ABGEBROCHEN");
        assertThat(feld.open("/serienbriefe/" + zweiter)
                        .page()
                        .select("form[data-qa=fortsetzen], form[data-qa=nochmal]"))
                .isEmpty();
        assertThat(SerienbriefTest.briefe(amt, akten)).isEqualTo(4);
    }

    /// The connection breaks at one commit after the other, before it or after it: each file gets one letter.
    @Test
    @Tag("turn-1")
    void brokenAtAnyCommitEachFileGetsOneLetter(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        int schritt = Boolean.getBoolean("tragwerk.faults") ? 1 : 7;
        for (Bruch.Wann wann : Bruch.Wann.values()) {
            for (int n = 2; n < 24; n += schritt) {
                UUID eins = amt.akte("Bruno", "Briefeins " + wann + n);
                UUID zwei = amt.akte("Bruno", "Briefzwei " + wann + n);
                String id = SerienbriefTest.entwurf(amt, Map.of(), eins, zwei);
                try (Bruch bruch = Bruch.beim(program, "auental", EnumSet.of(DbRole.BATCH), wann, n)) {
                    SerienbriefTest.sammle(amt, id);
                    SerienbriefTest.gibFrei(amt, id);
                    SerienbriefTest.wartet(amt, id, "FERTIG");
                    assertThat(bruch.gebrochen()).as(wann + " " + n).isTrue();
                }
                assertThat(SerienbriefTest.briefe(amt, eins, zwei))
                        .as(wann + " " + n)
                        .isEqualTo(2);
                assertThat(amt.wert("select geschrieben || ' ' || gescheitert from decision.serienbrief where id = '"
                                + id + "'"))
                        .as(wann + " " + n)
                        .isEqualTo("2 0");
            }
        }
    }

    /// The same for the transaction that writes a letter: before its commit there is none, after it there is
    /// one.
    @Test
    void brokenWhileALetterIsWrittenTheFileGetsOne(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        for (Bruch.Wann wann : Bruch.Wann.values()) {
            UUID akte = amt.akte("Berta", "Briefbruch " + wann);
            String id = SerienbriefTest.entwurf(amt, Map.of(), akte);
            SerienbriefTest.sammle(amt, id);
            SerienbriefTest.aendere(amt, "update decision.serienbrief set angehalten = true where id = '" + id + "'");
            SerienbriefTest.gibFrei(amt, id);
            // The first commit in the rights of a person is the second person's look, the next one the letter's.
            try (Bruch bruch = Bruch.beim(
                    program.bean(RoutingDataSource.class),
                    "auental",
                    EnumSet.of(DbRole.WEB),
                    wann,
                    2,
                    () -> StackWalker.getInstance()
                            .walk(f -> f.anyMatch(x -> x.getMethodName().equals("versuche"))),
                    Bruch.REISST)) {
                SerienbriefTest.aendere(
                        amt, "update decision.serienbrief set angehalten = false where id = '" + id + "'");
                SerienbriefTest.wartet(amt, id, "FERTIG");
                assertThat(bruch.gebrochen()).as(wann.name()).isTrue();
            }
            assertThat(SerienbriefTest.briefe(amt, akte)).as(wann.name()).isEqualTo(1);
            assertThat(amt.wert("select geschrieben || ' ' || gescheitert from decision.serienbrief where id = '" + id
                            + "'"))
                    .as(wann.name())
                    .isEqualTo("1 0");
        }
    }

    /// One that throws is held and said on the pages of who may go on with it; a file that throws is left
    /// with its reason, and both go on when it is mended.
    @Test
    void whatThrowsStopsNoOther(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID eins = amt.akte("Siegrid", "Stoerung");
        UUID zwei = amt.akte("Sander", "Stoerung");
        String id = SerienbriefTest.entwurf(amt, Map.of(), eins, zwei);
        aendere(program, amt, """
                create function decision.kaputt() returns trigger language plpgsql as $$
                begin raise exception 'Wie ein Fehler im Programm'; end $$;
                create trigger kaputt before update of gesammelt_am on decision.serienbrief for each row
                    when (new.gesammelt_am is not null and new.id = '%1$s') execute function decision.kaputt();
                create trigger kaputt before insert on decision.schreiben for each row
                    when (new.akte_id = '%2$s') execute function decision.kaputt()""".formatted(id, zwei));
        try {
            Browser feld = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
            feld.submit("sammeln", Map.of(), "");
            Eventually.isTrue(() -> feld.open("/serienbriefe/" + id)
                    .page()
                    .select("[data-qa=zustand]")
                    .text()
                    .equals("angehalten"));
            assertThat(feld.page().select("[data-qa=meldungen]").text())
                    .contains("Nach einem Fehler steht ein Serienbrief");
            aendere(program, amt, "drop trigger kaputt on decision.serienbrief");
            feld.submit("fortsetzen", Map.of("an", "false"), "");
            SerienbriefTest.wartet(amt, id, "BERICHT");
            assertThat(feld.open("/serienbriefe/" + id)
                            .page()
                            .select("[data-qa=meldungen]")
                            .text())
                    .doesNotContain("Serienbrief");
            SerienbriefTest.gibFrei(amt, id);
            SerienbriefTest.wartet(amt, id, "FERTIG");
            assertThat(SerienbriefTest.briefe(amt, eins)).isEqualTo(1);
            assertThat(SerienbriefTest.briefe(amt, zwei)).isZero();
            assertThat(feld.open("/serienbriefe/" + id + "?stand=GESCHEITERT")
                            .page()
                            .select("[data-qa=ausnahme]")
                            .text())
                    .contains("Beim Schreiben ist etwas schiefgegangen");
            aendere(program, amt, "drop trigger kaputt on decision.schreiben");
            feld.open("/serienbriefe/" + id).submit("nochmal", Map.of(), "");
            Eventually.isTrue(() -> briefe(amt, zwei) == 1);
            SerienbriefTest.wartet(amt, id, "FERTIG");
            assertThat(briefe(amt, eins)).isEqualTo(1);
        } finally {
            aendere(
                    program,
                    amt,
                    "drop trigger if exists kaputt on decision.serienbrief;"
                            + " drop trigger if exists kaputt on decision.schreiben; drop function decision.kaputt()");
        }
    }

    private static long briefe(Amt amt, UUID akte) {
        return SerienbriefTest.briefe(amt, akte);
    }

    private static void aendere(TestProgram program, Amt amt, String sql) throws SQLException {
        try (var db = program.superuser(amt.datenbank());
                var change = db.createStatement()) {
            change.execute(sql);
        }
    }
}
