package de.tragwerk.payment.model;

import java.util.UUID;

/// Another account for a loan or grant whose payment to somebody else came back. The claim and the act stay
/// as they are: the sum goes out once more, to where it should have gone.
///
/// @param darlehen the loan or grant
/// @param vorgeschlagenPerson who may not release it
public record Zielkorrektur(
        UUID id,
        UUID akte,
        int kreis,
        UUID darlehen,
        Darlehen.Dritter ziel,
        String begruendung,
        Vorschlagsstand zustand,
        UUID vorgeschlagenPerson) {}
