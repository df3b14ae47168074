package de.tragwerk.payment.run;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import org.springframework.stereotype.Component;

/// Drives the steps of pay runs.
@Component
class Laufdienst extends StepsJob {

    Laufdienst(Laufschritte schritte) {
        super("zahllauf", Purpose.ZAHLUNG, schritte::weiter);
    }
}
