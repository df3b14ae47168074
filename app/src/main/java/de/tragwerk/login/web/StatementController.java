package de.tragwerk.login.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The accessibility statement of the desks (§§ 12a, 12b BGG, § 7 BITV 2.0), readable before the login: who cannot
/// log in has to learn there whom to ask.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class StatementController {

    @GetMapping("/barrierefreiheit")
    @Permitted(value = "login.PAGE", audited = false)
    String statement() {
        return "login/web/barrierefreiheit";
    }
}
