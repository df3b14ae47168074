package de.tragwerk.payment.bank;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Looks after orders that go to no bank.
@Component
class Auszahlungsfristen implements MandantJob {

    private final Auszahlungsantworten antworten;
    private final Clock clock;
    private final Duration every;

    Auszahlungsfristen(
            Auszahlungsantworten antworten, Clock clock, @Value("${tragwerk.bank.takt:10s}") Duration every) {
        this.antworten = antworten;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "auszahlungen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        Scope.run(Scope.current().withPurpose(Purpose.ZAHLUNG), () -> antworten.weiter(LocalDate.now(clock)));
    }
}
