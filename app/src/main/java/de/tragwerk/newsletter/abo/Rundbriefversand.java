package de.tragwerk.newsletter.abo;

import de.tragwerk.mail.Mails;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts released issues on their way, some subscribers in each step. It may stop anywhere: who has a mail of an
/// issue never gets a second one. Forgets who never confirmed.
@Component
class Rundbriefversand implements MandantJob {

    /// Few enough that messages to authorities, which leave through the same outbox, do not wait long behind
    /// them.
    private static final int STEP = 50;

    private final RundbriefTabelle issues;
    private final AboTabelle abos;
    private final Mails mails;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final Duration every;

    Rundbriefversand(
            RundbriefTabelle issues,
            AboTabelle abos,
            Mails mails,
            RealTime time,
            TransactionTemplate transaction,
            @Value("${tragwerk.newsletter.takt:30s}") Duration every) {
        this.issues = issues;
        this.abos = abos;
        this.mails = mails;
        this.time = time;
        this.transaction = transaction;
        this.every = every;
    }

    @Override
    public String name() {
        return "newsletter-versand";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        if (mails.on()) {
            for (UUID issue : Objects.requireNonNull(transaction.execute(tx -> issues.offene()))) {
                transaction.executeWithoutResult(tx -> step(issue));
            }
        }
        transaction.executeWithoutResult(tx -> abos.nieBestaetigt(now()).forEach(abos::loesche));
    }

    private void step(UUID issue) {
        List<UUID> next = issues.naechste(issue, STEP);
        next.forEach(id -> mails.send(RundbriefMail.ART, id));
        if (next.isEmpty()) {
            issues.fertig(issue, now());
        }
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
