package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Vorlaeufigkeit;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.propose.Vorlaeufige;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Provisional and final decisions of chapter 4 (§ 44a SGB XII).
@Controller
@OnSide(Side.AMT)
class VorlaeufigController {
    private final Vorlaeufige vorlaeufige;
    private final Audit audit;

    VorlaeufigController(Vorlaeufige vorlaeufige, Audit audit) {
        this.vorlaeufige = vorlaeufige;
        this.audit = audit;
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/vorlaeufig")
    @Permitted("decision.PROVISIONAL")
    public String setze(
            @PathVariable UUID akte,
            @PathVariable UUID entwurf,
            @RequestParam(defaultValue = "HOEHE") Vorlaeufigkeit.Grund grund,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean feststeht,
            @RequestParam(defaultValue = "false") boolean nichtZuVertreten,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "decision.PROVISIONAL",
                vorlaeufige.setze(entwurf, grund, text, feststeht, nichtZuVertreten),
                hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/{entwurf}/nicht-vorlaeufig")
    @Permitted("decision.PROVISIONAL")
    public String nimmZurueck(@PathVariable UUID akte, @PathVariable UUID entwurf, RedirectAttributes hinweise) {
        return zurueck(akte, "decision.PROVISIONAL", vorlaeufige.nimmZurueck(entwurf), hinweise);
    }

    @PostMapping("/akte/{akte}/berechnung/abschliessen")
    @Permitted("decision.FINALISE")
    public String schliesseAb(
            @PathVariable UUID akte, @RequestParam(defaultValue = "") String antrag, RedirectAttributes hinweise) {
        LocalDate tag = Wert.tag(antrag.strip()).orElse(null);
        Optional<Weigerung> nein = tag == null && !antrag.isBlank()
                ? Optional.of(new Weigerung.TagFalsch("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026."))
                : vorlaeufige.beginneAbschluss(akte, tag);
        return zurueck(akte, "decision.FINALISE", nein, hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<Weigerung> nein, RedirectAttributes hinweise) {
        nein.ifPresent(w -> {
            hinweise.addFlashAttribute("weigerungSatz", w.satz());
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/berechnung";
    }
}
