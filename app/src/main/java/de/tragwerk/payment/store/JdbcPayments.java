package de.tragwerk.payment.store;

import de.tragwerk.payment.Payments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The promise of this module, read from its tables.
@Component
class JdbcPayments implements Payments {

    private final ZahlungTabelle zahlungen;
    private final PlanTabelle plan;

    JdbcPayments(ZahlungTabelle zahlungen, PlanTabelle plan) {
        this.zahlungen = zahlungen;
        this.plan = plan;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Zahlung> ofAkte(UUID akte) {
        return zahlungen.ofAkte(akte).stream()
                .map(z ->
                        new Zahlung(z.id(), z.akte(), z.monat(), z.cent(), z.ausfuehrung(), z.endToEnd(), z.zurueck()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long ueberzahlt(UUID akte) {
        return plan.ueberzahlungen(akte).stream()
                .mapToLong(PlanTabelle.Ueberzahlung::cent)
                .sum();
    }
}
