package de.tragwerk.payment.model;

import java.util.Optional;

/// Why a form is refused, and at which of its fields, so that the page can lead there.
///
/// @param feld name of the field, empty where it is none of them
public record Einwand(String feld, String satz) {

    public static Optional<Einwand> an(String feld, String satz) {
        return Optional.of(new Einwand(feld, satz));
    }

    public static Einwand ohneFeld(String satz) {
        return new Einwand("", satz);
    }
}
