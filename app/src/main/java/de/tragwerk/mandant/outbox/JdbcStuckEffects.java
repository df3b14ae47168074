package de.tragwerk.mandant.outbox;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.StuckEffects;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The database shows it to administration and operation only, and no payload.
@Component
@Transactional
class JdbcStuckEffects implements StuckEffects {

    /// About eight minutes after the first try.
    private static final int IN_VAIN = 8;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final OutboxWorker worker;

    JdbcStuckEffects(JdbcClient jdbc, RealTime time, OutboxWorker worker) {
        this.jdbc = jdbc;
        this.time = time;
        this.worker = worker;
    }

    @Override
    public List<Effect> all(int ab, int anzahl) {
        return jdbc.sql("""
                select id, kind, created, tries, case when state = 'OFFEN' then due end as due,
                       coalesce(error, '') as error
                from outbox.auftrag
                where state = 'GESCHEITERT' and abgelegt is null or state = 'OFFEN' and tries > :n
                order by state = 'OFFEN', created, id limit :anzahl offset :ab""")
                .param("n", IN_VAIN)
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query(Effect.class)
                .list();
    }

    @Override
    public int gaveUp() {
        return jdbc.sql("select count(*) from outbox.auftrag where state = 'GESCHEITERT' and abgelegt is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean again(UUID id) {
        Optional<String> kind =
                jdbc.sql("""
                update outbox.auftrag set state = 'OFFEN', due = now(), seit = now()
                where id = :id and state in ('OFFEN', 'GESCHEITERT') and abgelegt is null
                  and (lease_until is null or lease_until < now()) returning kind""").param("id", id).query(String.class).optional();
        String mandant = Scope.current().mandant();
        kind.ifPresent(k -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake(mandant, k);
            }
        }));
        return kind.isPresent();
    }

    @Override
    public boolean putAway(UUID id) {
        return jdbc.sql("""
                update outbox.auftrag set abgelegt = :am
                where id = :id and state = 'GESCHEITERT' and abgelegt is null""")
                        .param("id", id)
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
