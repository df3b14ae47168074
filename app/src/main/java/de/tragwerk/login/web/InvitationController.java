package de.tragwerk.login.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.Invitations;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.password.PasswordGenerator;
import de.tragwerk.login.password.PasswordRules;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An invited member of staff chooses her password. Unknown, used and expired links look the same.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class InvitationController {

    private final Invitations invitations;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final LoginStore logins;
    private final StaffSessions sessions;
    private final Registry registry;
    private final Audit audit;
    private final Attempts attempts;

    InvitationController(
            Invitations invitations,
            PasswordRules rules,
            PasswordEncoder encoder,
            LoginStore logins,
            StaffSessions sessions,
            Registry registry,
            Audit audit,
            Attempts attempts) {
        this.invitations = invitations;
        this.rules = rules;
        this.encoder = encoder;
        this.logins = logins;
        this.sessions = sessions;
        this.registry = registry;
        this.audit = audit;
        this.attempts = attempts;
    }

    @GetMapping("/anmelden/einladung/{token}")
    @Permitted(value = "login.PAGE", audited = false)
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return show(open(token, request), "", response, model);
    }

    @PostMapping("/anmelden/einladung/{token}")
    @Permitted(value = "login.PAGE", audited = false)
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String neu,
            @RequestParam(defaultValue = "") String nochmal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<LoginStore.StaffLogin> login = open(token, request);
        if (login.isEmpty()) {
            return show(login, "", response, model);
        }
        Optional<String> refusal = neu.equals(nochmal)
                ? rules.refusal(
                        neu,
                        LoginJob.get(sessions::policy),
                        login.get().login(),
                        login.get().name(),
                        registry.get(Scope.current().mandant()).name())
                : Optional.of("Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.");
        if (refusal.isPresent()) {
            return show(login, refusal.get(), response, model);
        }
        if (!invitations.use(token)) {
            return show(Optional.empty(), "", response, model);
        }
        UUID account = login.get().account();
        LoginJob.run(() -> {
            logins.setPassword(account, String.valueOf(encoder.encode(neu)));
            audit.logAlone(Entry.of("login.INVITATION_USED").subjects(account));
        });
        sessions.endOthers(account, new UUID(0, 0));
        return "redirect:/anmelden?grund=passwort";
    }

    /// A link that is good was no guess.
    private Optional<LoginStore.StaffLogin> open(String token, HttpServletRequest request) {
        Optional<LoginStore.StaffLogin> login = invitations.open(token);
        if (login.isPresent()) {
            attempts.succeeded(request);
        }
        return login;
    }

    private String show(
            Optional<LoginStore.StaffLogin> login, String fault, HttpServletResponse response, Model model) {
        if (login.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("behoerde", registry.get(Scope.current().mandant()).name());
        model.addAttribute("gilt", login.isPresent());
        model.addAttribute("kennung", login.map(LoginStore.StaffLogin::login).orElse(""));
        model.addAttribute("fehler", fault);
        model.addAttribute("mindestens", LoginJob.get(sessions::policy).minLength());
        model.addAttribute("vorschlag", PasswordGenerator.suggest());
        return "login/web/einladung";
    }
}
