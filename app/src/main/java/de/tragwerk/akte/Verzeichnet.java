package de.tragwerk.akte;

import java.util.List;

/// Steps were noted in files; published in the transaction that notes them.
public record Verzeichnet(List<Akten.Note> notes) {}
