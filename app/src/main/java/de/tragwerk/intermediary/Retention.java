package de.tragwerk.intermediary;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Contents leave the intermediary some days after they were confirmed.
@Component
class Retention implements MandantJob {

    private final JdbcMailboxStore store;
    private final RealTime time;
    private final int days;

    Retention(JdbcMailboxStore store, RealTime time, @Value("${tragwerk.osci.aufbewahrung-tage:7}") int days) {
        this.store = store;
        this.time = time;
        this.days = days;
    }

    @Override
    public String name() {
        return "osci-aufbewahrung";
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
        store.expire(time.instant(), days);
    }
}
