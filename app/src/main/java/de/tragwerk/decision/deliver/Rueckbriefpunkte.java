package de.tragwerk.decision.deliver;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.store.RueckbriefTabelle;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A letter that came back is open until it is sent again.
@Component
@Order(12)
class Rueckbriefpunkte implements Klaerungen {

    private final RueckbriefTabelle rueckbriefe;

    Rueckbriefpunkte(RueckbriefTabelle rueckbriefe) {
        this.rueckbriefe = rueckbriefe;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return rueckbriefe.offene(akte).stream()
                .map(r -> new Punkt(
                        "RUECKBRIEF",
                        "Ein Brief kam zurück: " + r.grund().titel(),
                        "Anschrift klären und im Briefausgang erneut versenden",
                        "/bescheide",
                        null,
                        true))
                .toList();
    }
}
