package de.tragwerk.redaktion.nutzung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.audit.Audit;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.redaktion.store.Nutzungen;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// One portal that is away ends nothing for the others.
@TragwerkTest
class NutzungFetchTest {

    private static final String WOCHE = " from draft.zaehler where von = '2026-01-05' and formular = 'bildung-teilhabe'";

    @Test
    void aPortalThatIsAwayLeavesTheOthersAsked(TestProgram program) throws Exception {
        Portale portale = new Portale(
                program.bean(Sides.class), "AAA=http://127.0.0.1:1, ZZZ=" + program.address(Side.PORTAL));
        NutzungFetch fetch = new NutzungFetch(
                program.bean(Nutzungen.class),
                program.bean(Audit.class),
                program.bean(ObjectMapper.class),
                program.bean(TransactionTemplate.class),
                program.bean(Clock.class),
                portale,
                Duration.ofMinutes(30));
        execute(
                program,
                "tw_m_auental_portal",
                "insert into draft.zaehler values ('2026-01-05', '2026-01-11', 'bildung-teilhabe', 1, 'BEGONNEN',"
                        + " 'ALLE', '', 0, 40)");
        try {
            Scope.call(Scope.job("vermittlung", "nutzung"), () -> {
                assertThatThrownBy(fetch::run)
                        .as("told in the log as a job that did not end well")
                        .isInstanceOf(IOException.class);
                return true;
            });
            try (var rows = program.reader("tw_m_vermittlung")
                    .createStatement()
                    .executeQuery("select count(*) from redaktion.nutzung where portal = 'ZZZ'"
                            + " and formular = 'bildung-teilhabe'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isPositive();
            }
        } finally {
            execute(program, "tw_m_auental_portal", "delete" + WOCHE);
            execute(program, "tw_m_vermittlung", "delete from redaktion.nutzung where portal = 'ZZZ'");
        }
    }

    private static void execute(TestProgram program, String database, String sql) throws SQLException {
        try (var db = program.superuser(database);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
