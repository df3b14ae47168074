package de.tragwerk.beratung.web;

import de.tragwerk.beratung.pflege.Eingabe;
import de.tragwerk.beratung.store.Landkartentabelle;
import de.tragwerk.landkarte.Blick;
import de.tragwerk.landkarte.Kartenfehler;
import de.tragwerk.landkarte.Lage;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Sicht;
import de.tragwerk.landkarte.Zeichner;
import de.tragwerk.landkarte.Ziel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Choosing a place on the map while an entry is written: the picture is a button of the form that sends where it
/// was pressed, in pixels; a sheet of 360 by 420 is shown at exactly this size. No script is needed.
@Component
class Kartenwahl {

    /// Names of what the map sends: a press on it, a step, and the look it had.
    private static final String WAAGRECHT = "klick.x";

    private static final String SENKRECHT = "klick.y";
    private static final String SCHRITT = "blick";
    private static final String SICHT = "sicht";

    private final Landkartentabelle landkarten;

    Kartenwahl(Landkartentabelle landkarten) {
        this.landkarten = landkarten;
    }

    /// Whether the map was pressed and not the button of the form.
    boolean gedrueckt(Eingabe eingabe) {
        return !eingabe.text(SCHRITT).isEmpty() || !eingabe.text(WAAGRECHT).isEmpty();
    }

    /// What was typed, with the place that was pressed; shows the map again.
    Eingabe waehle(Eingabe eingabe, Model model) {
        Optional<Landkarte> karte = landkarten.geltende();
        Eingabe danach = karte.flatMap(k -> gewaehlt(eingabe, k))
                .map(lage -> eingabe.mit("lage", lage.text()))
                .orElse(eingabe);
        model.addAttribute("gewaehlt", danach != eingabe);
        model.addAttribute("daneben", danach == eingabe && eingabe.text(SCHRITT).isEmpty());
        karte.ifPresent(k -> zeige(
                k,
                Sicht.auf(
                        k,
                        Blick.lies(eingabe.text(SCHRITT))
                                .or(() -> Blick.lies(eingabe.text(SICHT)))
                                .orElse(Blick.GANZ)),
                danach,
                model));
        return danach;
    }

    /// Shows the map around the place of the entry, or all of it.
    void zeige(Eingabe eingabe, Model model) {
        landkarten
                .geltende()
                .ifPresent(k -> zeige(
                        k,
                        lage(eingabe).map(l -> Sicht.auf(k, List.of(l), l)).orElseGet(() -> Sicht.auf(k, Blick.GANZ)),
                        eingabe,
                        model));
    }

    private static void zeige(Landkarte karte, Sicht sicht, Eingabe eingabe, Model model) {
        model.addAttribute(
                "karte",
                Zeichner.zeichne(
                        karte,
                        sicht,
                        lage(eingabe).map(l -> new Ziel(1, l, "Lage")).stream().toList()));
        model.addAttribute("landkarte", karte);
        model.addAttribute("sicht", sicht.blick().text());
        model.addAttribute("schritte", sicht.schritte());
    }

    private static Optional<Lage> lage(Eingabe eingabe) {
        try {
            return eingabe.text("lage").isEmpty() ? Optional.empty() : Optional.of(Lage.lies(eingabe.text("lage")));
        } catch (Kartenfehler unlesbar) {
            return Optional.empty();
        }
    }

    /// Who presses the picture by a key sends the corner, which nobody means.
    private static Optional<Lage> gewaehlt(Eingabe eingabe, Landkarte karte) {
        Function<String, Integer> pixel =
                name -> eingabe.text(name).matches("\\d{1,4}") ? Integer.parseInt(eingabe.text(name)) : 0;
        int x = pixel.apply(WAAGRECHT);
        int y = pixel.apply(SENKRECHT);
        try {
            return x == 0 && y == 0
                    ? Optional.empty()
                    : Sicht.auf(karte, Blick.lies(eingabe.text(SICHT)).orElse(Blick.GANZ))
                            .lage(x, y);
        } catch (Kartenfehler ausserhalb) {
            return Optional.empty();
        }
    }
}
