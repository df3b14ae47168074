package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/// Chapter 3 begins with knowledge (§ 18 Abs. 1 SGB XII): by the day of the application, until an officer knows
/// of an earlier one and corrects the fact.
@Component
class Kenntnis {

    private final TatsachenTabelle tatsachen;
    private final Access access;
    private final RealTime time;

    Kenntnis(TatsachenTabelle tatsachen, Access access, RealTime time) {
        this.tatsachen = tatsachen;
        this.access = access;
        this.time = time;
    }

    /// Writes the day down for a first award, unless one is there already.
    ///
    /// @param antrag day from which the application counts
    void merke(Fall fall, LocalDate antrag, Kapitel kapitel) {
        YearMonth monat = YearMonth.from(antrag);
        if (kapitel != Kapitel.HILFE_ZUM_LEBENSUNTERHALT
                || antrag.getDayOfMonth() == 1
                || tatsachen.geltende(fall.akte()).stream().anyMatch(t -> t.art() == TatsacheArt.LEISTUNG_AB)) {
            return;
        }
        tatsachen.fuegeHinzu(
                fall.akte(),
                fall.kreis(),
                new Tatsache(
                        Ids.next(),
                        null,
                        TatsacheArt.LEISTUNG_AB,
                        1,
                        monat,
                        monat,
                        antrag.toString(),
                        Tatsache.Quelle.SACHBEARBEITUNG,
                        null,
                        "",
                        "Tag des Antrags; ein früherer Tag gilt, wenn das Amt den Bedarf da schon kannte",
                        access.employee().id(),
                        time.instant()));
    }
}
