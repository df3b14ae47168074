package de.tragwerk.payment.run;

import de.tragwerk.decision.Decisions;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.store.BankTabelle;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The sheet of a month: decision = plan = order = bank, by chapter, over the whole authority.
@Component
public class Abgleich {

    private final Decisions decisions;
    private final BankTabelle tabelle;
    private final RealTime time;

    Abgleich(Decisions decisions, BankTabelle tabelle, RealTime time) {
        this.decisions = decisions;
        this.tabelle = tabelle;
        this.time = time;
    }

    /// Writes the sheet anew. Call it as the program itself: a person sees only her circles.
    @Transactional(propagation = Propagation.MANDATORY)
    public void rechne(YearMonth monat) {
        tabelle.gleicheAb(monat, decisions.summen(monat), time.instant());
    }
}
