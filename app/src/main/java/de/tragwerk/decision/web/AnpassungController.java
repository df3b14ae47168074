package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.adjust.Anpassungen;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Ausnahme;
import de.tragwerk.decision.store.AnpassungFaelle;
import de.tragwerk.decision.store.AnpassungFaelle.Auswahl;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One mass adjustment: its report, what a second person releases, and how far the program has come.
@Controller
@OnSide(Side.AMT)
class AnpassungController {

    private static final int SEITE = 50;

    /// A case with the name that belongs to it.
    record Zeile(Anpassungsfall fall, String name) {}

    private final AnpassungTabelle tabelle;
    private final AnpassungFaelle faelle;
    private final Anpassungen anpassungen;
    private final AnpassungAusfuhr ausfuhr;
    private final Persons persons;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    AnpassungController(
            AnpassungTabelle tabelle,
            AnpassungFaelle faelle,
            Anpassungen anpassungen,
            AnpassungAusfuhr ausfuhr,
            Persons persons,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.anpassungen = anpassungen;
        this.ausfuhr = ausfuhr;
        this.persons = persons;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/anpassungen/{id}")
    @Permitted("decision.ADJUST_READ")
    @Transactional
    public String zeige(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String auswahl,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Anpassung a = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Auswahl gewaehlt = wahl(Auswahl.values(), auswahl).orElse(Auswahl.AENDERN);
        Ausnahme ausnahme = wahl(Ausnahme.values(), grund).orElse(null);
        int ab = Math.max(0, Math.min(seite, 100_000) - 1) * SEITE;
        List<Anpassungsfall> liste = faelle.seite(id, gewaehlt, ausnahme, ab, SEITE + 1);
        List<Anpassungsfall> hier = liste.subList(0, Math.min(SEITE, liste.size()));
        model.addAttribute("a", a);
        model.addAttribute("gesehen", Anpassungen.zeichen(a));
        model.addAttribute("zeilen", zeilen(hier));
        model.addAttribute("monate", tabelle.monate(id));
        model.addAttribute("gruende", faelle.gruende(id));
        model.addAttribute("auswahl", gewaehlt);
        model.addAttribute("auswahlen", Auswahl.values());
        model.addAttribute("grund", ausnahme);
        model.addAttribute("seite", ab / SEITE + 1);
        model.addAttribute("weiter", liste.size() > SEITE);
        model.addAttribute("sichtbar", faelle.sichtbare(id));
        model.addAttribute(
                "alle",
                a.summen().aendern() + a.summen().unveraendert() + a.summen().ausnahmen());
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigene", access.employee().person().equals(a.erstelltPerson()));
        model.addAttribute("zwecke", AnpassungAusfuhr.Zweck.values());
        model.addAttribute("darfBeginnen", access.may(DecisionAction.ADJUST_START));
        model.addAttribute("darfFreigeben", access.may(DecisionAction.ADJUST_RELEASE));
        audit.log(Entry.of("decision.ADJUST_READ")
                .subjects(hier.stream().map(Anpassungsfall::akte).toList()));
        return "decision/web/anpassung";
    }

    private List<Zeile> zeilen(List<Anpassungsfall> liste) {
        Map<UUID, Person> personen =
                persons.all(liste.stream().map(Anpassungsfall::person).collect(Collectors.toSet()));
        return liste.stream()
                .map(f -> new Zeile(
                        f,
                        Optional.ofNullable(personen.get(f.person()))
                                .map(Person::deskName)
                                .orElse("Person außerhalb Ihrer Arbeitsgruppen")))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> wahl(E[] werte, @Nullable String name) {
        return Arrays.stream(werte).filter(w -> w.name().equals(name)).findFirst();
    }

    /// A refusal that does not depend on the password comes before it is asked.
    @PostMapping("/anpassungen/{id}/freigeben")
    @Permitted("decision.ADJUST_RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        Optional<String> nein = anpassungen.darfNichtFreigeben(id, gesehen);
        if (nein.isPresent()) {
            return nach(id, new Anpassungen.Geweigert(nein.get()), hinweise);
        }
        if (stepUp.confirm(passwort) instanceof StepUp.Answer.Refused falsch) {
            return nach(id, new Anpassungen.Geweigert(falsch.sentence()), hinweise);
        }
        return nach(id, anpassungen.gibFrei(id, gesehen), hinweise);
    }

    @PostMapping("/anpassungen/{id}/neu-rechnen")
    @Permitted("decision.ADJUST_RECALCULATE")
    public String rechneNeu(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, anpassungen.rechneNeu(id), hinweise);
    }

    @PostMapping("/anpassungen/{id}/anhalten")
    @Permitted("decision.ADJUST_STEER")
    public String halteAn(
            @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an, RedirectAttributes hinweise) {
        return nach(id, anpassungen.halteAn(id, an), hinweise);
    }

    @PostMapping("/anpassungen/{id}/beenden")
    @Permitted("decision.ADJUST_END")
    public String beende(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, anpassungen.beende(id), hinweise);
    }

    /// Whoever takes a list out says what for; the log keeps it.
    @PostMapping("/anpassungen/{id}/liste.csv")
    @Permitted("decision.ADJUST_EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> liste(@PathVariable UUID id, @RequestParam(defaultValue = "") String zweck) {
        AnpassungAusfuhr.Zweck gewaehlt =
                wahl(AnpassungAusfuhr.Zweck.values(), zweck).orElseThrow(AccessRefused::new);
        byte[] csv = Scope.get(Scope.current().withPurpose(gewaehlt.zweck()), () -> ausfuhr.csv(id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"anpassung-" + id + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(csv);
    }

    private static String nach(UUID id, Anpassungen.Ergebnis ergebnis, RedirectAttributes hinweise) {
        if (ergebnis instanceof Anpassungen.Geweigert nein) {
            hinweise.addFlashAttribute("weigerungSatz", nein.satz());
        }
        return "redirect:/anpassungen/" + id;
    }
}
