package de.tragwerk.identity;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Login page of the local identity provider: person, password, level of assurance.
@Controller
@OnSide(Side.IDENTITY)
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class IdentityController {

    enum IdentityAction implements Action {
        LOGIN_PAGE;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private final Cast cast;

    IdentityController(Cast cast) {
        this.cast = cast;
    }

    @Bean
    static ActionCatalog identityActions() {
        return ActionCatalog.of("identity", IdentityAction.values());
    }

    @GetMapping("/anmelden")
    @Permitted(value = "identity.LOGIN_PAGE", audited = false)
    String page(@RequestParam(required = false) String grund, Model model) {
        model.addAttribute("personen", cast.citizens());
        model.addAttribute("fehler", "fehler".equals(grund));
        return "identity/anmelden";
    }
}
