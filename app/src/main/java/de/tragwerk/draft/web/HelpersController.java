package de.tragwerk.draft.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Help;
import de.tragwerk.draft.Helpers;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may help with one draft: the citizen invites, sees what was done, and ends it.
@Controller
@OnSide(Side.PORTAL)
class HelpersController {

    /// How far somebody helps, or as whom she confirms.
    private static final List<String> CHOICES = List.of("LESEN", "AUSFUELLEN", "SENDEN", "PARTNER", "VERTRETUNG");

    private final Helpers helpers;
    private final Forms forms;

    HelpersController(Helpers helpers, Forms forms) {
        this.helpers = helpers;
        this.forms = forms;
    }

    @GetMapping("/antrag/{id}/helfer")
    @Permitted("draft.HELPERS")
    String page(@PathVariable UUID id, Model model) {
        return show(id, "", "", "AUSFUELLEN", 14, model);
    }

    @PostMapping("/antrag/{id}/helfer")
    @Permitted("draft.INVITE")
    String invite(
            @PathVariable UUID id,
            @RequestParam UUID einladung,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String umfang,
            @RequestParam(defaultValue = "0") int tage,
            @AuthenticationPrincipal CitizenPrincipal citizen,
            Model model) {
        Help.Scope scope = one(Help.Scope.values(), umfang, Help.Scope.LESEN);
        Help.Role role = one(Help.Role.values(), umfang, Help.Role.HILFE);
        Helpers.Outcome outcome = helpers.invite(einladung, id, citizen.fullName(), name, scope, role, tage);
        return outcome.good()
                ? "redirect:/antrag/" + id + "/helfer"
                : show(id, outcome.problem(), name, role.confirms() ? role.name() : scope.name(), tage, model);
    }

    @PostMapping("/antrag/{id}/helfer/{hilfe}/beenden")
    @Permitted("draft.END_HELP")
    String end(@PathVariable UUID id, @PathVariable UUID hilfe) {
        if (!helpers.end(hilfe).draft().equals(id)) {
            throw new AccessRefused();
        }
        return "redirect:/antrag/" + id + "/helfer";
    }

    private String show(UUID id, String problem, String name, String umfang, int tage, Model model) {
        Map<Help, List<Help.Deed>> all = helpers.of(id);
        model.addAttribute("antrag", id);
        model.addAttribute("hilfen", all);
        model.addAttribute("offen", helpers.open(id));
        model.addAttribute(
                "titelJe",
                all.keySet().stream()
                        .map(Help::formular)
                        .distinct()
                        .collect(Collectors.toMap(f -> f, f -> HelpingController.title(forms, f))));
        model.addAttribute("einladung", UUID.randomUUID());
        model.addAttribute("problem", problem);
        model.addAttribute("name", name);
        model.addAttribute("umfang", umfang);
        model.addAttribute("umfaenge", CHOICES);
        model.addAttribute("tage", tage);
        model.addAttribute("dauer", Helpers.DAYS);
        return "draft/web/helfer";
    }

    /// Anything else than a known word lets the helper do least.
    private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        for (E one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }
}
