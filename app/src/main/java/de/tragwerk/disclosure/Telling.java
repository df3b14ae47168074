package de.tragwerk.disclosure;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/// Tells people once a day who has seen their files.
@Component
class Telling implements MandantJob {

    private final Disclosure disclosure;
    private final RealTime time;
    private final Duration every;
    private final Duration rest;

    /// @param every pause between two runs
    /// @param rest how old an entry must be: longer than any transaction of a person lasts
    Telling(
            Disclosure disclosure,
            RealTime time,
            @Value("${tragwerk.zugriffe.takt:24h}") String every,
            @Value("${tragwerk.zugriffe.ruhe:15m}") String rest) {
        this.disclosure = disclosure;
        this.time = time;
        this.every = DurationStyle.detectAndParse(every);
        this.rest = DurationStyle.detectAndParse(rest);
    }

    @Override
    public String name() {
        return "zugriffe-mitteilen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        Instant until = time.instant().minus(rest);
        boolean more = true;
        while (more) {
            more = disclosure.tell(until);
        }
    }
}
