package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.circular.Serienbriefe;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.SerienbriefBau;
import de.tragwerk.decision.model.Serienbriefakte;
import de.tragwerk.decision.model.Serienbriefakte.Grund;
import de.tragwerk.decision.model.Serienbriefakte.Stand;
import de.tragwerk.decision.store.SerienbriefAkten;
import de.tragwerk.decision.store.SerienbriefTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Seite;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One mass letter: its words and choice, the letter as a file would get it, the list a second person
/// releases, and how far the program has come.
@Controller
@OnSide(Side.AMT)
class SerienbriefController {

    private static final int SEITE = 50;

    /// A file with the name that belongs to it.
    record Zeile(Serienbriefakte akte, String name) {}

    private final SerienbriefTabelle tabelle;
    private final SerienbriefAkten liste;
    private final Serienbriefe serienbriefe;
    private final Betroffene betroffene;
    private final Akten akten;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final NoticeRenderer renderer = new NoticeRenderer();

    SerienbriefController(
            SerienbriefTabelle tabelle,
            SerienbriefAkten liste,
            Serienbriefe serienbriefe,
            Betroffene betroffene,
            Akten akten,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.tabelle = tabelle;
        this.liste = liste;
        this.serienbriefe = serienbriefe;
        this.betroffene = betroffene;
        this.akten = akten;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/serienbriefe/{id}")
    @Permitted("decision.CIRCULAR_READ")
    @Transactional
    public String zeige(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Serienbrief s = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Stand gewaehlt = Wahl.aus(Stand.values(), stand).orElse(null);
        Grund ausnahme = Wahl.aus(Grund.values(), grund).orElse(null);
        boolean listet = s.zustand() != Serienbrief.Zustand.ENTWURF && s.zustand() != Serienbrief.Zustand.SAMMELT;
        Seite<Serienbriefakte> blatt =
                Seite.lies(seite, SEITE, (ab, n) -> listet ? liste.seite(id, gewaehlt, ausnahme, ab, n) : List.of());
        List<Serienbriefakte> hier = blatt.zeilen();
        model.addAttribute("s", s);
        model.addAttribute("inhalt", s.inhalt());
        model.addAttribute("auswahl", s.auswahl());
        SerienbriefeController.listen(model);
        model.addAttribute("gesehen", Serienbriefe.zeichen(s));
        model.addAttribute("zeilen", zeilen(hier));
        model.addAttribute("gruende", listet ? liste.gruende(id) : java.util.Map.of());
        model.addAttribute("staende", Stand.values());
        model.addAttribute("stand", gewaehlt);
        model.addAttribute("grund", ausnahme);
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("sichtbar", listet ? liste.sichtbare(id) : 0);
        model.addAttribute("entscheidend", SerienbriefBau.entscheidend(s.inhalt()));
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigene", access.employee().person().equals(s.erstelltPerson()));
        model.addAttribute("meiner", access.employee().id().equals(s.erstelltVon()));
        model.addAttribute("darfSchreiben", access.may(DecisionAction.CIRCULAR_DRAFT));
        model.addAttribute("darfFreigeben", access.may(DecisionAction.CIRCULAR_RELEASE));
        audit.log(Entry.of("decision.CIRCULAR_READ")
                .subjects(hier.stream().map(Serienbriefakte::akte).toList()));
        return "decision/web/serienbrief";
    }

    private List<Zeile> zeilen(List<Serienbriefakte> hier) {
        Betroffene.Namen namen = betroffene.namen(
                List.of(), hier.stream().map(Serienbriefakte::person).toList());
        return hier.stream().map(a -> new Zeile(a, namen.name(a.person()))).toList();
    }

    @PostMapping("/serienbriefe/{id}")
    @Permitted("decision.CIRCULAR_DRAFT")
    public String schreibe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute SerienbriefEingabe eingabe,
            RedirectAttributes hinweise) {
        return nach(id, serienbriefe.schreibe(id, version, eingabe.inhalt(), eingabe.auswahl()), hinweise);
    }

    /// The letter as a file would get it; of the first one that fits when none is named.
    ///
    /// @param akte id of a file
    @GetMapping("/serienbriefe/{id}/vorschau")
    @Permitted("decision.CIRCULAR_PREVIEW")
    @Transactional
    public String vorschau(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID akte, Model model) {
        Serienbrief s = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Serienbriefe.Vorschau v = serienbriefe.vorschau(s, akte).orElse(null);
        if (v == null) {
            audit.log(Entry.of("decision.CIRCULAR_PREVIEW").refused());
        }
        model.addAttribute("s", s);
        model.addAttribute("akte", v == null ? null : v.akte());
        model.addAttribute("grund", v == null ? null : v.grund());
        model.addAttribute(
                "brief",
                Optional.ofNullable(v)
                        .flatMap(Serienbriefe.Vorschau::brief)
                        .map(renderer::html)
                        .orElse(""));
        return "decision/web/serienbrief-vorschau";
    }

    /// Finds the file by its Aktenzeichen, which stays out of addresses.
    @PostMapping("/serienbriefe/{id}/vorschau")
    @Permitted("decision.CIRCULAR_PREVIEW")
    @Transactional
    public String sucheVorschau(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String aktenzeichen, RedirectAttributes hinweise) {
        if (tabelle.finde(id).isEmpty()) {
            throw new AccessRefused();
        }
        Optional<AkteRef> akte = akten.byAktenzeichen(aktenzeichen);
        audit.log(Entry.of("decision.CIRCULAR_PREVIEW")
                .subjects(akte.map(AkteRef::akteId).stream().toList()));
        if (akte.isPresent()) {
            return "redirect:/serienbriefe/" + id + "/vorschau?akte="
                    + akte.get().akteId();
        }
        hinweise.addFlashAttribute(
                "weigerungSatz",
                "Diese Akte gibt es nicht, oder Sie sehen sie nicht. Prüfen Sie das Aktenzeichen, oder nehmen Sie die erste passende Akte.");
        return "redirect:/serienbriefe/" + id;
    }

    @PostMapping("/serienbriefe/{id}/sammeln")
    @Permitted("decision.CIRCULAR_COLLECT")
    public String sammle(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, serienbriefe.sammle(id), hinweise);
    }

    @PostMapping("/serienbriefe/{id}/aendern")
    @Permitted("decision.CIRCULAR_CHANGE")
    public String zurueck(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, serienbriefe.zurueck(id), hinweise);
    }

    @PostMapping("/serienbriefe/{id}/freigeben")
    @Permitted("decision.CIRCULAR_RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(serienbriefe.darfNichtFreigeben(id, gesehen), passwort);
        return nach(
                id,
                nein.isPresent() ? new Serienbriefe.Antwort(id, nein) : serienbriefe.gibFrei(id, gesehen),
                hinweise);
    }

    @PostMapping("/serienbriefe/{id}/anhalten")
    @Permitted("decision.CIRCULAR_STEER")
    public String halteAn(
            @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an, RedirectAttributes hinweise) {
        return nach(id, serienbriefe.halteAn(id, an), hinweise);
    }

    @PostMapping("/serienbriefe/{id}/nochmal")
    @Permitted("decision.CIRCULAR_RETRY")
    public String nochmal(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, serienbriefe.nochmal(id), hinweise);
    }

    @PostMapping("/serienbriefe/{id}/beenden")
    @Permitted("decision.CIRCULAR_END")
    public String beende(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, serienbriefe.beende(id), hinweise);
    }

    private static String nach(UUID id, Serienbriefe.Antwort antwort, RedirectAttributes hinweise) {
        antwort.nein().ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/serienbriefe/" + id;
    }
}
