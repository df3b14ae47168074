package de.tragwerk.mailbox;

import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets addresses whose code nobody entered for a day.
@Component
class NoticeCleanup implements MandantJob {

    private final HinweisTabelle table;
    private final RealTime time;

    NoticeCleanup(HinweisTabelle table, RealTime time) {
        this.table = table;
        this.time = time;
    }

    @Override
    public String name() {
        return "hinweis-loeschen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @Transactional
    public void run() {
        table.raeumeAuf(time.instant().atOffset(ZoneOffset.UTC).minusDays(1));
    }
}
