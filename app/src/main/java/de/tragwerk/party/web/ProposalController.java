package de.tragwerk.party.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Auskunftssperren;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Vorschlaege;
import de.tragwerk.party.Vorschlag;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Corrections of master data of a person one only reads: propose, accept, change, refuse, take back.
@Controller
@OnSide(Side.AMT)
@Transactional
class ProposalController {

    private final Vorschlaege vorschlaege;
    private final Persons persons;
    private final Auskunftssperren sperren;
    private final PersonPage page;
    private final Audit audit;
    private final Clock clock;

    ProposalController(
            Vorschlaege vorschlaege,
            Persons persons,
            Auskunftssperren sperren,
            PersonPage page,
            Audit audit,
            Clock clock) {
        this.vorschlaege = vorschlaege;
        this.persons = persons;
        this.sperren = sperren;
        this.page = page;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/person/{id}/vorschlag")
    @Permitted("party.PROPOSE_CHANGE")
    public String form(@PathVariable UUID id, Model model) {
        Person person = persons.get(id);
        audit.log(Entry.of("party.PROPOSE_CHANGE").subjects(persons.ids(id)));
        return form(model, person, new PersonForm(PersonPage.werte(person), List.of(), person), "");
    }

    @PostMapping("/person/{id}/vorschlag")
    @Permitted("party.PROPOSE_CHANGE")
    public ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam Map<String, String> getippt,
            @RequestParam(defaultValue = "") String grund,
            Model model,
            RedirectAttributes danach) {
        Person person = persons.get(id);
        PersonForm form = PersonForm.lies(getippt, person.id(), person.version(), heute());
        Entry entry = Entry.of("party.PROPOSE_CHANGE").subjects(persons.ids(id));
        Optional<String> fehler =
                form.fehler().isEmpty() ? vorschlaege.schlageVor(id, form.person(), nfc(grund)) : Optional.empty();
        if (fehler.isPresent()) {
            form = form.mit("grund", fehler.get());
        }
        if (!form.fehler().isEmpty()) {
            audit.log(entry.failed());
            return new ModelAndView(form(model, person, form, grund), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        audit.log(entry);
        danach.addFlashAttribute(
                "vorschlagHinweis",
                "Ihr Vorschlag liegt jetzt bei der zuständigen Person. Den Stand sehen Sie unter Korrekturen.");
        return new ModelAndView("redirect:/person/" + id);
    }

    @PostMapping("/stammdatenvorschlaege/{id}/annehmen")
    @Permitted("party.DECIDE_PROPOSAL")
    public ModelAndView accept(@PathVariable UUID id, Model model) {
        return take(vorschlaege.get(id), Map.of(), "", model);
    }

    @PostMapping("/stammdatenvorschlaege/{id}/aendern")
    @Permitted("party.DECIDE_PROPOSAL")
    public ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> getippt,
            @RequestParam(defaultValue = "") String antwort,
            Model model) {
        return take(vorschlaege.get(id), getippt, antwort, model);
    }

    @PostMapping("/stammdatenvorschlaege/{id}/ablehnen")
    @Permitted("party.DECIDE_PROPOSAL")
    public ModelAndView refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String antwort, Model model) {
        Vorschlag v = vorschlaege.get(id);
        Optional<String> fehler = vorschlaege.lehneAb(v, nfc(antwort));
        audit.log(fehler.isEmpty() ? entry(v) : entry(v).failed());
        return fehler.map(satz -> again(v, satz, "nein", Map.of("antwort", antwort), model))
                .orElseGet(() -> new ModelAndView("redirect:/person/" + v.person()));
    }

    @PostMapping("/stammdatenvorschlaege/{id}/zuruecknehmen")
    @Permitted("party.PROPOSE_CHANGE")
    public String withdraw(@PathVariable UUID id) {
        Vorschlag v = vorschlaege.get(id);
        Entry entry = Entry.of("party.PROPOSE_CHANGE").subjects(v.person(), id);
        audit.log(vorschlaege.zieheZurueck(v) ? entry : entry.failed());
        return "redirect:/korrekturen";
    }

    /// Takes the proposed values, or those typed for the same fields.
    private ModelAndView take(Vorschlag v, Map<String, String> getippt, String antwort, Model model) {
        Person person = persons.get(v.person());
        Map<String, String> werte = new HashMap<>(PersonPage.werte(person));
        werte.putAll(v.werte());
        v.werte().keySet().forEach(feld -> werte.computeIfPresent(feld, (f, w) -> getippt.getOrDefault(f, w)));
        PersonForm form = PersonForm.lies(werte, person.id(), person.version(), heute());
        Set<String> felder = v.werte().keySet();
        Optional<String> fehler = form.fehler().stream()
                .filter(f ->
                        felder.contains(f.feld()) || f.feld().equals("familienname") && felder.contains("vornamen"))
                .map(PersonForm.Fehler::satz)
                .findFirst();
        if (fehler.isEmpty()) {
            fehler = vorschlaege.nimmAn(v, form.person(), nfc(antwort));
        }
        audit.log(fehler.isEmpty() ? entry(v) : entry(v).failed());
        if (fehler.isEmpty()) {
            audit.log(Entry.of("party.CHANGE_PERSON").subjects(persons.ids(v.person())));
            return new ModelAndView("redirect:/person/" + v.person());
        }
        return again(v, fehler.get(), "ja", getippt, model);
    }

    private ModelAndView again(Vorschlag v, String satz, String welche, Map<String, String> getippt, Model model) {
        page.fill(model, v.person());
        model.addAttribute("vorschlagFehler", satz);
        model.addAttribute("vorschlagOffen", welche + v.id());
        model.addAttribute("vorschlagWerte", getippt);
        return new ModelAndView("party/web/person", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(Model model, Person person, PersonForm form, String grund) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("grund", grund);
        model.addAttribute("verborgen", sperren.verbirgt(person.id()));
        return "party/web/vorschlag";
    }

    private Entry entry(Vorschlag v) {
        return Entry.of("party.DECIDE_PROPOSAL").subjects(v.person(), v.id());
    }

    private LocalDate heute() {
        return LocalDate.now(clock);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
