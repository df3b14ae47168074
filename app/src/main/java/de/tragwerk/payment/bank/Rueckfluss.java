package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.claim.Forderungen;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The money of an order did not arrive: its month is due again, and where the way to the payee is the trouble,
/// nothing goes that way until somebody has looked.
@Component
public class Rueckfluss {

    private final BankTabelle tabelle;
    private final PlanTabelle plan;
    private final SperrenTabelle sperren;
    private final Forderungen forderungen;
    private final DirektzahlungTabelle direktzahlungen;
    private final ErstattungTabelle erstattungen;
    private final Audit audit;
    private final RealTime time;

    Rueckfluss(
            BankTabelle tabelle,
            PlanTabelle plan,
            SperrenTabelle sperren,
            Forderungen forderungen,
            DirektzahlungTabelle direktzahlungen,
            ErstattungTabelle erstattungen,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.plan = plan;
        this.sperren = sperren;
        this.forderungen = forderungen;
        this.direktzahlungen = direktzahlungen;
        this.erstattungen = erstattungen;
        this.audit = audit;
        this.time = time;
    }

    /// @param stoerung why the way is not to be used again, `null` when nothing is wrong with it
    /// @return false when it came back before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean zurueck(BankTabelle.Ziel z, SperrenTabelle.@Nullable Grund stoerung) {
        if (z.zurueck()) {
            return false;
        }
        Instant jetzt = time.instant();
        // A claim may get less and the plan be split anew: no run orders meanwhile.
        plan.halteAn();
        tabelle.kamZurueck(z.id());
        if (stoerung != null) {
            halteAn(z, stoerung);
        }
        plan.gleicheUeberzahlungAb(z.akte(), z.kreis(), null, jetzt);
        forderungen.gleicheAb(z.akte(), z.kreis(), null);
        audit.log(Entry.of("payment.RETURN").subjects(z.akte()));
        return true;
    }

    /// Nothing more goes the way of this order until somebody has looked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void halteAn(BankTabelle.Ziel z, SperrenTabelle.Grund stoerung) {
        Instant jetzt = time.instant();
        // The landlord's account says nothing about hers.
        if (!direktzahlungen.gestoert(z.empfaenger(), jetzt) && !erstattungen.gestoert(z.empfaenger(), jetzt)) {
            sperren.sperre(z.akte(), z.kreis(), stoerung, "", null, jetzt);
        }
        sperren.aufgabe(z.akte(), z.kreis(), stoerung.name(), z.cent(), z.id(), jetzt);
    }
}
