package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.factor.Passkeys;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PasskeyStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Makes, uses and removes passkeys. The tasks come by script; their answers by ordinary forms.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final Factors factors;
    private final LoginStore logins;
    private final LoginCompletion completion;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    PasskeyController(
            Passkeys passkeys,
            PasskeyStore store,
            Factors factors,
            LoginStore logins,
            LoginCompletion completion,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.passkeys = passkeys;
        this.store = store;
        this.factors = factors;
        this.logins = logins;
        this.completion = completion;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    /// The page that makes a passkey; the old proof is asked first.
    @PostMapping("/konto/passkeys/beginnen")
    @Permitted("login.OWN_ACCOUNT")
    String begin(
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        UUID account = access.employee().id();
        LoginStore.StaffLogin login =
                LoginJob.get(() -> logins.byAccount(account)).orElseThrow(AccessRefused::new);
        model.addAttribute("aufgabe", passkeys.creation(login, request));
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(login.account()));
        return "login/web/passkey";
    }

    /// Only the challenge that the confirmed page before brought is accepted here.
    @PostMapping("/konto/passkeys")
    @Permitted("login.OWN_ACCOUNT")
    String register(
            @RequestParam(defaultValue = "") String antwort,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        UUID account = access.employee().id();
        boolean first = !factors.enrolled(account);
        if (passkeys.register(account, antwort, name, request) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        if (first) {
            model.addAttribute("codes", factors.newRecovery(account));
            return "login/web/wiederherstellung";
        }
        hints.addFlashAttribute("hinweis", "Der Passkey ist eingerichtet.");
        return "redirect:/konto";
    }

    @PostMapping("/konto/passkeys/{id}/entfernen")
    @Permitted("login.OWN_ACCOUNT")
    String remove(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            RedirectAttributes hints) {
        if (store.of(access.employee().id()).stream().noneMatch(p -> p.id().equals(id))) {
            throw new AccessRefused();
        }
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        store.remove(id);
        audit.logAlone(
                Entry.of("login.PASSKEY_REMOVED").subjects(access.employee().id()));
        hints.addFlashAttribute("hinweis", "Der Passkey ist entfernt.");
        return "redirect:/konto";
    }

    /// The task of a release or another confirmation.
    @PostMapping("/konto/passkeys/aufgabe")
    @Permitted("login.OWN_ACCOUNT")
    @ResponseBody
    ResponseEntity<String> task(HttpServletRequest request) {
        UUID account = access.employee().id();
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(account));
        return json(passkeys.use(Optional.of(account), request));
    }

    /// The task of the second step of a login.
    @PostMapping(LoginSuccess.SECOND_FACTOR + "/aufgabe")
    @Permitted(value = "login.PAGE", audited = false)
    @ResponseBody
    ResponseEntity<String> secondFactorTask(HttpServletRequest request) {
        SessionMark.Unfinished login = SessionMark.unfinished(request);
        return login == null
                ? ResponseEntity.notFound().build()
                : json(passkeys.use(Optional.of(login.person().account()), request));
    }

    /// The task of a login without a name: any passkey of this host.
    @PostMapping("/anmelden/passkey/aufgabe")
    @Permitted(value = "login.PAGE", audited = false)
    @ResponseBody
    ResponseEntity<String> loginTask(HttpServletRequest request) {
        return json(passkeys.use(Optional.empty(), request));
    }

    @PostMapping("/anmelden/passkey")
    @Permitted(value = "login.PAGE", audited = false)
    @Nullable
    String login(
            @RequestParam(name = "passwort", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<LoginStore.StaffLogin> found = passkeys.login(answer, request);
        if (found.isEmpty()) {
            return "redirect:/anmelden?grund=passkey";
        }
        LoginStore.StaffLogin login = found.get();
        completion.complete(
                login, new LoginFacts(StaffSession.Method.PASSKEY, true, false, login.failures()), request, response);
        return null;
    }

    private static ResponseEntity<String> json(String task) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(task);
    }
}
