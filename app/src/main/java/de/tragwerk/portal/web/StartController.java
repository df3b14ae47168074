package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Language;
import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages everybody may read: start, services, legal texts.
@Controller
@OnSide(Side.PORTAL)
class StartController {

    private static final Set<String> LEGAL = Set.of("impressum", "datenschutz", "barrierefreiheit", "barriere-melden");

    private final Forms forms;

    StartController(Forms forms) {
        this.forms = forms;
    }

    record Service(String id, String title) {}

    @GetMapping("/")
    @Permitted(value = "portal.START", audited = false)
    String start(
            @RequestParam(required = false) String anmeldung,
            @RequestParam(required = false) String abgemeldet,
            Model model) {
        model.addAttribute("leistungen", services());
        model.addAttribute("anmeldungFehler", anmeldung != null);
        model.addAttribute("abgemeldet", abgemeldet != null);
        return "portal/web/start";
    }

    @GetMapping("/leistungen")
    @Permitted(value = "portal.START", audited = false)
    String services(Model model) {
        model.addAttribute("leistungen", services());
        return "portal/web/leistungen";
    }

    @GetMapping("/leistungen/{id}")
    @Permitted(value = "portal.START", audited = false)
    String service(@PathVariable String id, Model model) {
        Form form = forms.newest(id).orElseThrow(de.tragwerk.access.AccessRefused::new);
        String sprache = Language.of(LocaleContextHolder.getLocale()).code();
        model.addAttribute("id", id);
        model.addAttribute("titel", form.titel().in(sprache));
        return "portal/web/leistung";
    }

    @GetMapping({"/impressum", "/datenschutz", "/barrierefreiheit", "/barriere-melden"})
    @Permitted(value = "portal.START", audited = false)
    String legal(jakarta.servlet.http.HttpServletRequest request, Model model) {
        String page = request.getRequestURI().substring(1);
        model.addAttribute("seite", LEGAL.contains(page) ? page : "impressum");
        return "portal/web/rechtliches";
    }

    private List<Service> services() {
        String sprache = Language.of(LocaleContextHolder.getLocale()).code();
        return forms.all().stream()
                .map(f -> new Service(f.id(), f.titel().in(sprache)))
                .toList();
    }
}
