package de.tragwerk.decision.model;

import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// To whom of a household something is reproached, in words: each person is told what she has to answer for.
final class Vorwurf {
    private static final int VOLLJAEHRIG = 18;

    private Vorwurf() {}

    /// @return empty where there is one adult, or nothing is reproached
    static Optional<Text> satz(Wuerdigung w, List<Inhalt.Beteiligt> personen, LocalDate heute, Wortlaut wort) {
        List<UUID> gegen = w.gegen();
        if (gegen == null || gegen.isEmpty() || !w.wirftVor()) {
            return Optional.empty();
        }
        boolean kinder = personen.stream()
                .anyMatch(p -> p.geboren().plusYears(VOLLJAEHRIG).isAfter(heute));
        return Optional.of(wort.text(
                kinder ? "gruende.vorwurf_kinder" : "gruende.vorwurf",
                "namen",
                Formate.aufzaehlung(personen.stream()
                        .filter(p -> gegen.contains(p.id()))
                        .map(Inhalt.Beteiligt::voll)
                        .toList())));
    }
}
