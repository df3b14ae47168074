package de.tragwerk.mailbox;

import de.tragwerk.mailbox.store.BriefcodeTabelle;
import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets addresses whose code nobody entered for a day, and after a year what was sent without an account and
/// never tied to one.
@Component
class NoticeCleanup implements MandantJob {

    /// Months for which the code of a letter may tie an application to an account.
    private static final int MONTHS = 12;

    private final HinweisTabelle table;
    private final BriefcodeTabelle codes;
    private final RealTime time;

    NoticeCleanup(HinweisTabelle table, BriefcodeTabelle codes, RealTime time) {
        this.table = table;
        this.codes = codes;
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
        OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
        table.raeumeAuf(now.minusDays(1));
        codes.raeumeAuf(now.minusMonths(MONTHS));
    }
}
