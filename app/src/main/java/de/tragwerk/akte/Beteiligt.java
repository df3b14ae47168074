package de.tragwerk.akte;

import java.util.UUID;

/// A person's part in a file.
///
/// @param rolle `ANTRAGSTELLEND`, `PARTNER`, `KIND`, `HAUSHALT`
public record Beteiligt(UUID personId, String rolle) {}
