package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Pfaendung;
import de.tragwerk.payment.third.Pfaendungen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Attachments and assignments that arrive: recorded and answered.
@Controller
@OnSide(Side.AMT)
class PfaendungController {
    private final Pfaendungen dienst;
    private final Audit audit;

    PfaendungController(Pfaendungen dienst, Audit audit) {
        this.dienst = dienst;
        this.audit = audit;
    }

    @PostMapping("/akte/{akte}/pfaendung")
    @Permitted("payment.ATTACHMENT_RECORD")
    public String erfasse(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID vorgang,
            @RequestParam(defaultValue = "PFAENDUNG") Pfaendung.Art art,
            @RequestParam(defaultValue = "") String glaeubiger,
            @RequestParam(defaultValue = "") String zeichen,
            @RequestParam(defaultValue = "") String eingang,
            RedirectAttributes hinweise) {
        Optional<String> nein = Eingabe.tag(eingang)
                .map(tag -> dienst.erfasse(akte, vorgang, art, glaeubiger, zeichen, tag))
                .orElseGet(() -> Optional.of("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.2026."));
        nein.ifPresent(satz -> {
            hinweise.addFlashAttribute("weigerungSatz", satz);
            audit.logAlone(Entry.of("payment.ATTACHMENT_RECORD").refused().subjects(akte));
        });
        return "redirect:/akte/" + akte + "/zahlungen";
    }
}
