package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.password.PasswordGenerator;
import de.tragwerk.login.password.PasswordRules;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Changes one's own password. All other sessions end with it.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class PasswordController {

    private final PasswordCheck check;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final LoginStore logins;
    private final StaffSessions sessions;
    private final Registry registry;
    private final Access access;
    private final Audit audit;

    PasswordController(
            PasswordCheck check,
            PasswordRules rules,
            PasswordEncoder encoder,
            LoginStore logins,
            StaffSessions sessions,
            Registry registry,
            Access access,
            Audit audit) {
        this.check = check;
        this.rules = rules;
        this.encoder = encoder;
        this.logins = logins;
        this.sessions = sessions;
        this.registry = registry;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping(LoginSuccess.NEW_PASSWORD)
    @Permitted("login.OWN_ACCOUNT")
    String page(HttpServletRequest request, Model model) {
        return show("", request, model);
    }

    @PostMapping(LoginSuccess.NEW_PASSWORD)
    @Permitted("login.OWN_ACCOUNT")
    String change(
            @RequestParam(defaultValue = "") String bisher,
            @RequestParam(defaultValue = "") String neu,
            @RequestParam(defaultValue = "") String nochmal,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (check.confirm(account, bisher, "login.STEP_UP") instanceof StepUp.Answer.Refused no) {
            return show(no.sentence(), request, model);
        }
        LoginStore.StaffLogin login =
                LoginJob.get(() -> logins.byAccount(account)).orElseThrow();
        Optional<String> refusal = !neu.equals(nochmal)
                ? Optional.of("Die beiden neuen Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.")
                : neu.equals(bisher)
                        ? Optional.of("Das neue Passwort ist das bisherige. Wählen Sie ein anderes.")
                        : rules.refusal(
                                neu,
                                sessions.policy(),
                                login.login(),
                                login.name(),
                                registry.get(Scope.current().mandant()).name());
        if (refusal.isPresent()) {
            return show(refusal.get(), request, model);
        }
        LoginJob.run(() -> logins.setPassword(account, String.valueOf(encoder.encode(neu))));
        audit.logAlone(Entry.of("login.PASSWORD_CHANGED").subjects(account));
        SessionMark.session(request).ifPresent(own -> {
            sessions.endOthers(account, own);
            sessions.open(own);
        });
        request.changeSessionId();
        hints.addFlashAttribute("hinweis", "Das neue Passwort gilt. Ihre anderen Sitzungen sind beendet.");
        return "redirect:/konto";
    }

    private String show(String fault, HttpServletRequest request, Model model) {
        SessionMark.Unfinished unfinished = SessionMark.unfinished(request);
        model.addAttribute("fehler", fault);
        model.addAttribute(
                "muss", unfinished != null && unfinished.session().stage() == StaffSession.Stage.NEW_PASSWORD);
        model.addAttribute("mindestens", sessions.policy().minLength());
        model.addAttribute("vorschlag", PasswordGenerator.suggest());
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(access.employee().id()));
        return "login/web/passwort";
    }
}
