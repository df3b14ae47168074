package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.hear.Vertreterhinweise;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What was done about legal representatives, from the page of the Bescheide.
@Controller
@OnSide(Side.AMT)
class VertreterhinweisController {
    private final Vertreterhinweise hinweise;
    private final Audit audit;

    VertreterhinweisController(Vertreterhinweise hinweise, Audit audit) {
        this.hinweise = hinweise;
        this.audit = audit;
    }

    /// What somebody typed and has to correct.
    public record Getippt(boolean unterbleibt, String tag, String text) {}

    @PostMapping("/akte/{akte}/gesetzliche-vertretung")
    @Permitted("decision.GUARDIAN_NOTE")
    public String halteFest(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "false") boolean unterbleibt,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes weiter) {
        Optional<LocalDate> am = Wert.tag(tag.strip());
        Optional<Weigerung> nein;
        if (unterbleibt) {
            nein = hinweise.halteFest(akte, null, text);
        } else if (am.isPresent()) {
            nein = hinweise.halteFest(akte, am.get(), text);
        } else {
            nein = Optional.of(new Weigerung.TagFalsch("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026."));
        }
        nein.ifPresent(w -> {
            weiter.addFlashAttribute("weigerungSatz", w.satz());
            weiter.addFlashAttribute("getippt", new Getippt(unterbleibt, tag, text));
            audit.logAlone(Entry.of("decision.GUARDIAN_NOTE").refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/bescheide";
    }
}
