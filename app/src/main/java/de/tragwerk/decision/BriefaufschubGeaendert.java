package de.tragwerk.decision;

import java.util.UUID;

/// An objection began or ceased to suspend the end of money that a letter says (§ 86a Abs. 1 SGG), or annulled it.
/// Published in the transaction of the objection; what holds now is told by [Briefleistungen#endestand].
public record BriefaufschubGeaendert(UUID akte, UUID brief) {}
