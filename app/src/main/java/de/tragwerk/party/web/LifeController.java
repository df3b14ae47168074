package de.tragwerk.party.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.kennzeichen.Befund;
import de.tragwerk.kernel.kennzeichen.Kennzeichen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AngabeArt;
import de.tragwerk.party.Auskunftssperren;
import de.tragwerk.party.Lebenslauf;
import de.tragwerk.party.Persons;
import de.tragwerk.party.dedup.Personalien;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Adds to and ends what is true of a person for a time; blocks her address.
@Controller
@OnSide(Side.AMT)
@Transactional
class LifeController {

    private static final int HOECHSTENS = 500;

    private final Persons persons;
    private final Lebenslauf lebenslauf;
    private final Auskunftssperren sperren;
    private final PersonPage page;
    private final Audit audit;
    private final Clock clock;

    LifeController(
            Persons persons,
            Lebenslauf lebenslauf,
            Auskunftssperren sperren,
            PersonPage page,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.lebenslauf = lebenslauf;
        this.sperren = sperren;
        this.page = page;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/person/{id}/angaben")
    @Permitted("party.CHANGE_PERSON")
    public ModelAndView add(
            @PathVariable UUID id,
            @RequestParam AngabeArt art,
            @RequestParam Map<String, String> getippt,
            Model model) {
        UUID kept = persons.kept(id);
        String fehler = "";
        Map<String, String> inhalt = new LinkedHashMap<>();
        for (String feld : art.felder().keySet()) {
            inhalt.put(feld, getippt.getOrDefault(feld, "").strip());
        }
        LocalDate von = tag(getippt.getOrDefault("von", ""));
        LocalDate bis = tag(getippt.getOrDefault("bis", ""));
        if (!art.vonHand()) {
            fehler = "Name, Anschrift und Konto ändern Sie bei den Stammdaten; der alte Stand bleibt erhalten.";
        } else if (von == null && !getippt.getOrDefault("von", "").isBlank()
                || bis == null && !getippt.getOrDefault("bis", "").isBlank()) {
            fehler = "Schreiben Sie Tage so: 01.09.2026. Unbekannt? Dann leer lassen.";
        } else if (von != null && bis != null && bis.isBefore(von)) {
            fehler = "Das Ende liegt vor dem Anfang. Prüfen Sie die beiden Tage.";
        } else if (inhalt.values().stream().anyMatch(w -> w.length() > HOECHSTENS)) {
            fehler = "Das ist zu lang: höchstens " + HOECHSTENS + " Zeichen.";
        } else if (art == AngabeArt.TOD && von == null) {
            fehler = "Tragen Sie den Todestag ein.";
        } else if (art != AngabeArt.TOD && inhalt.values().stream().allMatch(String::isBlank)) {
            fehler = "Hier fehlt die Angabe selbst. Füllen Sie mindestens ein Feld aus.";
        } else if (art == AngabeArt.POSTANSCHRIFT
                && List.of("strasse", "plz", "ort").stream()
                        .anyMatch(f -> inhalt.getOrDefault(f, "").isBlank())) {
            fehler = "Füllen Sie Straße oder Postfach, Postleitzahl und Ort aus. Sonst kommt kein Brief an.";
        } else if (art == AngabeArt.KENNZEICHEN) {
            fehler = kennzeichen(inhalt);
        }
        if (!fehler.isEmpty()) {
            audit.log(Entry.of("party.CHANGE_PERSON").subjects(kept).failed());
            page.fill(model, kept);
            model.addAttribute("angabeFehler", fehler);
            model.addAttribute("angabeArt", art);
            model.addAttribute("angabeWerte", getippt);
            return new ModelAndView("party/web/person", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        lebenslauf.ergaenze(kept, art, von, art == AngabeArt.TOD ? null : bis, inhalt);
        audit.log(Entry.of("party.CHANGE_PERSON").subjects(kept));
        return new ModelAndView("redirect:/person/" + id);
    }

    @PostMapping("/person/{id}/angaben/{angabe}")
    @Permitted("party.CHANGE_PERSON")
    public String end(@PathVariable UUID id, @PathVariable UUID angabe, @RequestParam(defaultValue = "") String ende) {
        List<UUID> ids = persons.ids(id);
        lebenslauf.beende(ids, angabe, ende.equals("heute") ? LocalDate.now(clock) : null);
        audit.log(Entry.of("party.CHANGE_PERSON").subjects(ids));
        return "redirect:/person/" + id;
    }

    @PostMapping("/person/{id}/sperre")
    @Permitted("party.BLOCK_ADDRESS")
    public String block(@PathVariable UUID id, @RequestParam(defaultValue = "") String aufheben) {
        if (aufheben.equals("ja")) {
            if (sperren.verbirgt(id)) {
                throw new AccessRefused();
            }
            sperren.hebeAuf(id);
        } else if (!sperren.gilt(id)) {
            sperren.verhaenge(id, "");
        }
        audit.log(Entry.of("party.BLOCK_ADDRESS").subjects(persons.ids(id)));
        return "redirect:/person/" + id;
    }

    private static String kennzeichen(Map<String, String> inhalt) {
        try {
            Kennzeichen welches = Kennzeichen.valueOf(inhalt.getOrDefault("welches", ""));
            Befund befund = welches.pruefe(inhalt.getOrDefault("nummer", ""));
            inhalt.put("welches", welches.titel());
            inhalt.put("nummer", befund.wert());
            return befund.beanstandung();
        } catch (IllegalArgumentException unbekannt) {
            return "Wählen Sie, welche Nummer das ist.";
        }
    }

    private static @Nullable LocalDate tag(String text) {
        int zahl = Personalien.zahl(text);
        try {
            return zahl <= 0 ? null : LocalDate.of(zahl / 10_000, zahl / 100 % 100, zahl % 100);
        } catch (DateTimeException keinTag) {
            return null;
        }
    }
}
