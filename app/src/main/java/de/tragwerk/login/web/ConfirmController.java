package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for the second factor before an export.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class ConfirmController {

    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    ConfirmController(StepUp stepUp, Access access, Audit audit) {
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/konto/bestaetigen")
    @Permitted("login.OWN_ACCOUNT")
    String page(@RequestParam(defaultValue = "/") String weiter, Model model) {
        return show(weiter, "", model);
    }

    @PostMapping("/konto/bestaetigen")
    @Permitted("login.OWN_ACCOUNT")
    String confirm(
            @RequestParam(defaultValue = "/") String weiter,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            Model model) {
        return stepUp.confirm(proof) instanceof StepUp.Answer.Refused no
                ? show(weiter, no.sentence(), model)
                : "redirect:" + LocalPath.of(weiter);
    }

    private String show(String onward, String fault, Model model) {
        model.addAttribute("weiter", LocalPath.of(onward));
        model.addAttribute("fehler", fault);
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(access.employee().id()));
        return "login/web/bestaetigen";
    }
}
