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
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.Seite;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Betroffene betroffene;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    AnpassungController(
            AnpassungTabelle tabelle,
            AnpassungFaelle faelle,
            Anpassungen anpassungen,
            AnpassungAusfuhr ausfuhr,
            Betroffene betroffene,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.anpassungen = anpassungen;
        this.ausfuhr = ausfuhr;
        this.betroffene = betroffene;
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
        Auswahl gewaehlt = Wahl.aus(Auswahl.values(), auswahl).orElse(Auswahl.AENDERN);
        Ausnahme ausnahme = Wahl.aus(Ausnahme.values(), grund).orElse(null);
        Seite<Anpassungsfall> blatt =
                Seite.lies(seite, SEITE, (ab, anzahl) -> faelle.seite(id, gewaehlt, ausnahme, ab, anzahl));
        List<Anpassungsfall> hier = blatt.zeilen();
        model.addAttribute("a", a);
        model.addAttribute("gesehen", Anpassungen.zeichen(a));
        model.addAttribute("zeilen", zeilen(hier));
        model.addAttribute("monate", tabelle.monate(id));
        model.addAttribute("gruende", faelle.gruende(id));
        model.addAttribute("auswahl", gewaehlt);
        model.addAttribute("auswahlen", Auswahl.values());
        model.addAttribute("grund", ausnahme);
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
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
        Betroffene.Namen namen = betroffene.namen(
                List.of(), liste.stream().map(Anpassungsfall::person).toList());
        return liste.stream().map(f -> new Zeile(f, namen.name(f.person()))).toList();
    }

    @PostMapping("/anpassungen/{id}/freigeben")
    @Permitted("decision.ADJUST_RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(anpassungen.darfNichtFreigeben(id, gesehen), passwort);
        return nach(
                id,
                nein.<Anpassungen.Ergebnis>map(Anpassungen.Geweigert::new)
                        .orElseGet(() -> anpassungen.gibFrei(id, gesehen)),
                hinweise);
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
                Wahl.aus(AnpassungAusfuhr.Zweck.values(), zweck).orElseThrow(AccessRefused::new);
        byte[] csv = Scope.get(Scope.current().withPurpose(gewaehlt.zweck()), () -> ausfuhr.csv(id));
        return Download.csv("anpassung-" + id + ".csv", csv);
    }

    private static String nach(UUID id, Anpassungen.Ergebnis ergebnis, RedirectAttributes hinweise) {
        if (ergebnis instanceof Anpassungen.Geweigert nein) {
            hinweise.addFlashAttribute("weigerungSatz", nein.satz());
        }
        return "redirect:/anpassungen/" + id;
    }
}
