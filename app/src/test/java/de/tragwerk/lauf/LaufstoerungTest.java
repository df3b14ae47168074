package de.tragwerk.lauf;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A run that throws is left aside and said on the pages of who may go on with it; the runs behind it go on.
@TragwerkTest
class LaufstoerungTest {

    @Test
    void aRunThatThrowsStopsNoOther(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        YearMonth monat = YearMonth.from(TestProgram.HEUTE);
        change(program, amt, """
                create function abgleich.kaputt() returns trigger language plpgsql as $$
                begin
                    if new.zustand = 'PRUEFUNG' then raise exception 'Wie ein Fehler im Programm'; end if;
                    return new;
                end $$;
                create trigger kaputt before update on abgleich.lauf for each row
                    when (old.von = date '%s' and old.verfahren = 'RENTE') execute function abgleich.kaputt()"""
                .formatted(monat.minusMonths(1).atDay(1)));
        Browser k = amt.platz("j.wiechert").open("/abgleiche");
        k.submit("beginnen", Map.of("zeit", "RENTE " + monat.minusMonths(1)), "");
        String kaputt = k.location().getPath();
        k.open("/abgleiche").submit("beginnen", Map.of("zeit", "RENTE " + monat), "");
        String dahinter = k.location().getPath();
        Eventually.isTrue(() -> zustand(k, dahinter).equals("wartet auf Freigabe"));
        Eventually.isTrue(() -> zustand(k, kaputt).equals("angehalten"));
        k.open("/abgleiche");
        assertThat(k.page().select("[data-qa=meldungen]").text())
                .contains("Nach einem Fehler steht ein Lauf des Datenabgleichs", "Fortsetzen");

        // Mended, a person goes on with it, and nothing is said any more.
        change(program, amt, "drop trigger kaputt on abgleich.lauf; drop function abgleich.kaputt()");
        k.open(kaputt).submit("fortsetzen", Map.of(), "");
        Eventually.isTrue(() -> zustand(k, kaputt).equals("wartet auf Freigabe"));
        assertThat(k.open("/abgleiche").page().select("[data-qa=meldungen]").text())
                .doesNotContain("Datenabgleichs");
        k.open(kaputt).submit("verwerfen", Map.of(), "");
        k.open(dahinter).submit("verwerfen", Map.of(), "");
    }

    private static String zustand(Browser k, String seite) {
        return k.open(seite).page().select("[data-qa=zustand]").text();
    }

    private static void change(TestProgram program, Amt amt, String sql) throws SQLException {
        try (var db = program.superuser(amt.datenbank());
                var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
