package de.tragwerk.abgleich.run;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.StepsJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drives collecting, reading and deleting.
@Component
public class Abgleichsdienst extends StepsJob {

    Abgleichsdienst(
            Sammlung sammlung,
            Antworten antworten,
            Loeschung loeschung,
            @Value("${tragwerk.laeufe.takt:10s}") Duration takt) {
        super(
                "datenabgleich",
                Purpose.SGB12,
                () -> alle(sammlung::weiter, antworten::weiter, loeschung::faellige),
                takt);
    }

    /// Each, also when one before it throws; what is due for deletion is deleted whatever else is the matter.
    private static void alle(Runnable... schritte) {
        RuntimeException erste = null;
        for (Runnable schritt : schritte) {
            try {
                schritt.run();
            } catch (RuntimeException e) {
                erste = erste == null ? e : erste;
            }
        }
        if (erste != null) {
            throw erste;
        }
    }
}
