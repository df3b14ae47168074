package de.tragwerk.finder;

/// One condition of a benefit, as it stands with these answers.
///
/// @param code its sentences in `bedingungen.yaml`: why it holds, what is missing, why it does not hold
/// @param hart where it is false the benefit is not for this person at all and is not shown
public record Bedingung(String code, Urteil urteil, Art art, boolean hart) {

    public enum Art {
        /// What the benefit is about: while it is open, the benefit is named, not judged.
        KERN,
        /// Speaks for the benefit where it holds.
        GRUND,
        /// Only stands in the way; that it does not is no reason.
        HINDERNIS
    }
}
