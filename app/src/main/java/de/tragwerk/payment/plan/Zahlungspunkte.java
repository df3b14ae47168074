package de.tragwerk.payment.plan;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.Decisions;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What stands in the way of the money of a file.
@Component
@Order(20)
class Zahlungspunkte implements Klaerungen {

    private final SperrenTabelle sperren;
    private final ForderungTabelle forderungen;
    private final EinbehaltTabelle einbehalte;
    private final Decisions decisions;
    private final Clock clock;

    Zahlungspunkte(
            SperrenTabelle sperren,
            ForderungTabelle forderungen,
            EinbehaltTabelle einbehalte,
            Decisions decisions,
            Clock clock) {
        this.einbehalte = einbehalte;
        this.sperren = sperren;
        this.forderungen = forderungen;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        List<Punkt> punkte = new ArrayList<>();
        sperren.offene(akte)
                .forEach(a -> punkte.add(new Punkt(
                        "ZAHLUNG_" + a.art(),
                        "Eine Zahlung ist zu klären",
                        "Aufgabe ansehen",
                        "/zahlungen",
                        null,
                        true)));
        if (sperren.aktuelle(akte).isPresent()) {
            punkte.add(new Punkt(
                    "SPERRE", "Zahlungen sind gesperrt", "Sperre klären und aufheben", "/zahlungen", null, true));
        }
        LocalDate heute = LocalDate.now(clock);
        Set<UUID> gehemmt = decisions.gehemmt(akte);
        Set<UUID> laufend = einbehalte.laufend(akte);
        for (Forderung f : forderungen.ofAkte(akte)) {
            if (f.rueckstand(heute) > 0 && !gehemmt.contains(f.bescheid()) && !laufend.contains(f.id())) {
                punkte.add(new Punkt(
                        "RUECKSTAND",
                        "Eine Erstattung ist im Rückstand",
                        "Erinnern oder Raten vereinbaren",
                        "/konto",
                        f.faellig(),
                        false));
            }
        }
        return punkte;
    }
}
