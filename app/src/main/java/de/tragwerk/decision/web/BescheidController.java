package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Briefausgang;
import de.tragwerk.decision.hear.Vertreterhinweise;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.replay.Nachrechnung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Bescheide of a file, one Bescheid, and the letters that go out.
@Controller
@OnSide(Side.AMT)
class BescheidController {
    record Eintrag(Bescheid bescheid, @Nullable Zustellung zustellung) {}

    /// A copy for somebody else the act is about.
    record Ausfertigung(String name, Zustellung zustellung) {}

    /// A letter that decides nothing.
    record Brief(Schreiben schreiben, @Nullable Zustellung zustellung) {}

    private final BescheidTabelle bescheide;
    private final SchreibenTabelle schreiben;
    private final EntwurfTabelle entwuerfe;
    private final TatsachenTabelle tatsachen;
    private final ZustellungTabelle zustellungen;
    private final Briefausgang ausgang;
    private final Nachrechnung nachrechnung;
    private final Faelle faelle;
    private final Vertreterhinweise vertreterhinweise;
    private final Rahmen rahmen;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    BescheidController(
            BescheidTabelle bescheide,
            SchreibenTabelle schreiben,
            EntwurfTabelle entwuerfe,
            TatsachenTabelle tatsachen,
            ZustellungTabelle zustellungen,
            Briefausgang ausgang,
            Nachrechnung nachrechnung,
            Faelle faelle,
            Vertreterhinweise vertreterhinweise,
            Rahmen rahmen,
            StaffDirectory staff,
            Audit audit,
            Clock clock) {
        this.bescheide = bescheide;
        this.schreiben = schreiben;
        this.entwuerfe = entwuerfe;
        this.tatsachen = tatsachen;
        this.zustellungen = zustellungen;
        this.ausgang = ausgang;
        this.nachrechnung = nachrechnung;
        this.faelle = faelle;
        this.vertreterhinweise = vertreterhinweise;
        this.rahmen = rahmen;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/akte/{akte}/bescheide")
    @Permitted("decision.NOTICE_LIST")
    @Transactional
    public String liste(@PathVariable UUID akte, Model model) {
        return ReadOnce.during(() -> bescheide(akte, model));
    }

    private String bescheide(UUID akte, Model model) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        rahmen.setze(model, fall, "/bescheide");
        model.addAttribute(
                "eintraege",
                bescheide.ofAkte(akte).stream()
                        .map(b -> new Eintrag(b, zustellungen.zu(b.id()).orElse(null)))
                        .toList());
        model.addAttribute("vertreterOffen", vertreterhinweise.offen(fall));
        model.addAttribute("vertreterhinweis", vertreterhinweise.zu(akte).orElse(null));
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("entwurf", entwuerfe.offener(akte).orElse(null));
        model.addAttribute(
                "schreiben",
                schreiben.ofAkte(akte).stream()
                        .map(s -> new Brief(s, zustellungen.zuSchreiben(s.id()).orElse(null)))
                        .toList());
        audit.log(Entry.of("decision.NOTICE_LIST").subjects(akte));
        return "decision/web/bescheide";
    }

    @GetMapping("/bescheide/{id}")
    @Permitted("decision.NOTICE_READ")
    @Transactional
    public String zeige(@PathVariable UUID id, Model model) {
        Bescheid b = bescheide.finde(id).orElseThrow(AccessRefused::new);
        tatsachen.pruefe(b.akte());
        Fall fall = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        rahmen.setze(model, fall, "/bescheide");
        model.addAttribute("bescheid", b);
        model.addAttribute("zustellung", zustellungen.zu(id).orElse(null));
        model.addAttribute(
                "ausfertigungen",
                zustellungen.ausfertigungen(id).stream()
                        .map(z -> new Ausfertigung(
                                fall.name(z.empfaenger()) + (z.vertretung() == null ? "" : " (für die Vertretung)"), z))
                        .toList());
        model.addAttribute("brief", renderer.html(bescheide.brief(b)));
        model.addAttribute("befund", nachrechnung.rechneNach(id));
        model.addAttribute("fingerabdruck", BerechnungController.kurz(bescheide.sha256(id)));
        model.addAttribute("vorgeschlagenVon", name(b.vorgeschlagenVon()));
        model.addAttribute("freigegebenVon", name(b.freigegebenVon()));
        audit.log(Entry.of("decision.NOTICE_READ")
                .subjects(b.akte(), b.person())
                .thing("bescheid", id, bescheide.sha256(id)));
        return "decision/web/bescheid";
    }

    private String name(UUID konto) {
        return staff.find(konto).map(StaffDirectory.Colleague::name).orElse("");
    }

    @GetMapping("/briefausgang")
    @Permitted("decision.PRINT_LIST")
    public String briefausgang(Model model) {
        List<ZustellungTabelle.Stapel> stapel = ausgang.offeneStapel();
        Briefausgang.Wartet wartet = ausgang.druckliste();
        model.addAttribute("posten", wartet.druckbar());
        model.addAttribute("undruckbar", wartet.undruckbar());
        model.addAttribute("verdeckt", ausgang.verdeckte());
        model.addAttribute("stapel", stapel);
        model.addAttribute("stapelVerdeckt", ausgang.verdeckt(stapel));
        model.addAttribute("zwecke", Druckzweck.values());
        model.addAttribute("heute", LocalDate.now(clock));
        return "decision/web/briefausgang";
    }

    /// All letters of a workgroup leave the program: like every export with a purpose.
    @PostMapping("/briefausgang/stapel")
    @Permitted("decision.PRINT_BATCH")
    @FreshFactor
    public ResponseEntity<byte[]> packe(@RequestParam(defaultValue = "VERSAND") Druckzweck zweck) {
        return Scope.get(Scope.current().withPurpose(zweck.zweck()), ausgang::packe)
                .map(BescheidController::datei)
                .orElseGet(BescheidController::zumBriefausgang);
    }

    /// A batch whose file was lost.
    @PostMapping("/briefausgang/stapel/{id}")
    @Permitted("decision.PRINT_BATCH")
    @FreshFactor
    public ResponseEntity<byte[]> packeNoch(
            @PathVariable UUID id, @RequestParam(defaultValue = "ERSATZ") Druckzweck zweck) {
        return Scope.get(Scope.current().withPurpose(zweck.zweck()), () -> ausgang.packeNoch(id))
                .map(BescheidController::datei)
                .orElseGet(BescheidController::zumBriefausgang);
    }

    private static ResponseEntity<byte[]> zumBriefausgang() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/briefausgang")
                .build();
    }

    private static ResponseEntity<byte[]> datei(Briefausgang.Stapel stapel) {
        return Download.of("druckstapel-" + stapel.id() + ".zip", Download.ZIP, stapel.zip());
    }

    @PostMapping("/briefausgang/stapel/{id}/abgesandt")
    @Permitted("decision.POSTED")
    public String abgesandt(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String tag, RedirectAttributes hinweise) {
        Optional<String> nein = ausgang.abgesandt(id, Wert.tag(tag.strip()).orElse(null));
        nein.ifPresentOrElse(
                satz -> hinweise.addFlashAttribute("weigerungSatz", satz),
                () -> hinweise.addFlashAttribute("abgesandt", true));
        return "redirect:/briefausgang";
    }
}
