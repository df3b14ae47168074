package de.tragwerk.application;

/// What lists and pages mark on an application beside its state.
///
/// @param anschriftGeheim she asked that her address be kept secret
/// @param nachrichten letters of the person nobody has dealt with
public record Marken(boolean anschriftGeheim, long nachrichten) {

    public static final Marken KEINE = new Marken(false, 0);
}
