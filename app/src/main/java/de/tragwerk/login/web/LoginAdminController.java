package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginAdministration;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.Reopening;
import de.tragwerk.login.Reopenings;
import de.tragwerk.login.store.AdminStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Logins of all members of staff, for administrators. What opens an account asks for proof first.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class LoginAdminController {

    private static final String WAITS =
            "Beantragt. Eine zweite Person aus Leitung oder Administration bestätigt es unter Verwaltung, Zugänge. Bis dahin ändert sich nichts.";

    private final AdminStore store;
    private final LoginAdministration administration;
    private final Reopenings reopenings;
    private final ReopeningList list;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    LoginAdminController(
            AdminStore store,
            LoginAdministration administration,
            Reopenings reopenings,
            ReopeningList list,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.store = store;
        this.administration = administration;
        this.reopenings = reopenings;
        this.list = list;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/anmelden/konten")
    @Permitted("login.ADMINISTER")
    String list(Model model) {
        List<AdminStore.AccountRow> accounts = LoginJob.get(store::accounts);
        model.addAttribute("konten", accounts);
        audit.logAlone(Entry.of("login.ADMINISTER")
                .subjects(accounts.stream().map(AdminStore.AccountRow::account).toList()));
        return "login/web/konten";
    }

    @GetMapping("/anmelden/konten/{id}")
    @Permitted("login.ADMINISTER")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("konto", account(id));
        list.of(id, access.employee().id(), model);
        audit.logAlone(Entry.of("login.ADMINISTER").subjects(id));
        return "login/web/konto-verwalten";
    }

    @PostMapping("/anmelden/konten/{id}/einladen")
    @Permitted("login.ADMINISTER")
    String invite(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        AdminStore.AccountRow account = account(id);
        String back = "/anmelden/konten/" + id;
        if (refused(proof, hints)) {
            return "redirect:" + back;
        }
        if (reopenings.open(id, Reopening.Kind.INVITATION, access.employee().id())
                instanceof Reopenings.Outcome.Invited invited) {
            return ReopeningController.link(account.name(), back, invited.invitation(), request, model);
        }
        hints.addFlashAttribute("hinweis", WAITS);
        return "redirect:" + back;
    }

    @PostMapping("/anmelden/konten/{id}/sitzungen-beenden")
    @Permitted("login.ADMINISTER")
    String endSessions(@PathVariable UUID id, RedirectAttributes hints) {
        account(id);
        int ended = administration.endSessions(id);
        hints.addFlashAttribute("hinweis", ended == 1 ? "1 Sitzung ist beendet." : ended + " Sitzungen sind beendet.");
        return "redirect:/anmelden/konten/" + id;
    }

    @PostMapping("/anmelden/konten/{id}/entsperren")
    @Permitted("login.ADMINISTER")
    String unlock(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            RedirectAttributes hints) {
        account(id);
        if (!refused(proof, hints)) {
            administration.unlock(id);
            hints.addFlashAttribute("hinweis", "Die Sperre ist aufgehoben.");
        }
        return "redirect:/anmelden/konten/" + id;
    }

    @PostMapping("/anmelden/konten/{id}/zweiten-schritt-entfernen")
    @Permitted("login.ADMINISTER")
    String resetFactors(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            RedirectAttributes hints) {
        account(id);
        if (!refused(proof, hints)) {
            Reopenings.Outcome done = reopenings.open(
                    id, Reopening.Kind.FACTORS, access.employee().id());
            hints.addFlashAttribute(
                    "hinweis", done instanceof Reopenings.Outcome.Waits ? WAITS : ReopeningController.REMOVED);
        }
        return "redirect:/anmelden/konten/" + id;
    }

    private boolean refused(String proof, RedirectAttributes hints) {
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return true;
        }
        return false;
    }

    private AdminStore.AccountRow account(UUID id) {
        return LoginJob.get(() -> store.account(id)).orElseThrow(AccessRefused::new);
    }
}
