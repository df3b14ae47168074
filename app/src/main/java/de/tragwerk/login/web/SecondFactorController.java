package de.tragwerk.login.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.factor.Passkeys;
import de.tragwerk.login.password.PasswordAge;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of a login. Open to nobody in particular: only the half-finished session of the request
/// reaches it.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class SecondFactorController {

    private final Factors factors;
    private final Passkeys passkeys;
    private final LoginStore logins;
    private final PasswordAge age;
    private final StaffSessions sessions;
    private final LoginSuccess success;
    private final Attempts attempts;

    SecondFactorController(
            Factors factors,
            Passkeys passkeys,
            LoginStore logins,
            PasswordAge age,
            StaffSessions sessions,
            LoginSuccess success,
            Attempts attempts) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.logins = logins;
        this.age = age;
        this.sessions = sessions;
        this.success = success;
        this.attempts = attempts;
    }

    @GetMapping(LoginSuccess.SECOND_FACTOR)
    @Permitted(value = "login.PAGE", audited = false)
    String page(HttpServletRequest request, Model model) {
        SessionMark.Unfinished login = SessionMark.unfinished(request);
        return login == null ? "redirect:/anmelden" : show(login, "", model);
    }

    @PostMapping(LoginSuccess.SECOND_FACTOR)
    @Permitted(value = "login.PAGE", audited = false)
    @Nullable
    String check(
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        SessionMark.Unfinished login = SessionMark.unfinished(request);
        if (login == null) {
            return "redirect:/anmelden";
        }
        StepUp.Answer answer = proof.startsWith("{")
                ? passkeys.check(login.person().account(), proof, request, "login.SECOND_FACTOR")
                : factors.check(login.person().account(), proof, "login.SECOND_FACTOR");
        if (answer instanceof StepUp.Answer.Refused no) {
            return show(login, no.sentence(), model);
        }
        attempts.succeeded(request);
        request.changeSessionId();
        StaffSession.Stage next = mustChange(login) ? StaffSession.Stage.NEW_PASSWORD : StaffSession.Stage.OPEN;
        sessions.advance(login.session().id(), next);
        success.go(
                request,
                response,
                UsernamePasswordAuthenticationToken.authenticated(login.person(), null, List.of()),
                next);
        return null;
    }

    private boolean mustChange(SessionMark.Unfinished login) {
        return login.session().method() == StaffSession.Method.PASSWORD
                && LoginJob.get(() -> logins.byAccount(login.person().account())
                        .filter(l -> l.initial() || age.over(l))
                        .isPresent());
    }

    private String show(SessionMark.Unfinished login, String fault, Model model) {
        model.addAttribute("passkey", factors.of(login.person().account()).passkeys() > 0);
        model.addAttribute("fehler", fault);
        return "login/web/zweiter-faktor";
    }
}
