package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.UUID;

/// What is payable instead of what a challenged Bescheid says, for a person and a month (§ 86a Abs. 1 SGG).
///
/// @param angegriffen the Bescheid whose lower amount is suspended
/// @param bescheid the one that held before
/// @param cent what it says, more than the challenged one
/// @param mehr by how much
public record Aufschub(UUID angegriffen, UUID bescheid, UUID person, YearMonth monat, long cent, long mehr) {}
