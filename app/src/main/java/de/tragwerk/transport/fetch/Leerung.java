package de.tragwerk.transport.fetch;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties fetched parcels some days after they were taken over or put away: they lie under the authority's
/// own key, which no erasure of a person reaches. What cannot be read and waits for somebody stays as it
/// came.
@Component
class Leerung implements MandantJob {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final RealTime time;
    private final Duration keep;

    /// @param keep days in which an operator can still look at what came, whole
    Leerung(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Audit audit,
            RealTime time,
            @Value("${tragwerk.empfang.aufheben:7d}") Duration keep) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "empfang-leeren";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL, Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int emptied = AT_ONCE;
        while (emptied == AT_ONCE) {
            emptied = Objects.requireNonNull(transaction.execute(status -> {
                int some = jdbc.sql("""
                        update transport.empfang set inhalt = null where message_id in (
                            select message_id from transport.empfang
                            where inhalt is not null and geholt < :bis and (zustand <> 'UNLESBAR' or abgelegt < :bis)
                            order by geholt limit :n)""")
                        .param("bis", time.instant().minus(keep).atOffset(ZoneOffset.UTC))
                        .param("n", AT_ONCE)
                        .update();
                if (some > 0) {
                    audit.log(Entry.of("transport.EMPTY"));
                }
                return some;
            }));
        }
    }
}
