package de.tragwerk.finder;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import java.util.List;

/// About how much it would be in a month, computed by the law jar from rough answers. Nobody is bound by it.
///
/// @param hoechstens the amount is a highest one: a fact that lowers it is not known
/// @param ungeprueft titles of values used that nobody checked against the official print
public record Schaetzung(Money betrag, boolean hoechstens, List<String> ungeprueft) {

    public Schaetzung {
        ungeprueft = List.copyOf(ungeprueft);
    }

    public static Schaetzung of(Money betrag, boolean hoechstens, Protokoll.Fertig protokoll) {
        List<String> marken = protokoll.eintraege().stream()
                .flatMap(e -> e.parameter().stream())
                .filter(p -> p.beleg() == Parameter.Beleg.RECALLED || p.beleg() == Parameter.Beleg.SECONDARY)
                .map(Parameter::titel)
                .distinct()
                .toList();
        return new Schaetzung(betrag, hoechstens, marken);
    }
}
