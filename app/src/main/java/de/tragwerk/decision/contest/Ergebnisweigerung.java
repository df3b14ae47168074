package de.tragwerk.decision.contest;

import de.tragwerk.decision.propose.Weigerung;
import java.util.Optional;

/// Why the result of an objection is not noted, and at which field of its form.
///
/// @param feld name of the field, empty where it is none of them
public record Ergebnisweigerung(String feld, Weigerung weigerung) {

    static Optional<Ergebnisweigerung> an(String feld, String satz) {
        return Optional.of(new Ergebnisweigerung(feld, new Weigerung.TagFalsch(satz)));
    }

    static Ergebnisweigerung ohneFeld(Weigerung weigerung) {
        return new Ergebnisweigerung("", weigerung);
    }
}
