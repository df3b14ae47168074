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
                () -> {
                    sammlung.weiter();
                    antworten.weiter();
                    loeschung.faellige();
                },
                takt);
    }
}
