package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// Parcels that were taken over are emptied after some days; what waits for somebody stays whole.
@TragwerkTest
class EmptiedTest {

    private static final String AMT = "tw_m_lindenbrueck";

    @Test
    void whatWasTakenOverIsEmptiedAfterSomeDays(TestProgram program) throws Exception {
        try (var db = program.superuser(AMT);
                var sql = db.createStatement()) {
            sql.executeUpdate("""
                    insert into transport.empfang(message_id, subject, angenommen, geholt, zustand, inhalt, abgelegt) values
                    ('leer-alt', 'antrag', now(), now() - interval '8 days', 'UEBERGEBEN', 'x', null),
                    ('leer-weiter', 'antrag', now(), now() - interval '8 days', 'WEITERGELEITET', 'x', null),
                    ('leer-neu', 'antrag', now(), now() - interval '6 days', 'UEBERGEBEN', 'x', null),
                    ('leer-unlesbar', 'antrag', now(), now() - interval '80 days', 'UNLESBAR', 'x', null),
                    ('leer-eben', 'antrag', now(), now() - interval '80 days', 'UNLESBAR', 'x', now()),
                    ('leer-abgelegt', 'antrag', now(), now() - interval '80 days', 'UNLESBAR', 'x', now() - interval '8 days')""");
            MandantJob job = program.context().getBeansOfType(MandantJob.class).values().stream()
                    .filter(j -> j.name().equals("empfang-leeren"))
                    .findFirst()
                    .orElseThrow();
            Scope.call(Scope.job("lindenbrueck", job.name()), () -> {
                job.run();
                return "";
            });
            assertThat(withContent(program)).isEqualTo("leer-eben,leer-neu,leer-unlesbar");
            sql.executeUpdate("delete from transport.empfang where message_id like 'leer-%'");
        }
    }

    private static String withContent(TestProgram program) throws SQLException {
        try (var ask = program.reader(AMT).createStatement();
                var rows = ask.executeQuery("select string_agg(message_id, ',' order by message_id)"
                        + " from transport.empfang where message_id like 'leer-%' and inhalt is not null")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
