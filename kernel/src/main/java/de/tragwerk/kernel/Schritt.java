package de.tragwerk.kernel;

import de.tragwerk.kernel.Eingabe.Art;
import java.util.List;
import java.util.function.IntFunction;

/// One step of a calculation as a constant: its sentence of law, its name, its inputs, its formula.
/// A calculation passes values only; the text is made when somebody reads it.
///
/// @param code stable, never used again for something else
/// @param gruppe part of the calculation, such as `BEDARF`
/// @param summe sums have a stronger line
/// @param ergebnis what kind of value comes out, mostly cents
/// @param rechnung how the result comes from the inputs, with places `{0}`, `{1}` … for them
/// @param eingaben inputs in their order
public record Schritt(
        String code,
        String gruppe,
        Norm norm,
        String name,
        boolean summe,
        Art ergebnis,
        String rechnung,
        List<Eingabe> eingaben) {
    public Schritt {
        eingaben = List.copyOf(eingaben);
        if (rechnung.contains("{" + eingaben.size() + "}")) {
            throw new IllegalArgumentException(code + " nennt mehr Eingaben in der Rechnung, als es hat");
        }
    }

    public static Schritt of(String code, String gruppe, Norm norm, String name, String rechnung, Eingabe... eingaben) {
        return new Schritt(code, gruppe, norm, name, false, Art.CENT, rechnung, List.of(eingaben));
    }

    public static Schritt summe(String code, String gruppe, Norm norm, String name) {
        return new Schritt(code, gruppe, norm, name, true, Art.CENT, "", List.of());
    }

    /// A step whose result is no money: days, months, a yes or no.
    public static Schritt feststellung(
            String code, String gruppe, Norm norm, String name, Art ergebnis, String rechnung, Eingabe... eingaben) {
        return new Schritt(code, gruppe, norm, name, false, ergebnis, rechnung, List.of(eingaben));
    }

    /// The formula in words: the names of the inputs in their places.
    public String formel() {
        return setze(i -> eingaben.get(i).name());
    }

    /// The formula with something in the places of its inputs.
    public String setze(IntFunction<String> worte) {
        String text = rechnung;
        for (int i = 0; i < eingaben.size(); i++) {
            text = text.replace("{" + i + "}", worte.apply(i));
        }
        return text;
    }
}
