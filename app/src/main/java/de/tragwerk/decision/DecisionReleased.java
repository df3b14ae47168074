package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.UUID;

/// A second person has released a decision; published in the transaction of the release.
///
/// @param bescheid the act
/// @param vorgaenger the act it changes, the same as `bescheid` for a first decision
/// @param von first month decided about
/// @param bis last month decided about
public record DecisionReleased(UUID bescheid, UUID akte, UUID vorgaenger, YearMonth von, YearMonth bis) {}
