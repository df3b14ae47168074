package de.tragwerk.decision.answer;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.service.Leistungen;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Applications of a file that wait for their letter; a file with one does not end.
@Component
@Order(15)
class Antwortpunkte implements Klaerungen {

    private final BriefentscheidTabelle tabelle;
    private final Leistungen leistungen;

    Antwortpunkte(BriefentscheidTabelle tabelle, Leistungen leistungen) {
        this.tabelle = tabelle;
        this.leistungen = leistungen;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return tabelle.ofAkte(akte).stream()
                .filter(b -> b.offen() || b.zustand() == Briefentscheid.Zustand.VORGESCHLAGEN)
                .map(b -> new Punkt(
                        "decision.ANTRAG_OFFEN",
                        (b.beendet()
                                        ? "Über das Ende einer Leistung ist nicht entschieden: "
                                        : "Über einen Antrag ist nicht entschieden: ")
                                + leistungen.find(b.leistung()).orElseThrow().titel(),
                        b.zustand() == Briefentscheid.Zustand.VORGESCHLAGEN
                                ? "Freigeben oder zurückgeben"
                                : "Entscheiden oder nachfragen",
                        "/antraege",
                        b.frist(),
                        true))
                .toList();
    }
}
