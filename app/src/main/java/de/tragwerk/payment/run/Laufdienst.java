package de.tragwerk.payment.run;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives the steps of pay runs.
@Component
class Laufdienst extends StepsJob {

    Laufdienst(Laufschritte schritte, @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super("zahllauf", Purpose.ZAHLUNG, schritte::weiter, takt);
    }
}
