package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Fassung;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.model.Probelauf.Summe;
import de.tragwerk.decision.probe.Fassungen;
import de.tragwerk.decision.probe.Probelaeufe;
import de.tragwerk.decision.store.ProbeFaelle;
import de.tragwerk.decision.store.ProbeFaelle.Ordnung;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.Seite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One version that is tried: its report, what a second person releases, and what comes out of it.
@Controller
@OnSide(Side.AMT)
class ProbelaufController {

    private static final int SEITE = 50;

    /// A value of the version as people write it; money is formatted by the page.
    record Wertzeile(Parameter von, String zahl) {}

    private final ProbelaufTabelle tabelle;
    private final ProbeFaelle faelle;
    private final Probelaeufe probelaeufe;
    private final Fassungen fassungen;
    private final ProbelaufAusfuhr ausfuhr;
    private final Betroffene betroffene;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ProbelaufController(
            ProbelaufTabelle tabelle,
            ProbeFaelle faelle,
            Probelaeufe probelaeufe,
            Fassungen fassungen,
            ProbelaufAusfuhr ausfuhr,
            Betroffene betroffene,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.probelaeufe = probelaeufe;
        this.fassungen = fassungen;
        this.ausfuhr = ausfuhr;
        this.betroffene = betroffene;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/probelaeufe/{id}")
    @Permitted("decision.PROBE_READ")
    @Transactional
    public String zeige(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ergebnis,
            @RequestParam(defaultValue = "") String ordnung,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Probelauf p = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Probefall.Ergebnis nur = Wahl.aus(Probefall.Ergebnis.values(), ergebnis).orElse(null);
        Ordnung nach = Wahl.aus(Ordnung.values(), ordnung).orElse(Ordnung.UNTERSCHIED);
        Seite<Probefall> blatt = Seite.lies(seite, SEITE, (ab, anzahl) -> faelle.seite(id, nur, nach, ab, anzahl));
        List<Probefall> hier = blatt.zeilen();
        model.addAttribute("zeilen", hier);
        model.addAttribute(
                "wer",
                betroffene.namen(List.of(), hier.stream().map(Probefall::person).toList()));
        model.addAttribute("ergebnis", nur);
        model.addAttribute("ergebnisse", Probefall.Ergebnis.values());
        model.addAttribute("ordnung", nach);
        model.addAttribute("ordnungen", Ordnung.values());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("sichtbar", faelle.sichtbare(id));
        kopf(model, p);
        ProbelaeufeController.felder(model, Probeeingabe.von(p), List.of(), clock);
        audit.log(Entry.of("decision.PROBE_READ")
                .subjects(hier.stream().map(Probefall::akte).toList()));
        return "decision/web/probelauf";
    }

    /// What the page says about the run itself.
    private void kopf(Model model, Probelauf p) {
        List<Summe> summen = faelle.summen(p.id());
        Fassung fassung = fassungen.lies(p).fassung();
        model.addAttribute("p", p);
        model.addAttribute("sha", Probelaeufe.zeichen(p));
        model.addAttribute("fassung", fassung);
        model.addAttribute(
                "werte",
                fassung.werte().werte().stream()
                        .map(w -> new Wertzeile(w, Fassungen.wert(w).replace('.', ',')))
                        .toList());
        model.addAttribute("summen", summen);
        for (Probefall.Ergebnis e : Probefall.Ergebnis.values()) {
            model.addAttribute("anzahl" + e.name(), Probelaeufe.anzahl(summen, e));
        }
        model.addAttribute("giltSchon", fassung.werte().giltSchon());
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigene", access.employee().person().equals(p.erstelltPerson()));
        model.addAttribute("zwecke", AnpassungAusfuhr.Zweck.values());
        model.addAttribute("darfAendern", access.may(DecisionAction.PROBE_CHANGE));
        model.addAttribute("darfFreigeben", access.may(DecisionAction.PROBE_RELEASE));
    }

    /// What was typed stays on the page when it cannot be tried.
    @PostMapping("/probelaeufe/{id}/aendern")
    @Permitted("decision.PROBE_CHANGE")
    @Transactional
    public String aendere(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fassung,
            @ModelAttribute Probeeingabe eingabe,
            Model model) {
        return switch (probelaeufe.aendere(id, fassung, eingabe.eingabe())) {
            case Probelaeufe.Gut g -> "redirect:/probelaeufe/" + g.probelauf();
            case Probelaeufe.Geweigert nein -> {
                Probelauf p = tabelle.finde(id).orElseThrow(AccessRefused::new);
                kopf(model, p);
                ProbelaeufeController.felder(model, eingabe, nein.saetze(), clock);
                yield "decision/web/probeaenderung";
            }
        };
    }

    @PostMapping("/probelaeufe/{id}/freigeben")
    @Permitted("decision.PROBE_RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fassung,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(probelaeufe.darfNichtFreigeben(id, fassung), passwort);
        return nach(
                id,
                nein.<Probelaeufe.Ergebnis>map(satz -> new Probelaeufe.Geweigert(List.of(satz)))
                        .orElseGet(() -> probelaeufe.gibFrei(id, fassung)),
                hinweise);
    }

    @PostMapping("/probelaeufe/{id}/anhalten")
    @Permitted("decision.PROBE_STEER")
    public String halteAn(
            @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an, RedirectAttributes hinweise) {
        return nach(id, probelaeufe.halteAn(id, an), hinweise);
    }

    @PostMapping("/probelaeufe/{id}/verwerfen")
    @Permitted("decision.PROBE_END")
    public String verwirf(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, probelaeufe.verwirf(id), hinweise);
    }

    /// Whoever takes a list out says what for; the log keeps it.
    @PostMapping("/probelaeufe/{id}/liste.csv")
    @Permitted("decision.PROBE_EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> liste(@PathVariable UUID id, @RequestParam(defaultValue = "") String zweck) {
        AnpassungAusfuhr.Zweck gewaehlt =
                Wahl.aus(AnpassungAusfuhr.Zweck.values(), zweck).orElseThrow(AccessRefused::new);
        byte[] csv = Scope.get(Scope.current().withPurpose(gewaehlt.zweck()), () -> ausfuhr.csv(id));
        return Download.csv("probelauf-" + id + ".csv", csv);
    }

    /// The released values as rows for the files beside the law; no personal data.
    @GetMapping("/probelaeufe/{id}/werte.yaml")
    @Permitted("decision.PROBE_FILE")
    @Transactional
    public ResponseEntity<byte[]> werte(@PathVariable UUID id) {
        Probelauf p = tabelle.finde(id)
                .filter(x -> x.zustand() == Probelauf.Zustand.FREIGEGEBEN)
                .orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.PROBE_FILE").thing("probelauf", id, p.fassung()));
        return Download.of(
                "werte-" + id + ".yaml",
                new MediaType("application", "yaml", StandardCharsets.UTF_8),
                fassungen.yaml(p, fassungen.lies(p).fassung()).getBytes(StandardCharsets.UTF_8));
    }

    private static String nach(UUID id, Probelaeufe.Ergebnis ergebnis, RedirectAttributes hinweise) {
        if (ergebnis instanceof Probelaeufe.Geweigert nein) {
            hinweise.addFlashAttribute("weigerungSatz", String.join(" ", nein.saetze()));
        }
        return "redirect:/probelaeufe/" + id;
    }
}
