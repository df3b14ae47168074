package de.tragwerk.decision.adjust;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import org.springframework.stereotype.Component;

/// Drives the steps of mass adjustments.
@Component
class Anpassungsdienst extends StepsJob {

    Anpassungsdienst(Anpassungsschritte schritte) {
        super("massenanpassung", Purpose.SGB12, schritte::weiter);
    }
}
