package de.tragwerk.party.store;

/// One field that changed.
public record Aenderung(String feld, String alt, String neu) {}
