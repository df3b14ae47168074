package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The second person confirms a changed account, holder or way of payment.
@Controller
@OnSide(Side.AMT)
class ZahlwegController {
    private final Zahlwege zahlwege;
    private final StepUp stepUp;
    private final Audit audit;

    ZahlwegController(Zahlwege zahlwege, StepUp stepUp, Audit audit) {
        this.zahlwege = zahlwege;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /// @param gesehen the facts that were on the page, as [Zahlwege#zeichen] says them
    @PostMapping("/akte/{akte}/zahlweg")
    @Permitted("decision.PAYEE_CONFIRM")
    public String bestaetige(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "") String gesehen,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        Optional<String> nein = stepUp.refusal(zahlwege.darfNicht(akte, gesehen), passwort);
        if (nein.isEmpty()) {
            nein = zahlwege.bestaetige(akte, gesehen);
        }
        if (nein.isPresent()) {
            audit.logAlone(Entry.of("decision.PAYEE_CONFIRM").subjects(akte).refused());
            hinweise.addFlashAttribute("weigerungSatz", nein.get());
        }
        return "redirect:/akte/" + akte + "/tatsachen";
    }
}
