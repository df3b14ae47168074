package de.tragwerk.casework.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.application.Erledigungsgrund;
import de.tragwerk.casework.takeover.OhneAkte;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An application that makes no file here: passed on to another workgroup, ended with a reason, opened again.
@Controller
@OnSide(Side.AMT)
class OtherWayController {

    private final OhneAkte ohneAkte;

    OtherWayController(OhneAkte ohneAkte) {
        this.ohneAkte = ohneAkte;
    }

    @PostMapping("/eingang/{id}/weitergeben")
    @Permitted("casework.FORWARD")
    String forward(@PathVariable UUID id, @RequestParam(defaultValue = "0") int gruppe, RedirectAttributes hinweise) {
        return antwort(id, ohneAkte.leite(id, gruppe), true, hinweise);
    }

    @PostMapping("/eingang/{id}/erledigen")
    @Permitted("casework.DISMISS")
    String dismiss(
            @PathVariable UUID id,
            @RequestParam Erledigungsgrund grund,
            @RequestParam(defaultValue = "") String wohin,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes hinweise) {
        return antwort(id, ohneAkte.erledige(id, grund, wohin, text), false, hinweise);
    }

    @PostMapping("/eingang/{id}/wieder-oeffnen")
    @Permitted("casework.DISMISS")
    String reopen(@PathVariable UUID id, RedirectAttributes hinweise) {
        return antwort(id, ohneAkte.oeffne(id), false, hinweise);
    }

    /// @param weg whether she need not see it afterwards
    private static String antwort(UUID id, Optional<String> nein, boolean weg, RedirectAttributes hinweise) {
        nein.ifPresent(satz -> hinweise.addFlashAttribute("weigerungSatz", satz));
        return weg && nein.isEmpty() ? "redirect:/arbeit" : "redirect:/eingang/" + id;
    }
}
