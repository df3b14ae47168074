package de.tragwerk.decision;

import java.util.UUID;

/// An objection began or ceased to suspend a Bescheid (§ 86a Abs. 1 SGG): what is payable may be another amount now.
/// Published in the transaction of the objection.
public record AufschubGeaendert(UUID akte, UUID bescheid) {}
