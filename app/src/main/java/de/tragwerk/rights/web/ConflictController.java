package de.tragwerk.rights.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Persons;
import de.tragwerk.rights.Befangenheiten;
import de.tragwerk.rights.Beziehung;
import de.tragwerk.rights.Erklaerungen;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
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

/// Staff and relatives: what a member of staff declares of herself, and what a head enters at a person.
@Controller
@OnSide(Side.AMT)
@Transactional
class ConflictController {

    private final Erklaerungen erklaerungen;
    private final Befangenheiten befangenheiten;
    private final Persons persons;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;

    ConflictController(
            Erklaerungen erklaerungen,
            Befangenheiten befangenheiten,
            Persons persons,
            StaffDirectory staff,
            Access access,
            Audit audit) {
        this.erklaerungen = erklaerungen;
        this.befangenheiten = befangenheiten;
        this.persons = persons;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/befangenheit")
    @Permitted("rights.DECLARE")
    public String mine(Model model) {
        audit.log(Entry.of("rights.DECLARE"));
        return mine(model, Map.of());
    }

    @PostMapping("/befangenheit")
    @Permitted("rights.DECLARE")
    public ModelAndView declare(@RequestParam Map<String, String> getippt, Model model) {
        Beziehung art = Wahl.aus(Beziehung.class, getippt.get("art"));
        String tag = text(getippt, "geburtsdatum");
        Optional<String> fehler =
                art == null || (!tag.isEmpty() && Days.read(tag).isEmpty())
                        ? Optional.of("Wählen Sie die Beziehung, und schreiben Sie den Geburtstag so: 14.03.1979.")
                        : erklaerungen.gibAb(new Erklaerungen.Neu(
                                art,
                                text(getippt, "familienname"),
                                text(getippt, "vornamen"),
                                Days.read(tag).orElse(null),
                                text(getippt, "strasse"),
                                text(getippt, "hausnummer"),
                                text(getippt, "plz")));
        Entry entry = Entry.of("rights.DECLARE");
        audit.log(fehler.isEmpty() ? entry : entry.failed());
        if (fehler.isEmpty()) {
            return new ModelAndView("redirect:/befangenheit");
        }
        model.addAttribute("fehler", fehler.get());
        return new ModelAndView(mine(model, getippt), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/befangenheit/{id}/beenden")
    @Permitted("rights.DECLARE")
    public String withdraw(@PathVariable UUID id) {
        if (!erklaerungen.nimmZurueck(id)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("rights.DECLARE").subjects(id));
        return "redirect:/befangenheit";
    }

    @GetMapping("/person/{id}/befangenheit")
    @Permitted("rights.CONFLICTS")
    public String ofPerson(@PathVariable UUID id, Model model) {
        UUID person = persons.kept(id);
        audit.log(Entry.of("rights.CONFLICTS").subjects(persons.ids(person)));
        model.addAttribute("person", persons.get(person));
        model.addAttribute("eintraege", befangenheiten.von(persons.ids(person)));
        model.addAttribute("namen", staff.names());
        model.addAttribute("arten", Beziehung.values());
        model.addAttribute("eintragen", access.may(RightsAction.CONFLICT_FLAG));
        return "rights/web/person";
    }

    @PostMapping("/person/{id}/befangenheit")
    @Permitted("rights.CONFLICT_FLAG")
    public String flag(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String konto,
            @RequestParam(defaultValue = "") String art,
            RedirectAttributes hinweise) {
        UUID person = persons.kept(id);
        Beziehung beziehung = Wahl.aus(Beziehung.class, art);
        boolean done = beziehung != null
                && staff.names().keySet().stream()
                        .filter(k -> k.toString().equals(konto))
                        .findFirst()
                        .filter(k -> befangenheiten.trageEin(person, k, beziehung))
                        .isPresent();
        Entry entry = Entry.of("rights.CONFLICT_FLAG").subjects(person);
        audit.log(done ? entry : entry.failed());
        if (!done) {
            hinweise.addFlashAttribute(
                    "weigerungSatz",
                    "Wählen Sie, wer befangen ist, und warum. Steht die Person schon in der Liste, wird sie nicht noch einmal eingetragen.");
        }
        return "redirect:/person/" + person + "/befangenheit";
    }

    @PostMapping("/person/{id}/befangenheit/{eintrag}/aufheben")
    @Permitted("rights.CONFLICT_LIFT")
    public String lift(@PathVariable UUID id, @PathVariable UUID eintrag) {
        UUID person = persons.kept(id);
        if (befangenheiten.von(persons.ids(person)).stream().noneMatch(e -> e.id().equals(eintrag))
                || !befangenheiten.hebeAuf(eintrag)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("rights.CONFLICT_LIFT").subjects(person, eintrag));
        return "redirect:/person/" + person + "/befangenheit";
    }

    private String mine(Model model, Map<String, String> getippt) {
        model.addAttribute("erklaerungen", erklaerungen.meine());
        model.addAttribute("arten", Beziehung.values());
        model.addAttribute("getippt", getippt);
        return "rights/web/befangenheit";
    }

    private static String text(Map<String, String> getippt, String feld) {
        return Normalizer.normalize(getippt.getOrDefault(feld, "").strip(), Normalizer.Form.NFC);
    }
}
