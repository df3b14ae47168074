package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The answers of an application and whom of the file they are about.
///
/// @param beteiligte members of the file with their part in it
record Antworten(Angaben a, Fall fall, List<Beteiligt> beteiligte) {

    /// Numbers of the members of the household the form names.
    List<Integer> mitglieder() {
        return a.numbers("person.beziehung");
    }

    /// What a member is to the applicant.
    String beziehung(int nr) {
        return a.text("person.beziehung", nr);
    }

    Optional<YearMonth> monat(String feld, int k) {
        String text = a.text(feld, k);
        return text.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    /// The person behind a number of the form: 0 is the applicant, others are found by birth date and
    /// first name.
    Optional<UUID> wer(String feld, int k) {
        String nr = a.text(feld, k);
        if (nr.isEmpty() || nr.equals("0")) {
            return Optional.of(fall.antragsteller().id());
        }
        return person(Integer.parseInt(nr));
    }

    Optional<UUID> person(int nr) {
        // Twins share a birthday, father and son a name: who fits both ways goes first.
        return passend(p -> geboren(p, nr) && vorname(p, nr))
                .or(() -> passend(p -> vorname(p, nr)))
                .or(() -> passend(p -> geboren(p, nr)));
    }

    private Optional<UUID> passend(Predicate<Inhalt.Beteiligt> wer) {
        return fall.personen().stream()
                .skip(1)
                .filter(wer)
                .map(Inhalt.Beteiligt::id)
                .findFirst();
    }

    private boolean vorname(Inhalt.Beteiligt p, int nr) {
        return p.vorname().equalsIgnoreCase(a.text("person.vornamen", nr).strip());
    }

    private boolean geboren(Inhalt.Beteiligt p, int nr) {
        return a.date("person.geburtsdatum", nr).filter(p.geboren()::equals).isPresent();
    }

    /// Nobody asks a flatmate's birthday, so her first name alone says nothing.
    boolean inDerAkte(int nr) {
        return a.text("person.beziehung", nr).equals("mitbewohner")
                ? passend(p -> vorname(p, nr)
                                && p.name()
                                        .equalsIgnoreCase(a.text("person.familienname", nr)
                                                .strip()))
                        .isPresent()
                : person(nr).isPresent();
    }
}
