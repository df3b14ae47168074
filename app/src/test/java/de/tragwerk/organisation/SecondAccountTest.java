package de.tragwerk.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@TragwerkTest
class SecondAccountTest {

    /// Who has two accounts is one human being for every rule of two persons; so the form asks, and notices equal
    /// names.
    @Test
    void aSecondAccountBelongsToTheHumanBeingWhoHasTheFirst(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String behrens = program.cast().staff("s.behrens").account().toString();
        Browser admin = amt.platz("a.admin").open("/verwaltung/personal");
        admin.submit("konto-neu", Map.of("name", "s.  BEHRENS", "login", "s.behrens.zwei", "mensch", "niemand"), "");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.page().select("[data-qa=fehler]").text())
                .contains("Diesen Namen gibt es schon: s.behrens", "dieselbe Person");
        admin.submit("konto-neu", Map.of("mensch", behrens), "");
        assertThat(person(amt, "s.behrens.zwei")).isEqualTo(person(amt, "s.behrens"));
        admin.open("/verwaltung/personal");
        admin.submit(
                "konto-neu",
                Map.of("name", "S. Behrens", "login", "s.behrens.drei", "mensch", "niemand", "gleichname", "ja"),
                "");
        assertThat(person(amt, "s.behrens.drei")).isNotEqualTo(person(amt, "s.behrens"));
    }

    private static String person(Amt amt, String login) throws SQLException {
        return amt.wert("select person_id from access.staff where login = '" + login + "'");
    }
}
