package de.tragwerk.party.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// Enter a person with the duplicate search beside it, look at her, change her.
@Controller
@OnSide(Side.AMT)
@Transactional
class PersonController {

    private static final UUID NEU = new UUID(0, 0);

    private final Persons persons;
    private final Dubletten dubletten;
    private final PersonPage page;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    PersonController(
            Persons persons,
            Dubletten dubletten,
            PersonPage page,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.dubletten = dubletten;
        this.page = page;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/person/neu")
    @Permitted("party.CREATE_PERSON")
    public String form(Model model) {
        audit.log(Entry.of("party.CREATE_PERSON"));
        return form(
                model,
                new PersonForm(
                        Map.of(),
                        List.of(),
                        PersonForm.lies(Map.of(), NEU, 0, heute()).person()));
    }

    /// The panel beside the form, asked for while typing.
    @PostMapping("/person/aehnlich")
    @Permitted("party.FIND_DUPLICATES")
    public String similar(@RequestParam Map<String, String> getippt, Model model) {
        Person person = PersonForm.lies(getippt, NEU, 0, heute()).person();
        model.addAttribute("dubletten", dubletten.suche(person, Ids.next()));
        model.addAttribute("gruppen", page.gruppen());
        model.addAttribute("gefragt", true);
        return "party/web/dubletten :: liste";
    }

    @PostMapping("/person/neu")
    @Permitted("party.CREATE_PERSON")
    public ModelAndView create(@RequestParam Map<String, String> getippt, Model model) {
        PersonForm form = PersonForm.lies(getippt, NEU, 0, heute());
        List<Integer> eigene = staff.ownKreise();
        int kreis = kreis(getippt.getOrDefault("kreis", ""), eigene);
        if (!eigene.contains(kreis)) {
            form = form.mit(
                    "kreis",
                    eigene.isEmpty()
                            ? "Sie gehören zu keiner Arbeitsgruppe, darum können Sie niemanden anlegen. Wenden Sie sich an die Verwaltung."
                            : "Wählen Sie eine Ihrer Arbeitsgruppen. Zur gewählten gehören Sie nicht oder nicht mehr.");
        }
        if (!form.fehler().isEmpty()) {
            audit.log(Entry.of("party.CREATE_PERSON").failed());
            return new ModelAndView(form(model, form), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Dubletten.Ergebnis aehnlich = dubletten.suche(form.person(), Ids.next());
        if (!aehnlich.gefragte().stream().allMatch(getippt.getOrDefault("trotzdem", "")::contains)) {
            audit.log(Entry.of("party.CREATE_PERSON").failed());
            String seite = form(model, form);
            model.addAttribute("dubletten", aehnlich);
            model.addAttribute("gefragt", true);
            model.addAttribute("doppel", aehnlich.gefragte());
            return new ModelAndView(seite, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person person = persons.create(form.person(), kreis);
        audit.log(Entry.of("party.CREATE_PERSON").subjects(person.id()));
        return new ModelAndView("redirect:/person/" + person.id());
    }

    @GetMapping("/person/{id}")
    @Permitted("party.READ_PERSON")
    public String show(@PathVariable UUID id, Model model) {
        page.fill(model, id);
        return "party/web/person";
    }

    @PostMapping("/person/{id}")
    @Permitted("party.CHANGE_PERSON")
    public ModelAndView change(@PathVariable UUID id, @RequestParam Map<String, String> getippt, Model model) {
        Person alt = persons.get(id);
        if (!persons.schreibbar(persons.kept(id))) {
            audit.log(Entry.of("party.CHANGE_PERSON").subjects(id).refused());
            page.fill(model, id);
            model.addAttribute(
                    "weigerung",
                    "Diese Person können Sie nur lesen. Geändert wurde nichts. Fragen Sie, wer für ihre Akte zuständig ist.");
            return new ModelAndView("party/web/person", model.asMap(), HttpStatus.FORBIDDEN);
        }
        PersonForm form = PersonForm.lies(getippt, alt.id(), version(getippt, alt.version()), heute());
        if (!form.fehler().isEmpty()) {
            audit.log(Entry.of("party.CHANGE_PERSON").subjects(id).failed());
            page.fill(model, id);
            model.addAttribute("form", form);
            return new ModelAndView("party/web/person", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean changed = persons.update(form.person());
        audit.log(
                changed
                        ? Entry.of("party.CHANGE_PERSON").subjects(id)
                        : Entry.of("party.CHANGE_PERSON").subjects(id).refused());
        if (!changed) {
            page.fill(model, id);
            model.addAttribute(
                    "weigerung",
                    "Jemand hat die Person geändert, während Sie schrieben. Hier steht der neue Stand; tragen Sie Ihre Änderung noch einmal ein.");
            return new ModelAndView("party/web/person", model.asMap(), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:/person/" + id);
    }

    private String form(Model model, PersonForm form) {
        if (access.actor().id() == null) {
            throw new AccessRefused();
        }
        model.addAttribute("form", form);
        model.addAttribute("kreise", staff.ownKreise());
        model.addAttribute("gruppen", page.gruppen());
        model.addAttribute("dubletten", new Dubletten.Ergebnis(List.of(), List.of(), List.of()));
        model.addAttribute("gefragt", false);
        return "party/web/neu";
    }

    private LocalDate heute() {
        return LocalDate.now(clock);
    }

    private static int kreis(String text, List<Integer> eigene) {
        if (text.isEmpty() && !eigene.isEmpty()) {
            return eigene.getFirst();
        }
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static int version(Map<String, String> getippt, int jetzt) {
        String text = getippt.getOrDefault("version", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : jetzt - 1;
    }
}
