package de.tragwerk.decision.circular;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives the steps of mass letters.
@Component
class Serienbriefdienst extends StepsJob {

    Serienbriefdienst(Serienbriefschritte schritte, @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super("serienbrief", Purpose.ANDERE, schritte::weiter, takt);
    }
}
