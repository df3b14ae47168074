package de.tragwerk.payment.grant;

import de.tragwerk.akte.Gewaehrt;
import de.tragwerk.payment.store.BewilligungTabelle;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Money of letters on the first page of a file.
@Component
class GewaehrtesGeld implements Gewaehrt {

    private final BewilligungTabelle tabelle;
    private final Clock clock;

    GewaehrtesGeld(BewilligungTabelle tabelle, Clock clock) {
        this.tabelle = tabelle;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Zeile> zeilen(UUID akte) {
        YearMonth jetzt = YearMonth.now(clock);
        return tabelle.ofAkte(akte).stream()
                .map(b -> new Zeile(b.was(), b.wann(), b.cent(), b.stand(jetzt), "/zahlungen"))
                .toList();
    }
}
