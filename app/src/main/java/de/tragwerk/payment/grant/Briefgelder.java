package de.tragwerk.payment.grant;

import de.tragwerk.decision.BriefFreigegeben;
import de.tragwerk.decision.BriefaufschubGeaendert;
import de.tragwerk.decision.Briefleistungen;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what a released letter grants or ends into the plan, in the transaction of the release, and what an objection
/// does to such an end. Told twice, nothing is there twice.
@Component
class Briefgelder {

    private final Briefleistungen briefe;
    private final BewilligungTabelle tabelle;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final RealTime time;

    Briefgelder(
            Briefleistungen briefe,
            BewilligungTabelle tabelle,
            PlanTabelle plan,
            Fortschreibung fortschreibung,
            RealTime time) {
        this.briefe = briefe;
        this.tabelle = tabelle;
        this.plan = plan;
        this.fortschreibung = fortschreibung;
        this.time = time;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void freigegeben(BriefFreigegeben e) {
        // No run may order between looking and ending.
        plan.halteAn();
        briefe.bewilligt(e.brief())
                .forEach(z -> tabelle.neu(
                        z, e.brief(), briefe.nichtsAb(z.akte(), z.person()).orElse(null), time.instant()));
        briefe.ende(e.brief()).ifPresent(x -> tabelle.beende(e.akte(), x.zeile(), x.letzter(), e.brief()));
        fortschreibung.teileNeu(e.akte(), e.brief());
    }

    /// While an objection suspends an end, the line is planned as if there were none (§ 86a Abs. 1 SGG). When the end
    /// counts again, what was ordered after it is overpaid and becomes a task; nothing is claimed back by itself.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void angefochten(BriefaufschubGeaendert e) {
        plan.halteAn();
        tabelle.endeSteht(e.akte(), e.brief(), briefe.endestand(e.brief()));
        fortschreibung.gleicheAb(e.akte(), e.brief());
    }
}
