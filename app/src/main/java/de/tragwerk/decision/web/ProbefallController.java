package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.probe.Fassungen;
import de.tragwerk.decision.probe.Probe;
import de.tragwerk.decision.store.ProbeFaelle;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.lauf.Betroffene;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A case of a version that is tried: lines and passages of its notice that differ. They are computed when somebody
/// looks, from what the file says now, and kept nowhere.
@Controller
@OnSide(Side.AMT)
class ProbefallController {

    private final ProbelaufTabelle tabelle;
    private final ProbeFaelle faelle;
    private final Fassungen fassungen;
    private final Probe probe;
    private final Betroffene betroffene;
    private final Audit audit;

    ProbefallController(
            ProbelaufTabelle tabelle,
            ProbeFaelle faelle,
            Fassungen fassungen,
            Probe probe,
            Betroffene betroffene,
            Audit audit) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.fassungen = fassungen;
        this.probe = probe;
        this.betroffene = betroffene;
        this.audit = audit;
    }

    @GetMapping("/probelaeufe/{id}/fall/{akte}")
    @Permitted("decision.PROBE_CASE")
    @Transactional
    public String zeige(@PathVariable UUID id, @PathVariable UUID akte, Model model) {
        Probelauf p = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Probefall f = faelle.finde(id, akte).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.PROBE_CASE").subjects(akte));
        model.addAttribute("p", p);
        model.addAttribute("f", f);
        model.addAttribute("leistung", Kapitel.of(f.kapitel()));
        model.addAttribute(
                "name", betroffene.namen(List.of(), List.of(f.person())).name(f.person()));
        try {
            model.addAttribute("v", probe.vergleiche(p, fassungen.lies(p).fassung(), akte));
        } catch (Probe.GehtNicht e) {
            model.addAttribute("satz", e.getMessage());
        }
        return "decision/web/probefall";
    }
}
