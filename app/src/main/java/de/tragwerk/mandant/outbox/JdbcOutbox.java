package de.tragwerk.mandant.outbox;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes the effect into the Mandant's own database and wakes the worker after the commit.
@Component
class JdbcOutbox implements Outbox {

    private static final int MAX_PAYLOAD = 64 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final OutboxWorker worker;

    JdbcOutbox(JdbcClient jdbc, RealTime time, OutboxWorker worker) {
        this.jdbc = jdbc;
        this.time = time;
        this.worker = worker;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String kind, String idempotencyKey, byte[] payload) {
        if (payload.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("Auftrag " + kind + " ist größer als 64 MiB");
        }
        jdbc.sql("""
                insert into outbox.auftrag(id, kind, key, payload, created) values (:id, :kind, :key, :payload, :created)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("key", idempotencyKey)
                .param("payload", payload)
                .param("created", time.instant().atOffset(ZoneOffset.UTC))
                .update();
        String mandant = Scope.current().mandant();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake(mandant, kind);
            }
        });
    }
}
