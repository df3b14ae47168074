package de.tragwerk.party;

import de.tragwerk.party.model.Likeness;

/// A known person who may be the same.
public record Candidate(Person person, Likeness likeness) {}
