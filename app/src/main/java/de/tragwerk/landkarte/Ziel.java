package de.tragwerk.landkarte;

/// What a pin stands for.
///
/// @param nummer as in the list beside the map
/// @param beschreibung name of the link for whoever does not see the map
public record Ziel(int nummer, Lage lage, String beschreibung) {}
