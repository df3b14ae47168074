package de.tragwerk.party.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Abgleich;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Zusammenfuehrung;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two records: the same person or not; join them, take them apart.
@Controller
@OnSide(Side.AMT)
class DuplicateController {

    private final Persons persons;
    private final Dubletten dubletten;
    private final Zusammenfuehrung zusammenfuehrung;
    private final PersonPage page;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DuplicateController(
            Persons persons,
            Dubletten dubletten,
            Zusammenfuehrung zusammenfuehrung,
            PersonPage page,
            Audit audit,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.dubletten = dubletten;
        this.zusammenfuehrung = zusammenfuehrung;
        this.page = page;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostMapping("/person/{id}/nicht-dieselbe")
    @Permitted("party.DECIDE_DUPLICATE")
    @Transactional
    public String different(@PathVariable UUID id, @RequestParam UUID mit) {
        dubletten.entscheide(persons.kept(id), persons.kept(mit), false);
        return "redirect:/person/" + id;
    }

    @PostMapping("/person/{id}/wieder-fragen")
    @Permitted("party.DECIDE_DUPLICATE")
    @Transactional
    public String askAgain(@PathVariable UUID id, @RequestParam UUID mit) {
        dubletten.vergiss(persons.kept(id), persons.kept(mit));
        return "redirect:/person/" + id;
    }

    /// Both records side by side; the officer chooses which values stay.
    @GetMapping("/person/{id}/zusammenfuehren/{mit}")
    @Permitted("party.MERGE")
    @Transactional
    public String compare(@PathVariable UUID id, @PathVariable UUID mit, Model model) {
        compare(id, mit, model, null);
        return "party/web/zusammenfuehren";
    }

    @PostMapping("/person/{id}/zusammenfuehren/{mit}")
    @Permitted("party.MERGE")
    public ModelAndView merge(
            @PathVariable UUID id,
            @PathVariable UUID mit,
            @RequestParam(required = false) @Nullable Set<String> feld,
            Model model) {
        try {
            transaction.executeWithoutResult(s -> zusammenfuehrung.vereine(id, mit, feld == null ? Set.of() : feld));
            return new ModelAndView("redirect:/person/" + id);
        } catch (Zusammenfuehrung.GehtNicht reason) {
            transaction.executeWithoutResult(s -> {
                audit.log(Entry.of("party.MERGE").subjects(id, mit).refused());
                compare(id, mit, model, reason.getMessage());
            });
            return new ModelAndView("party/web/zusammenfuehren", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/person/{id}/trennen")
    @Permitted("party.UNMERGE")
    public ModelAndView split(@PathVariable UUID id, @RequestParam UUID vorgang, Model model) {
        try {
            transaction.executeWithoutResult(s -> {
                persons.get(id);
                zusammenfuehrung.trenne(vorgang);
            });
            return new ModelAndView("redirect:/person/" + id);
        } catch (Zusammenfuehrung.GehtNicht reason) {
            transaction.executeWithoutResult(s -> {
                audit.log(Entry.of("party.UNMERGE").subjects(id).refused());
                page.fill(model, id);
                model.addAttribute("weigerung", reason.getMessage());
            });
            return new ModelAndView("party/web/person", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private void compare(UUID id, UUID mit, Model model, @Nullable String weigerung) {
        Person behalten = persons.get(persons.kept(id));
        Person andere = persons.get(persons.kept(mit));
        model.addAttribute("person", behalten);
        model.addAttribute("andere", andere);
        model.addAttribute("zeilen", Abgleich.zeilen(andere, behalten));
        model.addAttribute("weigerung", weigerung);
        audit.log(Entry.of("party.READ_PERSON").subjects(behalten.id(), andere.id()));
    }
}
