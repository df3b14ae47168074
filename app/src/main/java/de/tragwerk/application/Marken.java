package de.tragwerk.application;

/// What lists and pages mark on an application beside its state.
///
/// @param nachrichten letters of the person nobody has dealt with
public record Marken(long nachrichten) {

    public static final Marken KEINE = new Marken(0);
}
