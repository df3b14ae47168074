package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.hear.Anhoerungen;
import de.tragwerk.decision.model.AnhoerungAusnahme;
import de.tragwerk.decision.model.Vertrauensausschluss;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.propose.Wuerdigungen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a change needs that takes something away: judgement, hearing, answer.
@Controller
@OnSide(Side.AMT)
class AenderungController {
    private static final Weigerung.TagFalsch KEIN_TAG =
            new Weigerung.TagFalsch("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026.");

    private final Wuerdigungen wuerdigungen;
    private final Anhoerungen anhoerungen;
    private final Audit audit;

    AenderungController(Wuerdigungen wuerdigungen, Anhoerungen anhoerungen, Audit audit) {
        this.wuerdigungen = wuerdigungen;
        this.anhoerungen = anhoerungen;
        this.audit = audit;
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/wuerdigung")
    @Permitted("decision.ASSESS")
    public String wuerdige(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam(defaultValue = "false") boolean anfaenglich,
            @RequestParam(defaultValue = "") String kenntnis,
            @RequestParam(defaultValue = "false") boolean pflicht,
            @RequestParam(defaultValue = "false") boolean einkommen,
            @RequestParam(defaultValue = "false") boolean gewusst,
            @RequestParam(defaultValue = "") List<Vertrauensausschluss> ausschluss,
            @RequestParam(defaultValue = "false") boolean vertrauen,
            @RequestParam(required = false) @Nullable AnhoerungAusnahme ausnahme,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String gesehen,
            @RequestParam(defaultValue = "false") boolean gefragt,
            @RequestParam(defaultValue = "") List<UUID> gegen,
            RedirectAttributes hinweise) {
        LocalDate tag = Wert.tag(kenntnis.strip()).orElse(null);
        Optional<Weigerung> nein = tag == null
                ? Optional.of(KEIN_TAG)
                : wuerdigungen.wuerdige(
                        entwurf,
                        new Wuerdigung(
                                anfaenglich,
                                tag,
                                pflicht,
                                einkommen,
                                gewusst,
                                !ausschluss.isEmpty(),
                                ausschluss,
                                vertrauen,
                                ausnahme,
                                grund.strip(),
                                gefragt ? gegen : null),
                        gesehen);
        return zurueck(akte, "decision.ASSESS", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/anhoerung")
    @Permitted("decision.HEAR")
    public String hoereAn(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam(defaultValue = "") String frist,
            RedirectAttributes hinweise) {
        LocalDate tag = Wert.tag(frist.strip()).orElse(null);
        return zurueck(
                akte,
                "decision.HEAR",
                tag == null ? Optional.of(KEIN_TAG) : anhoerungen.hoereAn(entwurf, tag),
                hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/anhoerung/antwort")
    @Permitted("decision.HEAR_ANSWER")
    public String antwort(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String am,
            RedirectAttributes hinweise) {
        LocalDate tag = Wert.tag(am.strip()).orElse(null);
        return zurueck(
                akte,
                "decision.HEAR_ANSWER",
                tag == null ? Optional.of(KEIN_TAG) : anhoerungen.antwort(entwurf, text, tag),
                hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<Weigerung> nein, RedirectAttributes hinweise) {
        nein.ifPresent(w -> {
            hinweise.addFlashAttribute("weigerungSatz", w.satz());
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/berechnung";
    }
}
