package de.tragwerk.draft.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Help;
import de.tragwerk.draft.Helpers;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Wording;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The helper's page: take up an invitation, see for whom one works, stop.
@Controller
@OnSide(Side.PORTAL)
class HelpingController {

    private final Helpers helpers;
    private final Forms forms;
    private final Attempts attempts;
    private final RealTime time;

    HelpingController(Helpers helpers, Forms forms, Attempts attempts, RealTime time) {
        this.helpers = helpers;
        this.forms = forms;
        this.attempts = attempts;
        this.time = time;
    }

    @GetMapping("/helfen")
    @Permitted("draft.HELP")
    String page(
            @RequestParam(required = false) String gesendet,
            @AuthenticationPrincipal CitizenPrincipal helper,
            Model model) {
        model.addAttribute("gesendet", gesendet != null);
        return show("", helper, model);
    }

    @PostMapping("/helfen")
    @Permitted("draft.ACCEPT_HELP")
    String accept(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal CitizenPrincipal helper,
            HttpServletRequest request,
            Model model) {
        Helpers.Outcome outcome = helpers.accept(code, helper.fullName());
        if (!outcome.good()) {
            return show(outcome.problem(), helper, model);
        }
        attempts.succeeded(request);
        return "redirect:/helfen";
    }

    @PostMapping("/helfen/{hilfe}/beenden")
    @Permitted("draft.END_HELP")
    String end(@PathVariable UUID hilfe) {
        helpers.end(hilfe);
        return "redirect:/helfen";
    }

    private String show(String problem, CitizenPrincipal helper, Model model) {
        List<Help> all = helpers.mine();
        model.addAttribute("hilfen", all);
        model.addAttribute(
                "laufend",
                all.stream()
                        .filter(h -> h.ende().isEmpty() && h.bis().toInstant().isAfter(time.instant()))
                        .map(Help::id)
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "titelJe",
                all.stream().map(Help::formular).distinct().collect(Collectors.toMap(f -> f, f -> title(forms, f))));
        model.addAttribute("problem", problem);
        model.addAttribute("niveau", helper.assurance() >= Help.ASSURANCE);
        return "draft/web/helfen";
    }

    static Wording title(Forms forms, String form) {
        return forms.newest(form)
                .map(f -> f.titel().said(FormController.sprache()))
                .orElse(Wording.plain(""));
    }
}
