package de.tragwerk.statistik.run;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives the steps of deliveries.
@Component
class Statistikdienst extends StepsJob {

    Statistikdienst(Erhebung erhebung, @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super("statistik", Purpose.SGB12, erhebung::weiter, takt);
    }
}
