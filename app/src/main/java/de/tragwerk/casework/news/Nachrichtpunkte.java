package de.tragwerk.casework.news;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.application.store.ZuschriftStore;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a person wrote is open until somebody has dealt with it.
@Component
@Order(5)
class Nachrichtpunkte implements Klaerungen {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final ZuschriftStore store;

    Nachrichtpunkte(ZuschriftStore store) {
        this.store = store;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return store.offene(akte).stream()
                .map(z -> new Punkt(
                        "NACHRICHT",
                        z.art().anlass() + " " + TAG.format(z.tag()),
                        "Lesen, tun, was nötig ist, und als erledigt vermerken",
                        "/antraege#n-" + z.id(),
                        null,
                        true))
                .toList();
    }
}
