package de.tragwerk.xta;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents go some days after they were fetched or withdrawn; what happened to the message stays for its report.
@Component
class XtaRetention implements MandantJob {

    private final MessageStore messages;
    private final Contents contents;
    private final Iterators iterators;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final int days;

    XtaRetention(
            MessageStore messages,
            Contents contents,
            Iterators iterators,
            TransactionTemplate transaction,
            RealTime time,
            @Value("${tragwerk.osci.aufbewahrung-tage:7}") int days) {
        this.messages = messages;
        this.contents = contents;
        this.iterators = iterators;
        this.transaction = transaction;
        this.time = time;
        this.days = days;
    }

    @Override
    public String name() {
        return "xta-aufbewahrung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Instant now = time.instant();
        transaction.executeWithoutResult(status -> {
            for (String id : messages.done(now.minus(Duration.ofDays(days)))) {
                contents.delete(id);
                messages.deleted(id, now);
                messages.event(
                        id, new Message.Event(now, Message.Level.INFO, "GELOESCHT", "Inhalt nach der Frist gelöscht"));
            }
            iterators.dropEnded(now);
            messages.forgetIds(now.minus(Duration.ofDays(30)));
        });
    }
}
