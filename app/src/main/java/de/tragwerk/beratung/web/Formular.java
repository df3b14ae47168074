package de.tragwerk.beratung.web;

import de.tragwerk.beratung.Thema;
import de.tragwerk.beratung.Zugang;
import de.tragwerk.beratung.pflege.Eingabe;
import de.tragwerk.beratung.pflege.Lesart;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/// The form of an entry, the same for editors and centres.
final class Formular {

    private Formular() {}

    /// One input of the opening hours.
    record Tag(String feld, String name) {}

    static void zeige(Eingabe eingabe, Map<String, String> fehler, Model model) {
        model.addAttribute("e", eingabe);
        model.addAttribute("feldfehler", fehler);
        model.addAttribute("themen", Arrays.stream(Thema.values()).collect(wahl(Thema::name, Thema::wort)));
        model.addAttribute("zugaenge", Arrays.stream(Zugang.values()).collect(wahl(Zugang::name, Zugang::wort)));
        model.addAttribute("sprachen", Eingabe.SPRACHEN.stream().collect(wahl(c -> c, Lesart::sprache)));
        model.addAttribute(
                "tage",
                Arrays.stream(DayOfWeek.values())
                        .map(t -> new Tag("zeit" + t.getValue(), t.getDisplayName(TextStyle.FULL, Locale.GERMAN)))
                        .toList());
    }

    private static <T> Collector<T, ?, LinkedHashMap<String, String>> wahl(
            Function<T, String> code, Function<T, String> wort) {
        return Collectors.toMap(code, wort, (a, b) -> a, LinkedHashMap::new);
    }
}
