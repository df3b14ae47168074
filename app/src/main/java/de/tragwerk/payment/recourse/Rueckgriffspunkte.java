package de.tragwerk.payment.recourse;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.store.KostenersatzTabelle;
import de.tragwerk.payment.store.RueckgriffTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Points of a file about recourse: what waits for the second person, of heirs and who caused the help with the day on
/// which it ends, months of maintenance that are not booked, and what should have been paid.
@Component
@Order(21)
class Rueckgriffspunkte implements Klaerungen {
    private final KostenersatzTabelle kostenersatz;
    private final UnterhaltTabelle unterhalt;
    private final Unterhaltsrechnung rechnung;
    private final RueckgriffTabelle posten;
    private final Clock clock;

    Rueckgriffspunkte(
            KostenersatzTabelle kostenersatz,
            UnterhaltTabelle unterhalt,
            Unterhaltsrechnung rechnung,
            RueckgriffTabelle posten,
            Clock clock) {
        this.kostenersatz = kostenersatz;
        this.unterhalt = unterhalt;
        this.rechnung = rechnung;
        this.posten = posten;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        List<Punkt> punkte = new ArrayList<>();
        for (Kostenersatz k : kostenersatz.ofAkte(akte)) {
            if (k.zustand() == Kostenersatz.Zustand.VORGESCHLAGEN) {
                punkte.add(new Punkt(
                        "KOSTENERSATZ",
                        "Ein Kostenersatz ist noch nicht entschieden ("
                                + k.norm().norm() + ")",
                        "Nach der Anhörung freigeben oder verwerfen",
                        "/kostenersatz",
                        k.erlischt(),
                        true));
            }
        }
        for (Unterhalt u : unterhalt.ofAkte(akte)) {
            if (u.wartet().isPresent()) {
                punkte.add(new Punkt(
                        "UNTERHALT",
                        "Ein Unterhaltsbetrag wartet auf die zweite Person (§ 94 SGB XII)",
                        "Freigeben oder verwerfen",
                        "/unterhalt",
                        null,
                        true));
            } else if (!rechnung.fehlt(u, YearMonth.now(clock)).isEmpty()) {
                punkte.add(new Punkt(
                        "UNTERHALT_MONATE",
                        "Unterhalt ist für gezahlte Monate noch nicht gebucht",
                        "Monate bis heute nachbuchen",
                        "/unterhalt",
                        null,
                        true));
            }
        }
        LocalDate heute = LocalDate.now(clock);
        posten.ofAkte(akte, heute).stream()
                .filter(p -> p.saeumig(heute))
                .map(p -> new Punkt(
                        p.art().name() + "_RUECKSTAND",
                        p.art().titel() + " ist im Rückstand (" + p.norm() + ")",
                        "Mahnen, Raten vereinbaren oder beenden",
                        "/" + p.art().reiter(),
                        p.frist() == null ? null : p.frist().tag(),
                        false))
                .forEach(punkte::add);
        return punkte;
    }
}
