package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb12.Person;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// § 82 Abs. 1 Satz 3 SGB XII: "Bei Minderjährigen ist das Kindergeld dem jeweiligen Kind als Einkommen
/// zuzurechnen." The form asks who draws it, so what is written down for a parent while a child has none is
/// looked at again.
final class Kindergeldpruefung {

    private Kindergeldpruefung() {}

    /// What to do, for the first month in which it stands with the wrong person.
    static Optional<String> fehlt(
            Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        if (tatsachen.stream().noneMatch(Kindergeldpruefung::kindergeld)) {
            return Optional.empty();
        }
        return zeitraum.monate().stream()
                .flatMap(m -> im(m, personen, tatsachen).stream())
                .findFirst();
    }

    private static Optional<String> im(YearMonth monat, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
        List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
        Optional<Inhalt.Beteiligt> kind = da.stream()
                .filter(p -> fakten.rolle(p.id(), personen.getFirst().equals(p)) == Person.Rolle.KIND)
                .filter(p -> minderjaehrig(p, monat) && !bezieht(p, fakten))
                .findFirst();
        return da.stream()
                .filter(p -> !minderjaehrig(p, monat) && bezieht(p, fakten))
                .findFirst()
                .flatMap(elternteil -> kind.map(k -> "Das Kindergeld steht bei " + elternteil.voll()
                        + ". Bei Minderjährigen ist es Einkommen des Kindes (§ 82 Abs. 1 Satz 3 SGB XII). Tragen Sie es bei "
                        + k.voll() + " ein und bei " + elternteil.voll() + " nicht mehr; bekommt " + k.vorname()
                        + " keines, tragen Sie dort 0 Euro ein."));
    }

    private static boolean kindergeld(Tatsache t) {
        return t.art() == TatsacheArt.EINKOMMEN && t.code().equals("child_benefit");
    }

    private static boolean bezieht(Inhalt.Beteiligt p, Monatsfakten fakten) {
        return fakten.tatsachen().stream().anyMatch(t -> kindergeld(t) && p.id().equals(t.person()));
    }

    private static boolean minderjaehrig(Inhalt.Beteiligt p, YearMonth monat) {
        return p.geboren().plusYears(18).isAfter(monat.atDay(1));
    }
}
