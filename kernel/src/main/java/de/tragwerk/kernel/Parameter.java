package de.tragwerk.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated value of the law with its source.
///
/// @param titel as people read it, for instance "Regelbedarfsstufe 1"
/// @param wert cents, millionths or a plain number, see `einheit`
/// @param ab first day in force
/// @param bis last day in force, `null` while it goes on
/// @param quelle statute or document it was read in
public record Parameter(
        String name,
        String titel,
        Einheit einheit,
        long wert,
        LocalDate ab,
        @Nullable LocalDate bis,
        String norm,
        String quelle,
        Beleg beleg) {

    public enum Einheit {
        EURO,
        ANTEIL,
        ZAHL
    }

    /// How well a value is proved.
    public enum Beleg {
        /// Read in a statute text.
        SOURCED,
        /// Computed from sourced values.
        DERIVED,
        /// A public page that is no statute.
        SECONDARY,
        /// From memory: check before use.
        RECALLED
    }

    public Money geld() {
        return Money.cents(in(Einheit.EURO));
    }

    public Rate anteil() {
        return new Rate(in(Einheit.ANTEIL));
    }

    public long zahl() {
        return in(Einheit.ZAHL);
    }

    private long in(Einheit gewollt) {
        if (einheit != gewollt) {
            throw new IllegalStateException(name + " ist " + einheit + ", nicht " + gewollt);
        }
        return wert;
    }
}
