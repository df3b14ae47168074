package de.tragwerk.intermediary;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.intermediary.Intermediary;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often each order ended how, day by day.
@Component
class Tally {

    /// @param type name of the order, `unlesbar` when it could not be read
    record Line(LocalDate day, String type, String code, long count) {

        /// What the code means.
        public String sentence() {
            return Code.of(code).map(Code::text).orElse("");
        }

        /// Not the answer of an empty mailbox: who fetches often gets it often.
        public boolean refused() {
            return code.startsWith("9") && !code.equals(Code.NO_DELIVERY.number());
        }
    }

    private final JdbcClient jdbc;
    private final RealTime time;

    Tally(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public void count(Intermediary.Answer answer) {
        jdbc.sql("""
                insert into intermediary.tally(day, type, code, count) values (:day, :type, :code, 1)
                on conflict (day, type, code) do update set count = intermediary.tally.count + 1""")
                .param("day", today())
                .param(
                        "type",
                        answer.type() == null ? "unlesbar" : answer.type().element())
                .param("code", answer.code().number())
                .update();
    }

    /// The last days, newest first.
    @Transactional
    public List<Line> since(int days) {
        return jdbc.sql("""
                select day, type, code, count from intermediary.tally where day > :then
                order by day desc, type, code""")
                .param("then", today().minusDays(days))
                .query(Line.class)
                .list();
    }

    private LocalDate today() {
        return time.instant().atZone(Days.ZONE).toLocalDate();
    }
}
