package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.probe.Probelaeufe;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The list of versions that were tried, and trying one.
@Controller
@OnSide(Side.AMT)
class ProbelaeufeController {

    private final ProbelaufTabelle tabelle;
    private final Probelaeufe probelaeufe;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ProbelaeufeController(
            ProbelaufTabelle tabelle,
            Probelaeufe probelaeufe,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.probelaeufe = probelaeufe;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/probelaeufe")
    @Permitted("decision.PROBE_LIST")
    @Transactional
    public String liste(Model model) {
        audit.log(Entry.of("decision.PROBE_LIST"));
        return seite(model, Probeeingabe.leer(clock), List.of());
    }

    /// What was typed stays on the page when it cannot be tried.
    @PostMapping("/probelaeufe")
    @Permitted("decision.PROBE_START")
    @Transactional
    public String beginne(@ModelAttribute Probeeingabe eingabe, Model model) {
        return switch (probelaeufe.beginne(eingabe.eingabe())) {
            case Probelaeufe.Gut g -> "redirect:/probelaeufe/" + g.probelauf();
            case Probelaeufe.Geweigert nein -> seite(model, eingabe, nein.saetze());
        };
    }

    private String seite(Model model, Probeeingabe eingabe, List<String> saetze) {
        model.addAttribute("probelaeufe", tabelle.liste(50));
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfBeginnen", access.may(DecisionAction.PROBE_START));
        felder(model, eingabe, saetze, clock);
        return "decision/web/probelaeufe";
    }

    /// What the form of a version needs, on the list and on the page of a run.
    static void felder(Model model, Probeeingabe eingabe, List<String> saetze, Clock clock) {
        YearMonth heute = YearMonth.now(clock);
        model.addAttribute("e", eingabe);
        model.addAttribute("saetze", saetze);
        model.addAttribute("auswahlen", Probelauf.Auswahl.values());
        model.addAttribute("leistungen", Kapitel.values());
        model.addAttribute(
                "monatswahl",
                IntStream.rangeClosed(-3, 14).mapToObj(heute::plusMonths).toList());
    }
}
