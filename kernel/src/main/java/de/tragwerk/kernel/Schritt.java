package de.tragwerk.kernel;

import java.util.List;

/// One step of a calculation as a constant: its sentence of law, its name, its inputs.
///
/// @param code stable, never used again for something else
/// @param gruppe part of the calculation, such as `BEDARF`
/// @param summe sums have a stronger line
/// @param rechnung how the result comes from the inputs, with places `{0}`, `{1}` … for them
/// @param eingaben kinds of the inputs in their order
public record Schritt(
        String code, String gruppe, Norm norm, String name, boolean summe, String rechnung, List<Eingabe> eingaben) {

    /// What kind of value an input is.
    public enum Eingabe {
        GELD,
        ANTEIL,
        ZAHL
    }

    public static Schritt of(String code, String gruppe, Norm norm, String name, String rechnung, Eingabe... eingaben) {
        return new Schritt(code, gruppe, norm, name, false, rechnung, List.of(eingaben));
    }

    public static Schritt summe(String code, String gruppe, Norm norm, String name) {
        return new Schritt(code, gruppe, norm, name, true, "", List.of());
    }
}
