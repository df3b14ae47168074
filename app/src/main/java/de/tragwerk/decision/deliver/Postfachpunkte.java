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

/// A notice in the mailbox that nobody opened: without notification or retrieval it is not known and has no effect (§
/// 37 Abs. 2a, § 39 Abs. 1 SGB X), so a person has to look.
@Component
@Order(13)
class Postfachpunkte implements Klaerungen {
    /// By then a letter counts as known (§ 37 Abs. 2 Satz 1 SGB X): nobody tells her of the mailbox, so waiting longer
    /// would make it the slower way. The notice may then go out as a letter (§ 37 Abs. 2a Satz 8 SGB X).
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
                        "Das Schreiben vom " + Formate.tag(datum) + " liegt ungeöffnet im Postfach",
                        "Es gilt nicht als bekannt gegeben: unter Rückbriefe melden und als Brief versenden",
                        "/bescheide",
                        null,
                        true))
                .stream()
                .toList();
    }
}
