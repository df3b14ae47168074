package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import java.util.List;

/// How many people share a home in a month, as the calculation divides its cost.
public final class Haushaltsgroesse {
    private Haushaltsgroesse() {}

    /// @param personen everybody of the file
    public static int im(YearMonth monat, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return new Monatsfakten(monat, tatsachen).imHaushalt(personen).size() + Mitbewohner.im(monat, tatsachen);
    }

    /// Whether its cost is divided among them: not so in a home for the elderly or another form of living.
    public static boolean inWohnung(YearMonth monat, int kapitel, List<Tatsache> tatsachen) {
        return new Monatsfakten(monat, tatsachen).andereWohnform(kapitel).isEmpty()
                && tatsachen.stream()
                        .filter(t -> t.art() == TatsacheArt.WOHNFORM && t.gilt(monat))
                        .noneMatch(t -> t.code().equals("ohne"));
    }
}
