package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.setoff.Aufrechnungen;
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
    private final Rueckweg rueckweg;

    AufrechnungController(Aufrechnungen aufrechnungen, Rueckweg rueckweg) {
        this.aufrechnungen = aufrechnungen;
        this.rueckweg = rueckweg;
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
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN,
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
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN,
                akte,
                "payment.SETOFF_ANSWER",
                aufrechnungen.antwort(akte, id, text),
                hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/freigeben")
    @Permitted("payment.SETOFF_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN,
                akte,
                "payment.SETOFF_RELEASE",
                rueckweg.freigabe(
                        aufrechnungen.darfNichtFreigeben(akte, id), passwort, () -> aufrechnungen.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/beenden")
    @Permitted("payment.SETOFF_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN, akte, "payment.SETOFF_END", aufrechnungen.beende(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/ruhen")
    @Permitted("payment.SETOFF_REST")
    public String ruhe(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN, akte, "payment.SETOFF_REST", aufrechnungen.ruhe(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/aufrechnung/{id}/weiter")
    @Permitted("payment.SETOFF_REST")
    public String weiter(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return rueckweg.zu(
                Rueckweg.Reiter.DARLEHEN, akte, "payment.SETOFF_REST", aufrechnungen.weiter(akte, id), hinweise);
    }
}
