package de.tragwerk.access.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Login page of staff.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class StaffLoginController {

    private final Registry registry;

    StaffLoginController(Registry registry) {
        this.registry = registry;
    }

    @GetMapping("/anmelden")
    @Permitted(value = "access.LOGIN_PAGE", audited = false)
    String page(@RequestParam(required = false) String grund, Model model) {
        model.addAttribute("behoerde", registry.get(Scope.current().mandant()).name());
        model.addAttribute("fehler", "fehler".equals(grund));
        model.addAttribute("abgemeldet", "abgemeldet".equals(grund));
        return "access/web/anmelden";
    }
}
