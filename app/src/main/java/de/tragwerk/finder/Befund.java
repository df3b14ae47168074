package de.tragwerk.finder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a rule found.
///
/// @param regel its entry in `karten.yaml`
/// @param eilig help is needed at once
/// @param ohneSchaetzung ends the message key that says why there is no estimate, empty without a sentence
public record Befund(
        String regel,
        Klasse klasse,
        List<Bedingung> bedingungen,
        @Nullable Schaetzung betrag,
        String ohneSchaetzung,
        boolean eilig) {

    public Befund {
        bedingungen = List.copyOf(bedingungen);
    }

    public Optional<Schaetzung> schaetzung() {
        return Optional.ofNullable(betrag);
    }

    /// In a month without values nothing is called likely.
    Befund ohneWerte() {
        return klasse == Klasse.WAHRSCHEINLICH
                ? new Befund(regel, Klasse.MOEGLICH, bedingungen, betrag, ohneSchaetzung, eilig)
                : this;
    }
}
