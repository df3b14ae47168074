package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a file and its persons.
///
/// @param gesetz the statute the file is kept for, `null` where nobody calculates
/// @param personen everybody in the household who is known, applicant first
/// @param anschrift lines of the address field, name first
/// @param antrag the newest application in this file, `null` if help began by knowledge
/// @param postfach whether the person agreed to notices in her mailbox and its account is known to be hers
/// @param sprache in which she applied, `de` without an application
public record Fall(
        UUID akte,
        int kreis,
        String aktenzeichen,
        @Nullable Gesetz gesetz,
        List<Inhalt.Beteiligt> personen,
        List<String> anschrift,
        @Nullable UUID antrag,
        LocalDate antragAm,
        boolean postfach,
        String sprache) {
    public Fall {
        personen = List.copyOf(personen);
        anschrift = List.copyOf(anschrift);
    }

    /// Whether the notice explains itself in plain language as well.
    public boolean einfach() {
        return sprache.equals("de-simple");
    }

    public Inhalt.Beteiligt antragsteller() {
        return personen.getFirst();
    }

    public Optional<Inhalt.Beteiligt> person(@Nullable UUID id) {
        return personen.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public String name(@Nullable UUID id) {
        return person(id).map(Inhalt.Beteiligt::voll).orElse("Haushalt");
    }
}
