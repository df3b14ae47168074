package de.tragwerk.payment.web;

import de.tragwerk.access.Permitted;
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
    private final Rueckweg rueckweg;

    PfaendungController(Pfaendungen dienst, Rueckweg rueckweg) {
        this.dienst = dienst;
        this.rueckweg = rueckweg;
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
        return rueckweg.zu(Rueckweg.Reiter.ZAHLUNGEN, akte, "payment.ATTACHMENT_RECORD", nein, hinweise);
    }
}
