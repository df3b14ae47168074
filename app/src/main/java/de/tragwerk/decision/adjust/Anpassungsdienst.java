package de.tragwerk.decision.adjust;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives the steps of mass adjustments.
@Component
class Anpassungsdienst extends StepsJob {

    Anpassungsdienst(Anpassungsschritte schritte, @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super("massenanpassung", Purpose.SGB12, schritte::weiter, takt);
    }
}
