package de.tragwerk.rights;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings rows into the circle of their file that were written while the file changed it, and clears stubs of
/// yesterday.
@Component
class NachzueglerJob implements MandantJob {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    NachzueglerJob(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "aktenrechte";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            long moved =
                    jdbc.sql("select rights.nachzuegler()").query(Long.class).single();
            int old = jdbc.sql("delete from rights.hinweis where am < now() - interval '1 day'")
                    .update();
            if (moved + old > 0) {
                audit.log(Entry.of("rights.TIDY"));
            }
        });
    }
}
