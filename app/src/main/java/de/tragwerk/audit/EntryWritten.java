package de.tragwerk.audit;

/// An entry was written in the current transaction; a hint for the sequencer, nothing more.
public record EntryWritten(String mandant) {}
