package de.tragwerk.decision;

import java.util.UUID;

/// A death was written down, or that it was none: what is payable for later months may be nothing now.
/// Published in the transaction that keeps the fact.
///
/// @param bescheid the newest award of the file, or the newest letter that grants money where it has none
public record Todesfall(UUID akte, UUID bescheid) {}
