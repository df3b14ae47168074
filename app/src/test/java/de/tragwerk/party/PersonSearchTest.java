package de.tragwerk.party;

import static de.tragwerk.party.PersonTest.DB;
import static de.tragwerk.party.PersonTest.as;
import static de.tragwerk.party.PersonTest.create;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The search field of the desk: beginnings of names, only of persons one sees, by an index.
@TragwerkTest
class PersonSearchTest {
    /// Each typed word is the beginning of a name, however it is spelled; the words follow names, joins and circles.
    @Test
    void theSearchFieldFindsByBeginningsAndOnlyWhomOneSees(TestProgram program) throws SQLException {
        UUID eins = create(program, "Güllüoğlu-Straßmann", "Zeynep", LocalDate.of(1980, 5, 6), 1);
        UUID zwei = create(program, "Güllüoğlu", "Aylin", LocalDate.of(1982, 5, 6), 2);
        assertThat(found(program, "j.wiechert", "GÜLLÜ")).containsExactly(zwei, eins);
        assertThat(found(program, "j.wiechert", "guellueo zey")).containsExactly(eins);
        assertThat(found(program, "j.wiechert", "Strassmann, Zeynep")).containsExactly(eins);
        assertThat(found(program, "j.wiechert", "luoglu")).isEmpty();
        assertThat(found(program, "j.wiechert", "Güllüoğlu Berta")).isEmpty();
        assertThat(found(program, "j.wiechert", " -' % _ ")).isEmpty();
        assertThat(found(program, "m.okafor", "Güllü")).containsExactly(zwei);

        try (var db = program.superuser(DB);
                var sql = db.createStatement()) {
            sql.execute("update party.person set kreise = '{3}' where id = '" + eins + "'");
            try (var rows = sql.executeQuery(
                    "select count(*), count(*) filter (where kreis = 3) from party.suchwort where person_id = '" + eins
                            + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3).isEqualTo(rows.getInt(2));
            }
            sql.execute("update party.person set kreise = '{1}' where id = '" + eins + "'");
            sql.execute("update party.person set geht_in = '" + zwei + "' where id = '" + eins + "'");
            assertThat(found(program, "j.wiechert", "Güllü")).containsExactly(zwei);
        }
    }

    /// Behind row-level security, as the web role: by index, not row by row.
    @Test
    void theSearchFieldUsesItsIndexBehindRowLevelSecurity(TestProgram program) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB);
                var sql = web.createStatement()) {
            web.setAutoCommit(false);
            sql.execute("select ground.handelt('employee', '"
                    + program.cast().staff("j.wiechert").account() + "', 'leistung-sgb12', '', '')");
            sql.execute("set local enable_seqscan = off");
            for (String way : List.of(
                    "kreis = any ((select ground.kreise())::int[])",
                    "person_id = any ((select ground.personen())::uuid[])")) {
                StringBuilder plan = new StringBuilder();
                try (var rows = sql.executeQuery("explain select person_id from party.suchwort where " + way
                        + " and wort >= 'mai' and wort < 'mai\uDBFF\uDFFF'")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                assertThat(plan)
                        .containsPattern("Index (Only )?(Scan|Cond)")
                        .containsPattern("Index Cond: .*wort >= 'mai'");
            }
            web.rollback();
        }
    }

    private static List<UUID> found(TestProgram program, String login, String text) {
        return as(
                program,
                login,
                () -> program.bean(Persons.class).search(text).stream()
                        .map(Person::id)
                        .toList());
    }
}
