package de.tragwerk.access.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Sends a citizen to the identity provider.
@Controller
@OnSide(Side.PORTAL)
class CitizenLoginController {

    @GetMapping("/anmelden")
    @Permitted(value = "access.LOGIN_PAGE", audited = false)
    String login() {
        return "redirect:/oauth2/authorization/buergerkonto";
    }
}
