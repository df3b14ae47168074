package de.tragwerk.decision.deliver;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.store.ZustellungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A notice for the mailbox that nobody confirmed: without the notification it is not known and has no effect (§ 37
/// Abs. 2a, § 39 Abs. 1 SGB X), so a person has to look.
@Component
@Order(13)
class Postfachpunkte implements Klaerungen {
    /// The portal tells of its notification within seconds; a long weekend without it is no accident.
    private static final int TAGE = 4;

    private final ZustellungTabelle zustellungen;
    private final Clock clock;

    Postfachpunkte(ZustellungTabelle zustellungen, Clock clock) {
        this.zustellungen = zustellungen;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return zustellungen
                .nichtAngekommen(akte, LocalDate.now(clock).minusDays(TAGE))
                .map(datum -> new Punkt(
                        "POSTFACH_STUMM",
                        "Das Postfach hat das Schreiben vom " + Formate.tag(datum) + " nicht bestätigt",
                        "Es gilt nicht als bekannt gegeben: unter Rückbriefe melden und als Brief versenden",
                        "/bescheide",
                        null,
                        true))
                .stream()
                .toList();
    }
}
