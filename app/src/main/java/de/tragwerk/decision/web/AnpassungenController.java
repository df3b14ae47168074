package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.adjust.Anpassungen;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of mass adjustments, and beginning one.
@Controller
@OnSide(Side.AMT)
class AnpassungenController {

    private final AnpassungTabelle tabelle;
    private final Anpassungen anpassungen;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AnpassungenController(
            AnpassungTabelle tabelle,
            Anpassungen anpassungen,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.anpassungen = anpassungen;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/anpassungen")
    @Permitted("decision.ADJUST_LIST")
    @Transactional
    public String liste(Model model) {
        YearMonth heute = YearMonth.now(clock);
        model.addAttribute("anpassungen", tabelle.liste(50));
        model.addAttribute("offene", tabelle.offene().orElse(null));
        model.addAttribute("namen", staff.names());
        model.addAttribute("arten", Anpassung.Art.values());
        model.addAttribute(
                "monate",
                IntStream.rangeClosed(-3, 12).mapToObj(heute::plusMonths).toList());
        model.addAttribute("vorschlag", heute.plusMonths(1));
        model.addAttribute("darfBeginnen", access.may(DecisionAction.ADJUST_START));
        audit.log(Entry.of("decision.ADJUST_LIST"));
        return "decision/web/anpassungen";
    }

    @PostMapping("/anpassungen")
    @Permitted("decision.ADJUST_START")
    public String beginne(
            @RequestParam(defaultValue = "AENDERUNG") Anpassung.Art art,
            @RequestParam(defaultValue = "") String anlass,
            @RequestParam(defaultValue = "") String ab,
            @RequestParam(defaultValue = "") String nur,
            @RequestParam(defaultValue = "false") boolean mitNeuen,
            RedirectAttributes hinweise) {
        YearMonth monat;
        try {
            monat = YearMonth.parse(ab);
        } catch (DateTimeException e) {
            monat = YearMonth.of(1, 1);
        }
        List<String> zeichen = Arrays.stream(nur.split("[\\s,;]+"))
                .filter(z -> !z.isBlank())
                .distinct()
                .toList();
        return switch (anpassungen.beginne(art, anlass, monat, zeichen, mitNeuen)) {
            case Anpassungen.Gut g -> "redirect:/anpassungen/" + g.anpassung();
            case Anpassungen.Geweigert nein -> {
                hinweise.addFlashAttribute("weigerungSatz", nein.satz());
                yield "redirect:/anpassungen";
            }
        };
    }
}
