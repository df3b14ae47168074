package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.setoff.Aufrechnungen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Keeping back from the benefit for a claim: propose and hear, release by a second person, rest, end. It is shown on
/// the tab "Darlehen".
@Controller
@OnSide(Side.AMT)
class AufrechnungController {

    private final Aufrechnungen aufrechnungen;
    private final StepUp stepUp;
    private final Audit audit;

    AufrechnungController(Aufrechnungen aufrechnungen, StepUp stepUp, Audit audit) {
        this.aufrechnungen = aufrechnungen;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    @PostMapping("/akte/{akte}/aufrechnung")
    @Permitted("payment.SETOFF_PROPOSE")
    public String schlageVor(
            @PathVariable UUID akte,
            @RequestParam UUID forderung,
            @RequestParam(defaultValue = "PFLICHTVERLETZUNG") Einbehalt.Grund grund,
            @RequestParam(defaultValue = "") String rate,
            @RequestParam(defaultValue = "") String begruendung,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "payment.SETOFF_PROPOSE",
                aufrechnungen.schlageVor(
                        akte, forderung, grund, Eingabe.cent(rate).orElse(null), begruendung),
                hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/antwort")
    @Permitted("payment.SETOFF_ANSWER")
    public String antwort(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes hinweise) {
        return zurueck(akte, "payment.SETOFF_ANSWER", aufrechnungen.antwort(akte, id, text), hinweise);
    }

    /// A refusal that does not depend on the password comes before it is asked.
    @PostMapping("/akte/{akte}/aufrechnung/{id}/freigeben")
    @Permitted("payment.SETOFF_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Optional<String> nein = aufrechnungen.darfNichtFreigeben(akte, id);
        if (nein.isEmpty()) {
            nein = stepUp.confirm(passwort) instanceof StepUp.Answer.Refused r
                    ? Optional.of(r.sentence())
                    : aufrechnungen.gibFrei(akte, id);
        }
        return zurueck(akte, "payment.SETOFF_RELEASE", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/beenden")
    @Permitted("payment.SETOFF_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.SETOFF_END", aufrechnungen.beende(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/ruhen")
    @Permitted("payment.SETOFF_REST")
    public String ruhe(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.SETOFF_REST", aufrechnungen.ruhe(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/weiter")
    @Permitted("payment.SETOFF_REST")
    public String weiter(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.SETOFF_REST", aufrechnungen.weiter(akte, id), hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/darlehen";
    }
}
