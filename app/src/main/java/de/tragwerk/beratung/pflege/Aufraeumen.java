package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.store.Linktabelle;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes links a quarter after their end; who got one need not be known any longer.
@Component
class Aufraeumen implements MandantJob {

    private static final int TAGE = 90;

    private final Linktabelle links;

    Aufraeumen(Linktabelle links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "beratungslinks";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        links.loescheVor(links.jetzt().minusDays(TAGE));
    }
}
