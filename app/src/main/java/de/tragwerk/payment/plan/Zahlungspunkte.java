package de.tragwerk.payment.plan;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.Decisions;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /// Months before a claim is barred by time in which it is shown.
    private static final int VOR_VERJAEHRUNG = 12;

    private final SperrenTabelle sperren;
    private final ForderungTabelle forderungen;
    private final EinbehaltTabelle einbehalte;
    private final ErstattungTabelle erstattungen;
    private final BewilligungTabelle bewilligungen;
    private final Decisions decisions;
    private final Clock clock;

    Zahlungspunkte(
            SperrenTabelle sperren,
            ForderungTabelle forderungen,
            EinbehaltTabelle einbehalte,
            ErstattungTabelle erstattungen,
            BewilligungTabelle bewilligungen,
            Decisions decisions,
            Clock clock) {
        this.einbehalte = einbehalte;
        this.erstattungen = erstattungen;
        this.sperren = sperren;
        this.forderungen = forderungen;
        this.bewilligungen = bewilligungen;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// Claims that wait for the second person, ours with the last day to make them; and those soon barred by time.
    private void erstattungen(UUID akte, LocalDate heute, List<Punkt> punkte) {
        for (Erstattung e : erstattungen.ofAkte(akte)) {
            boolean eigen = e.richtung() == Erstattung.Richtung.EIGEN;
            if (e.zustand() == Erstattung.Zustand.VORGESCHLAGEN) {
                punkte.add(new Punkt(
                        "ERSTATTUNG",
                        eigen
                                ? "Ein Erstattungsanspruch ist noch nicht angemeldet (§ 111 SGB X)"
                                : "Ein anderer Träger verlangt Erstattung; die Monate warten",
                        "Freigeben oder verwerfen",
                        "/erstattung",
                        eigen ? e.ausschluss() : null,
                        true));
            } else if (eigen
                    && erstattungen.offen(e.id()) > 0
                    && e.verjaehrung()
                            .filter(v -> v.isBefore(heute.plusMonths(VOR_VERJAEHRUNG)))
                            .isPresent()) {
                punkte.add(new Punkt(
                        "ERSTATTUNG_VERJAEHRT",
                        "Ein Erstattungsanspruch verjährt (§ 113 Abs. 1 SGB X)",
                        "Den Träger erinnern oder klagen",
                        "/erstattung",
                        e.verjaehrung().orElse(null),
                        true));
            }
        }
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
        erstattungen(akte, heute, punkte);
        bewilligungen.ofAkte(akte).stream()
                .filter(b -> b.laeuft(YearMonth.from(heute)))
                .map(b -> new Punkt(
                        "BRIEFGELD_LAEUFT",
                        "Geld aus einem Bescheid läuft noch: " + b.was(),
                        "Abwarten oder mit einem Bescheid beenden",
                        "/zahlungen",
                        null,
                        true))
                .forEach(punkte::add);
        return punkte;
    }
}
