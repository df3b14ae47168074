package de.tragwerk.mandant.outbox;

import de.tragwerk.mandant.GiveUp;
import de.tragwerk.mandant.Later;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Scope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out what the outbox holds: claims with a lease, calls the handler outside of a transaction,
/// confirms.
///
/// Woken after each commit on this node; a sweep finds what another node left behind.
@Component
class OutboxWorker implements MandantJob, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int BATCH = 8;
    private static final long LONGEST_PAUSE = 3600;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OutboxHandler> handlers;
    private final Duration lease;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicBoolean> running = new ConcurrentHashMap<>();
    private final Map<String, AtomicBoolean> again = new ConcurrentHashMap<>();

    /// @param lease how long an item belongs to a worker that went silent
    /// @param patience how long an item is tried: the other side may be away over a long weekend
    OutboxWorker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectProvider<OutboxHandler> handlers,
            @Value("${tragwerk.ausgang.frist:2m}") Duration lease,
            @Value("${tragwerk.ausgang.dauer:7d}") Duration patience) {
        this.lease = lease;
        this.patience = patience;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handlers = handlers;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.allOf(Mandant.Art.class);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        drain();
    }

    /// Works off the Mandant's outbox soon, on a thread of its own.
    void wake(String mandant) {
        again.computeIfAbsent(mandant, m -> new AtomicBoolean()).set(true);
        AtomicBoolean busy = running.computeIfAbsent(mandant, m -> new AtomicBoolean());
        if (busy.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    AtomicBoolean hint = again.get(mandant);
                    while (hint != null && hint.getAndSet(false)) {
                        Scope.run(Scope.job(mandant, name()), this::drain);
                    }
                } catch (RuntimeException e) {
                    LOG.warn(
                            "Ausgang von {} angehalten: {}",
                            mandant,
                            e.getClass().getSimpleName());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void drain() {
        Map<String, OutboxHandler> byKind =
                handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
        for (List<OutboxItem> items = claim(); !items.isEmpty(); items = claim()) {
            for (OutboxItem item : items) {
                carryOut(byKind, item);
            }
        }
    }

    private List<OutboxItem> claim() {
        List<OutboxItem> items = transaction.execute(status -> jdbc.sql("""
                update outbox.auftrag set lease_until = now() + make_interval(secs => :frist), tries = tries + 1
                where id in (select id from outbox.auftrag
                             where state = 'OFFEN' and due <= now() and (lease_until is null or lease_until < now())
                             order by due limit :n for update skip locked)
                returning id, kind, key, payload, tries
                """)
                .param("n", BATCH)
                .param("frist", (double) lease.toSeconds())
                .query((rows, n) -> new OutboxItem(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getBytes(4),
                        rows.getInt(5)))
                .list());
        return items == null ? List.of() : items;
    }

    private void carryOut(Map<String, OutboxHandler> byKind, OutboxItem item) {
        OutboxHandler handler = byKind.get(item.kind());
        try {
            if (handler == null) {
                throw new IllegalStateException("Für " + item.kind() + " ist niemand zuständig");
            }
            handler.handle(item);
            finish(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            retry(handler, item, e);
        } catch (Exception e) {
            retry(handler, item, e);
        }
    }

    /// The number of the try is the fencing token: a worker whose lease ran out, and whose item another one took,
    /// says nothing about it any more.
    private void finish(OutboxItem item) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                update outbox.auftrag set state = 'ERLEDIGT', finished = now(), lease_until = null, payload = ''
                where id = :id and tries = :tries""")
                .param("id", item.id())
                .param("tries", item.tries())
                .update());
    }

    /// Puts an item back, or gives it up. One whose end was committed before the connection broke stays done: its
    /// payload is gone.
    private void retry(@Nullable OutboxHandler handler, OutboxItem item, Exception problem) {
        // Only the kind of error: messages of others may hold personal data. Those two are written to be shown.
        String error = problem instanceof GiveUp || problem instanceof Later
                ? String.valueOf(problem.getMessage())
                : problem.getClass().getSimpleName();
        LOG.warn("Auftrag {} ({}) beim {}. Versuch gescheitert: {}", item.id(), item.kind(), item.tries(), error);
        if (LOG.isDebugEnabled()) {
            LOG.debug("Auftrag {}", item.id(), problem);
        }
        if (givenUp(handler, item, error, problem instanceof GiveUp)) {
            LOG.error("Auftrag {} ({}) aufgegeben: {}", item.id(), item.kind(), error);
            return;
        }
        transaction.executeWithoutResult(status -> jdbc.sql("""
                update outbox.auftrag set error = :error, lease_until = null, due = now() + make_interval(secs => :pause)
                where id = :id and state = 'OFFEN' and tries = :tries""")
                .param("tries", item.tries())
                .param("error", error)
                .param("pause", (double) Math.min(LONGEST_PAUSE, 1L << Math.min(item.tries(), 12)))
                .param("id", item.id())
                .update());
    }

    /// @param now whether the other side said no for good; else only what was tried for long enough is given up
    private boolean givenUp(@Nullable OutboxHandler handler, OutboxItem item, String error, boolean now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean over = jdbc.sql("""
                        update outbox.auftrag set state = 'GESCHEITERT', error = :error, lease_until = null
                        where id = :id and state = 'OFFEN' and tries = :tries
                          and (:sofort or seit < now() - make_interval(secs => :dauer))""")
                                .param("tries", item.tries())
                                .param("error", error)
                                .param("sofort", now)
                                .param("dauer", (double) patience.toSeconds())
                                .param("id", item.id())
                                .update()
                        == 1;
                if (over && handler != null) {
                    handler.gaveUp(item);
                }
                return over;
            }));
        } catch (RuntimeException e) {
            // Who waits could not be told: it is tried on until that goes.
            LOG.warn("Auftrag {} nicht aufgegeben: {}", item.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
