package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.Operator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages everybody may read: start and legal texts.
@Controller
@OnSide(Side.PORTAL)
class StartController {

    private static final Set<String> LEGAL = Set.of("impressum", "datenschutz", "barriere-melden");

    private final ServiceController services;
    private final Operator operator;

    StartController(ServiceController services, Operator operator) {
        this.services = services;
        this.operator = operator;
    }

    @GetMapping("/")
    @Permitted(value = "portal.START", audited = false)
    String start(
            @RequestParam(required = false) String anmeldung,
            @RequestParam(required = false) String abgemeldet,
            @RequestParam(required = false) String abgelaufen,
            Model model) {
        model.addAttribute("lagen", services.situations(""));
        model.addAttribute("anmeldungFehler", anmeldung != null);
        model.addAttribute("abgemeldet", abgemeldet != null);
        model.addAttribute("abgelaufen", abgelaufen != null);
        return "portal/web/start";
    }

    @GetMapping("/barrierefreiheit")
    @Permitted(value = "portal.START", audited = false)
    String accessibility(Model model) {
        model.addAttribute("angaben", operator.accessibility());
        return "portal/web/barrierefreiheit";
    }

    @GetMapping({"/impressum", "/datenschutz", "/barriere-melden"})
    @Permitted(value = "portal.START", audited = false)
    String legal(HttpServletRequest request, Model model) {
        String page = request.getRequestURI().substring(1);
        model.addAttribute("seite", LEGAL.contains(page) ? page : "impressum");
        model.addAttribute(
                "angaben",
                switch (page) {
                    case "datenschutz" -> operator.dataProtection();
                    case "barriere-melden" -> operator.accessibility();
                    default -> operator.provider();
                });
        return "portal/web/rechtliches";
    }
}
