package de.tragwerk.transport.send;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.transport.DeliveryListener;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitHistory;
import de.tragwerk.transport.fit.FitTargets;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks what the authority said to a submission: accepted, or rejected with a reason.
@Component
class FitWatch implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(FitWatch.class);
    private static final int MOST_AT_ONCE = 200;

    private record Open(UUID sendung, UUID einreichung, UUID fall, String basis, UUID ziel) {}

    private final FitTargets targets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<DeliveryListener> listeners;
    private final Audit audit;
    private final RealTime time;
    private final Duration every;

    FitWatch(
            FitTargets targets,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<DeliveryListener> listeners,
            Audit audit,
            RealTime time,
            @Value("${tragwerk.abholung:60s}") String every) {
        this.targets = targets;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.audit = audit;
        this.time = time;
        this.every = DurationStyle.detectAndParse(every);
    }

    @Override
    public String name() {
        return "fitconnect-verlauf";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL, Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws Exception {
        // A service that is away keeps its own submissions waiting, not those of others.
        Set<String> away = new HashSet<>();
        for (Open one : next()) {
            if (away.contains(one.basis())) {
                continue;
            }
            try {
                look(one);
            } catch (FitException e) {
                LOG.warn("FIT-Connect-Verlauf nicht glaubwürdig: {}", e.getMessage());
            } catch (FitClient.Refused e) {
                LOG.warn("FIT-Connect-Verlauf verweigert: HTTP {}", e.status());
            } catch (IOException e) {
                away.add(one.basis());
                LOG.warn("Zustelldienst nicht erreichbar: {}", e.getClass().getSimpleName());
            }
        }
    }

    /// Those not looked at for longest: each gets its turn, however many wait.
    private List<Open> next() {
        List<Open> open = transaction.execute(status -> jdbc.sql("""
                update transport.fit_fall set gesehen = :am where sendung in
                    (select sendung from transport.fit_fall where zustand = 'EINGEREICHT'
                     order by gesehen nulls first, sendung limit :n)
                returning sendung, einreichung, fall, basis, ziel""")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("n", MOST_AT_ONCE)
                .query(Open.class)
                .list());
        return open == null ? List.of() : open;
    }

    private void look(Open one) throws IOException, FitException {
        FitClient client = targets.client(Scope.current().mandant(), one.basis());
        FitHistory history = FitHistory.read(client, one.basis(), one.ziel(), one.fall());
        Optional<FitEvent> rejected = history.last(FitEvent.Kind.REJECT);
        if (rejected.isPresent()) {
            ended(one, "ABGELEHNT", "Das Amt kann die Einreichung nicht verarbeiten.");
        } else if (history.last(FitEvent.Kind.ACCEPT).isPresent()) {
            ended(one, "ANGENOMMEN", "");
        }
    }

    private void ended(Open one, String state, String why) {
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql(
                            "update transport.fit_fall set zustand = :z where sendung = :id and zustand = 'EINGEREICHT'")
                    .param("z", state)
                    .param("id", one.sendung())
                    .update();
            if (changed == 1 && !why.isEmpty()) {
                jdbc.sql("update transport.sendung set zustand = 'GESCHEITERT', grund = :g where id = :id")
                        .param("g", why)
                        .param("id", one.sendung())
                        .update();
                listeners.forEach(l -> l.failed(one.sendung(), why));
                audit.log(Entry.of("transport.SEND").subjects(one.sendung()).refused());
            }
        });
    }
}
