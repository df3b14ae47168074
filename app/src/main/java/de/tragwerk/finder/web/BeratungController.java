package de.tragwerk.finder.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.beratung.Beratungsstelle;
import de.tragwerk.beratung.Thema;
import de.tragwerk.beratung.Zugang;
import de.tragwerk.finder.beratung.Beratungsstellen;
import de.tragwerk.finder.beratung.Beratungsstellen.Suche;
import de.tragwerk.finder.beratung.Beratungsstellen.Treffer;
import de.tragwerk.finder.beratung.Landkartenablage;
import de.tragwerk.form.Wording;
import de.tragwerk.landkarte.Blick;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The finder of advice centres. Whom somebody asks for help with is her own affair: the search is sent in the
/// body, so that no address, history or log holds it.
@Controller
@OnSide(Side.PORTAL)
class BeratungController {

    private final Beratungsstellen stellen;
    private final Landkartenablage landkarten;
    private final Clock clock;

    BeratungController(Beratungsstellen stellen, Landkartenablage landkarten, Clock clock) {
        this.stellen = stellen;
        this.landkarten = landkarten;
        this.clock = clock;
    }

    /// A language with its name in the language of the page.
    public record Sprache(String code, String name) {}

    /// @param nummer in the list, and on the map
    /// @param meter from the centre of the postcode, null where it is unknown
    /// @param heute opening hours of today, empty when it is closed
    /// @param woche opening hours by day, only days on which it is open
    /// @param schliesstage closures that are not over, in order
    public record Stelle(
            int nummer,
            Beratungsstelle stelle,
            @Nullable Integer meter,
            Wording satz,
            List<String> sprachen,
            String heute,
            List<Tag> woche,
            List<Beratungsstelle.Schliesszeit> schliesstage,
            String anruf) {}

    public record Tag(String name, String zeiten) {}

    @GetMapping("/beratung")
    @Permitted(value = "finder.ASK", audited = false)
    String all(Model model) {
        return show(Suche.nichts(), "", false, Optional.empty(), model);
    }

    @PostMapping("/beratung")
    @Permitted(value = "finder.ASK", audited = false)
    String find(
            @RequestParam(defaultValue = "") String thema,
            @RequestParam(defaultValue = "") String plz,
            @RequestParam(defaultValue = "") String beratungssprache,
            @RequestParam(required = false) List<String> zugang,
            @RequestParam(defaultValue = "") String blick,
            HttpServletResponse response,
            Model model) {
        FinderController.nichtBehalten(response);
        String place = plz.strip();
        boolean readable = place.isEmpty() || place.matches("\\d{5}");
        Suche suche = new Suche(
                Arrays.stream(Thema.values())
                        .filter(t -> t.key().equals(thema))
                        .findFirst()
                        .orElse(null),
                readable ? place : "",
                stellen.sprachen().contains(beratungssprache) ? beratungssprache : "",
                Arrays.stream(Zugang.values())
                        .filter(z -> zugang != null && zugang.contains(z.key()))
                        .toList());
        return show(suche, place.substring(0, Math.min(place.length(), 10)), !readable, Blick.lies(blick), model);
    }

    /// @param blick the part of the map that was asked for
    private String show(Suche suche, String plz, boolean falsch, Optional<Blick> blick, Model model) {
        LocalDate heute = LocalDate.now(clock);
        model.addAttribute("suche", suche);
        model.addAttribute("plz", plz);
        model.addAttribute("falsch", falsch);
        model.addAttribute("themen", Thema.values());
        model.addAttribute("zugaenge", Zugang.values());
        model.addAttribute(
                "sprachen",
                stellen.sprachen().stream()
                        .map(c -> new Sprache(c, sprachname(c)))
                        .toList());
        model.addAttribute("vorhanden", stellen.vorhanden());
        Optional<Landkarte> karte = landkarten.karte();
        List<Stelle> gefunden = new ArrayList<>();
        for (Treffer treffer : stellen.finde(suche, karte)) {
            gefunden.add(stelle(gefunden.size() + 1, treffer, heute));
        }
        model.addAttribute("stellen", gefunden);
        model.addAttribute(
                "plan",
                karte.flatMap(k -> Lageplan.von(k, gefunden, suche.plz(), blick))
                        .orElse(null));
        return "finder/web/beratung";
    }

    private static Stelle stelle(int nummer, Treffer treffer, LocalDate heute) {
        Beratungsstelle s = treffer.stelle();
        List<Tag> woche = new ArrayList<>();
        for (DayOfWeek tag : DayOfWeek.values()) {
            List<Beratungsstelle.Zeit> zeiten =
                    s.zeiten().stream().filter(z -> z.tag() == tag).toList();
            if (!zeiten.isEmpty()) {
                woche.add(new Tag(tag.getDisplayName(TextStyle.FULL, locale()), zeiten(zeiten)));
            }
        }
        return new Stelle(
                nummer,
                s,
                treffer.meter().isPresent() ? treffer.meter().getAsInt() : null,
                s.satz(FinderController.sprache()),
                s.sprachen().stream().map(BeratungController::sprachname).toList(),
                zeiten(s.am(heute)),
                woche,
                s.schliesstageAb(heute),
                s.telefon().replaceAll("[^+0-9]", ""));
    }

    private static String zeiten(List<Beratungsstelle.Zeit> zeiten) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        if (language.translated()) {
            // Digits and a dash are read in every language.
            return zeiten.stream()
                    .map(z -> "\u2066" + z.von() + "–" + z.bis() + "\u2069")
                    .collect(Collectors.joining(" / "));
        }
        boolean english = language == Language.EN;
        List<String> texte = zeiten.stream()
                .map(z -> z.von() + (english ? " to " : " bis ") + z.bis() + (english ? "" : " Uhr"))
                .toList();
        return String.join(english ? " and " : " und ", texte);
    }

    private static String sprachname(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    private static Locale locale() {
        return Language.of(LocaleContextHolder.getLocale()).german() ? Locale.GERMAN : LocaleContextHolder.getLocale();
    }
}
