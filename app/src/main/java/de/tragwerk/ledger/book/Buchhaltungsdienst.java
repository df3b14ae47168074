package de.tragwerk.ledger.book;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings the books up to date, again and again.
@Component
class Buchhaltungsdienst implements MandantJob {

    private final Ableitung ableitung;

    Buchhaltungsdienst(Ableitung ableitung) {
        this.ableitung = ableitung;
    }

    @Override
    public String name() {
        return "buchhaltung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public DbRole role() {
        return DbRole.BATCH;
    }

    @Override
    public void run() {
        Scope.run(Scope.current().withPurpose(Purpose.ZAHLUNG), ableitung::weiter);
    }
}
