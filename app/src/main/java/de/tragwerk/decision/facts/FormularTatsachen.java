package de.tragwerk.decision.facts;

import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the fields of the forms `hzl-grundsicherung`, `asylblg` and `soziale-entschaedigung` as facts.
@Component
class FormularTatsachen implements AntragsTatsachen {
    private final Antraege antraege;
    private final Akten akten;
    private final RealTime time;
    private final Clock clock;

    FormularTatsachen(Antraege antraege, Akten akten, RealTime time, Clock clock) {
        this.antraege = antraege;
        this.akten = akten;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Tatsache> lies(Fall fall, UUID antragId) {
        Antrag antrag = antraege.get(antragId);
        return new Antragsleser(fall, antrag, antraege.angaben(antrag), akten.beteiligte(fall.akte()), time.instant())
                .lies();
    }

    @Override
    public Instant eingang(UUID antrag) {
        // The arrival is told by the business clock, which the demo may set to another day.
        Duration gestellt = Duration.between(time.instant(), clock.instant());
        return antraege.get(antrag).eingang().toInstant().minus(gestellt);
    }
}
