package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.decision.hear.Anschriftbriefe;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The letter with a code, from the page of an application.
@Controller
@OnSide(Side.AMT)
class AnschriftController {

    private final Anschriftbriefe briefe;

    AnschriftController(Anschriftbriefe briefe) {
        this.briefe = briefe;
    }

    /// @param briefe how many such letters the page showed
    @PostMapping("/eingang/{id}/anschrift")
    @Permitted("decision.ADDRESS_CODE")
    String schreibe(@PathVariable UUID id, @RequestParam("briefe") int gesehen, RedirectAttributes weiter) {
        briefe.schreibe(id, gesehen).ifPresent(satz -> weiter.addFlashAttribute("weigerungSatz", satz));
        return "redirect:/eingang/" + id;
    }
}
