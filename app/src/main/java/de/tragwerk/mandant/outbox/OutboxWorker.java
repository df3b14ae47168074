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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// One after the other within a lane, and lanes beside each other ([OutboxHandler#lane]): a mail server that is
/// slow keeps no application waiting. One effect is claimed at a time, so its lease begins when its work does,
/// and one content lies in memory. Woken after each commit on this node; a sweep finds what another node left
/// behind.
@Component
class OutboxWorker implements MandantJob, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final long LONGEST_PAUSE = 3600;

    /// What was claimed, still without its content.
    private record Claim(UUID id, String kind, String key, int tries) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OutboxHandler> handlers;
    private final Duration lease;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

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
        String mandant = Scope.current().mandant();
        due().forEach(kind -> wake(mandant, kind));
    }

    /// Kinds of which something waits to be carried out.
    private List<String> due() {
        List<String> kinds =
                transaction.execute(status -> jdbc.sql("""
                select distinct kind from outbox.auftrag
                where state = 'OFFEN' and due <= now() and (lease_until is null or lease_until < now())""").query(String.class).list());
        return kinds == null ? List.of() : kinds;
    }

    /// Works off the Mandant's effects of this kind, and what shares their lane, soon, on a thread of its own.
    void wake(String mandant, String kind) {
        Map<String, OutboxHandler> byKind =
                handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
        OutboxHandler handler = byKind.get(kind);
        String lane = handler == null ? kind : handler.lane();
        lanes.computeIfAbsent(
                        mandant + " " + lane,
                        key -> new Lane(
                                mandant,
                                byKind.values().stream()
                                        .filter(h -> h.lane().equals(lane))
                                        .collect(Collectors.toMap(OutboxHandler::kind, Function.identity())),
                                handler == null ? List.of(kind) : List.of()))
                .wake();
    }

    /// What is carried out one after the other.
    private final class Lane {

        private final String mandant;
        private final Map<String, OutboxHandler> byKind;
        private final String[] kinds;
        private final AtomicBoolean running = new AtomicBoolean();
        private final AtomicBoolean again = new AtomicBoolean();

        /// @param orphans kinds nobody carries out: they fail, so that somebody sees them
        Lane(String mandant, Map<String, OutboxHandler> byKind, List<String> orphans) {
            this.mandant = mandant;
            this.byKind = byKind;
            this.kinds =
                    Stream.concat(byKind.keySet().stream(), orphans.stream()).toArray(String[]::new);
        }

        void wake() {
            again.set(true);
            if (running.compareAndSet(false, true)) {
                threads.execute(this::work);
            }
        }

        private void work() {
            try {
                while (again.getAndSet(false)) {
                    Scope.run(Scope.job(mandant, name()), this::drain);
                }
            } catch (RuntimeException e) {
                LOG.warn("Ausgang von {} angehalten: {}", mandant, e.getClass().getSimpleName());
            } finally {
                running.set(false);
            }
        }

        private void drain() {
            for (Optional<Claim> next = claim(kinds); next.isPresent(); next = claim(kinds)) {
                carryOut(byKind.get(next.get().kind()), next.get());
            }
        }
    }

    private Optional<Claim> claim(String[] kinds) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                update outbox.auftrag set lease_until = now() + make_interval(secs => :frist), tries = tries + 1
                where id = (select id from outbox.auftrag
                            where state = 'OFFEN' and kind = any (:kinds) and due <= now()
                              and (lease_until is null or lease_until < now())
                            order by due limit 1 for update skip locked)
                returning id, kind, key, tries
                """)
                .param("kinds", kinds)
                .param("frist", (double) lease.toSeconds())
                .query(Claim.class)
                .optional()));
    }

    /// Whatever goes wrong, an error of the machine included, has been counted by the claim and puts back only
    /// this one.
    private void carryOut(@Nullable OutboxHandler handler, Claim claim) {
        try {
            if (handler == null) {
                throw new IllegalStateException("Für " + claim.kind() + " ist niemand zuständig");
            }
            Optional<byte[]> payload = payload(claim);
            if (payload.isEmpty()) {
                return;
            }
            handler.handle(new OutboxItem(claim.id(), claim.kind(), claim.key(), payload.get(), claim.tries()));
            finish(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            retry(handler, claim, e);
        } catch (Throwable e) {
            retry(handler, claim, e);
        }
    }

    /// The content, unless another worker has taken the item meanwhile.
    private Optional<byte[]> payload(Claim claim) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select payload from outbox.auftrag where id = :id and tries = :tries and state = 'OFFEN'")
                .param("id", claim.id())
                .param("tries", claim.tries())
                .query(byte[].class)
                .optional()));
    }

    /// The number of the try is the fencing token: a worker whose lease ran out, and whose item another one took,
    /// says nothing about it any more.
    private void finish(Claim claim) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                update outbox.auftrag set state = 'ERLEDIGT', finished = now(), lease_until = null, payload = ''
                where id = :id and tries = :tries""")
                .param("id", claim.id())
                .param("tries", claim.tries())
                .update());
    }

    /// Puts an item back, or gives it up. One whose end was committed before the connection broke stays done: its
    /// payload is gone.
    private void retry(@Nullable OutboxHandler handler, Claim claim, Throwable problem) {
        // Only the kind of error: messages of others may hold personal data. Those two are written to be shown.
        String error = problem instanceof GiveUp || problem instanceof Later
                ? String.valueOf(problem.getMessage())
                : problem.getClass().getSimpleName();
        LOG.warn("Auftrag {} ({}) beim {}. Versuch gescheitert: {}", claim.id(), claim.kind(), claim.tries(), error);
        if (LOG.isDebugEnabled()) {
            LOG.debug("Auftrag {}", claim.id(), problem);
        }
        if (givenUp(handler, claim, error, problem instanceof GiveUp)) {
            LOG.error("Auftrag {} ({}) aufgegeben: {}", claim.id(), claim.kind(), error);
            return;
        }
        transaction.executeWithoutResult(status -> jdbc.sql("""
                update outbox.auftrag set error = :error, lease_until = null, due = now() + make_interval(secs => :pause)
                where id = :id and state = 'OFFEN' and tries = :tries""")
                .param("tries", claim.tries())
                .param("error", error)
                .param("pause", (double) Math.min(LONGEST_PAUSE, 1L << Math.min(claim.tries(), 12)))
                .param("id", claim.id())
                .update());
    }

    /// @param now whether the other side said no for good; else only what was tried for long enough is given up
    private boolean givenUp(@Nullable OutboxHandler handler, Claim claim, String error, boolean now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean over = jdbc.sql("""
                        update outbox.auftrag set state = 'GESCHEITERT', error = :error, lease_until = null
                        where id = :id and state = 'OFFEN' and tries = :tries
                          and (:sofort or seit < now() - make_interval(secs => :dauer))""")
                                .param("tries", claim.tries())
                                .param("error", error)
                                .param("sofort", now)
                                .param("dauer", (double) patience.toSeconds())
                                .param("id", claim.id())
                                .update()
                        == 1;
                if (over && handler != null) {
                    handler.gaveUp(new OutboxItem(claim.id(), claim.kind(), claim.key(), new byte[0], claim.tries()));
                }
                return over;
            }));
        } catch (RuntimeException e) {
            // Who waits could not be told: it is tried on until that goes.
            LOG.warn("Auftrag {} nicht aufgegeben: {}", claim.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
