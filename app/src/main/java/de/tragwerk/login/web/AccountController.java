package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.LoginPolicy;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.store.FactorStore;
import de.tragwerk.login.store.LinkStore;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PasskeyStore;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.login.store.SessionStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account: password, second factors, where one is logged in.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class AccountController {

    private final SessionStore sessions;
    private final PolicyStore policies;
    private final FactorStore factors;
    private final PasskeyStore passkeys;
    private final LinkStore links;
    private final StaffProvider provider;
    private final LoginStore logins;
    private final ReopeningList reopenings;
    private final TransactionTemplate transaction;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    AccountController(
            SessionStore sessions,
            PolicyStore policies,
            FactorStore factors,
            PasskeyStore passkeys,
            LinkStore links,
            StaffProvider provider,
            LoginStore logins,
            ReopeningList reopenings,
            TransactionTemplate transaction,
            StepUp stepUp,
            Access access,
            Audit audit,
            RealTime time) {
        this.sessions = sessions;
        this.policies = policies;
        this.factors = factors;
        this.passkeys = passkeys;
        this.links = links;
        this.provider = provider;
        this.logins = logins;
        this.reopenings = reopenings;
        this.transaction = transaction;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    @GetMapping("/konto")
    @Permitted("login.OWN_ACCOUNT")
    String page(HttpServletRequest request, Model model) {
        UUID account = access.employee().id();
        LoginStore.StaffLogin login =
                LoginJob.get(() -> logins.byAccount(account)).orElseThrow(AccessRefused::new);
        model.addAttribute("kennung", login.login());
        model.addAttribute("geaendert", login.changed());
        SessionMark.Unfinished unfinished = SessionMark.unfinished(request);
        model.addAttribute(
                "verlangt", unfinished != null && unfinished.session().stage() == StaffSession.Stage.SET_UP);
        model.addAttribute("hatPasswort", login.passwordHash() != null);
        model.addAttribute("fehlversuche", SessionMark.takeFailures(request));
        model.addAttribute("diese", SessionMark.session(request).orElse(new UUID(0, 0)));
        model.addAttribute("behoerdenkonto", provider.present());
        reopenings.own(account, model);
        transaction.executeWithoutResult(tx -> {
            LoginPolicy policy = policies.get();
            Instant notBefore = time.instant().minus(policy.lifetime());
            List<StaffSession> list = sessions.of(account, notBefore);
            model.addAttribute("sitzungen", list);
            model.addAttribute("faktoren", factors.enrolled(account));
            model.addAttribute("verbunden", links.linked(account));
            model.addAttribute("passkeys", passkeys.of(account));
            model.addAttribute("regeln", policy);
            audit.log(Entry.of("login.OWN_ACCOUNT").subjects(account));
        });
        return "login/web/konto";
    }

    /// Asks for proof first: a borrowed session must not throw its owner out. Row-level security lets nobody but
    /// its owner end a session here.
    @PostMapping("/konto/sitzungen/{id}/beenden")
    @Permitted("login.OWN_ACCOUNT")
    String end(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (!Boolean.TRUE.equals(transaction.execute(
                tx -> sessions.of(account, Instant.EPOCH).stream().anyMatch(s -> s.id().equals(id))))) {
            throw new AccessRefused();
        }
        if (proven(proof, hints)) {
            transaction.executeWithoutResult(tx -> {
                sessions.end(id, StaffSession.End.REMOTE);
                audit.log(Entry.of("login.SESSION_ENDED").subjects(account));
            });
            hints.addFlashAttribute("hinweis", "Die Sitzung ist beendet.");
        }
        return "redirect:/konto";
    }

    @PostMapping("/konto/sitzungen/andere-beenden")
    @Permitted("login.OWN_ACCOUNT")
    String endOthers(
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (proven(proof, hints)) {
            transaction.executeWithoutResult(tx -> {
                int ended =
                        sessions.endAll(account, SessionMark.session(request).orElse(null), StaffSession.End.REMOTE);
                audit.log(Entry.of("login.SESSION_ENDED").subjects(account));
                hints.addFlashAttribute(
                        "hinweis",
                        ended == 1 ? "1 andere Sitzung ist beendet." : ended + " andere Sitzungen sind beendet.");
            });
        }
        return "redirect:/konto";
    }

    private boolean proven(String proof, RedirectAttributes hints) {
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return false;
        }
        return true;
    }
}
