package de.tragwerk.decision;

import java.util.UUID;

/// A second person has released a letter that grants money or ends it; published in the transaction of the release.
/// What it grants or ends is told by [Briefleistungen].
public record BriefFreigegeben(UUID akte, UUID brief) {}
