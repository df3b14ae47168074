package de.tragwerk.decision.probe;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives the steps of versions that are tried.
@Component
class Probedienst extends StepsJob {

    Probedienst(Probeschritte schritte, @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super("testinstallation", Purpose.SGB12, schritte::weiter, takt);
    }
}
