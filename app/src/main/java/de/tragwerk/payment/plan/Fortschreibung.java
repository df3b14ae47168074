package de.tragwerk.payment.plan;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.DecisionReleased;
import de.tragwerk.decision.Decisions;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.PlanTabelle.Soll;
import de.tragwerk.payment.store.PlanTabelle.Ueberzahlung;
import de.tragwerk.payment.store.SperrenTabelle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the plan equal to what released decisions say, in the transaction of the release.
///
/// A later decision replaces rows of the plan. More than was ordered becomes due; less becomes a record of
/// overpayment; one is never set off against the other.
@Component
public class Fortschreibung {

    private final Decisions decisions;
    private final PlanTabelle plan;
    private final SperrenTabelle aufgaben;
    private final Audit audit;
    private final RealTime time;

    Fortschreibung(Decisions decisions, PlanTabelle plan, SperrenTabelle aufgaben, Audit audit, RealTime time) {
        this.decisions = decisions;
        this.plan = plan;
        this.aufgaben = aufgaben;
        this.audit = audit;
        this.time = time;
    }

    @EventListener
    void entschieden(DecisionReleased e) {
        gleicheAb(e.akte(), e.bescheid());
    }

    /// Brings the plan of a file to what holds now. A second call changes nothing.
    ///
    /// @param bescheid what brought the change
    @Transactional(propagation = Propagation.MANDATORY)
    public void gleicheAb(UUID akte, UUID bescheid) {
        List<Decisions.Betrag> geltend = decisions.geltend(akte);
        Set<Soll> soll = new HashSet<>();
        geltend.forEach(b -> soll.add(soll(b)));
        Set<Soll> bisher = new HashSet<>(plan.geltend(akte));
        for (Soll alt : bisher) {
            if (!soll.contains(alt)) {
                plan.ersetze(akte, alt, bescheid);
            }
        }
        Map<UUID, Decisions.Kopf> koepfe = new HashMap<>();
        for (Decisions.Betrag b : geltend) {
            if (!bisher.contains(soll(b))) {
                Decisions.Kopf kopf = koepfe.computeIfAbsent(
                        b.bescheid(), id -> decisions.bescheid(id).orElseThrow());
                plan.neu(akte, b.kreis(), kopf.aktenzeichen(), kopf.person(), kopf.kapitel(), soll(b));
            }
        }
        decisions.bescheid(bescheid).ifPresent(k -> ueberzahlung(akte, k.kreis(), bescheid));
        audit.log(Entry.of("payment.PLAN").subjects(akte));
    }

    private void ueberzahlung(UUID akte, int kreis, UUID bescheid) {
        List<Ueberzahlung> neu = plan.gleicheUeberzahlungAb(akte, kreis, bescheid, time.instant());
        if (neu.isEmpty()) {
            return;
        }
        long offen =
                plan.ueberzahlungen(akte).stream().mapToLong(Ueberzahlung::cent).sum();
        if (offen > 0) {
            aufgaben.aufgabe(akte, kreis, "UEBERZAHLUNG", offen, bescheid, time.instant());
        }
        audit.log(Entry.of("payment.OVERPAYMENT")
                .subjects(akte)
                .subjects(neu.stream().map(Ueberzahlung::person).distinct().toList()));
    }

    private static Soll soll(Decisions.Betrag b) {
        return new Soll(b.bescheid(), b.person(), b.monat(), Zweck.LEBENSUNTERHALT, b.cent());
    }
}
