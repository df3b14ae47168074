package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.Invitations;
import de.tragwerk.login.Reopening;
import de.tragwerk.login.Reopenings;
import de.tragwerk.mandant.Actor;
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

/// Accounts that are opened anew: who may confirm does it here, the data-protection officer and the owner see
/// it.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class ReopeningController {

    static final String REMOVED =
            "Codes und Passkeys sind entfernt, alle Sitzungen beendet. Die Person richtet sie neu ein.";

    private static final String PAGE = "/anmelden/zugaenge";
    private static final String BACK = "redirect:" + PAGE;
    private static final String TOO_LATE = "Darüber ist schon entschieden, oder der Antrag ist verfallen.";

    private final Reopenings reopenings;
    private final ReopeningList list;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    ReopeningController(
            Reopenings reopenings,
            ReopeningList list,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.reopenings = reopenings;
        this.list = list;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    @Permitted("login.REOPENINGS")
    String list(Model model) {
        List<UUID> shown = list.all(access.employee().person(), model);
        model.addAttribute("entscheidet", access.may(LoginAction.CONFIRM_REOPENING));
        model.addAttribute("nimmtKenntnis", access.may(LoginAction.NOTE_REOPENING));
        audit.logAlone(Entry.of("login.REOPENINGS").subjects(shown));
        return "login/web/zugaenge";
    }

    /// The link of an invitation is shown here and to nobody else: neither to who asked for it nor later.
    @PostMapping(PAGE + "/{id}/bestaetigen")
    @Permitted("login.CONFIRM_REOPENING")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        Reopening wish = reopenings.get(id);
        Actor.Employee me = access.employee();
        if (!wish.mayBeConfirmedBy(me.person())) {
            throw new AccessRefused();
        }
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return BACK;
        }
        String done = switch (reopenings.confirm(wish, me.id(), me.person())) {
            case Reopenings.Outcome.Invited(Invitations.Invitation invitation) ->
                link(staff.names().getOrDefault(wish.account(), ""), PAGE, invitation, request, model);
            case Reopenings.Outcome.Removed() -> {
                hints.addFlashAttribute("hinweis", REMOVED);
                yield BACK;
            }
            case Reopenings.Outcome.TooLate(), Reopenings.Outcome.Waits() -> {
                hints.addFlashAttribute("fehler", TOO_LATE);
                yield BACK;
            }
        };
        return done;
    }

    @PostMapping(PAGE + "/{id}/ablehnen")
    @Permitted("login.REFUSE_REOPENING")
    String refuse(@PathVariable UUID id, RedirectAttributes hints) {
        say(reopenings.refuse(reopenings.get(id), access.employee().id()), hints);
        return BACK;
    }

    @PostMapping(PAGE + "/{id}/gesehen")
    @Permitted("login.NOTE_REOPENING")
    String note(@PathVariable UUID id) {
        reopenings.note(id);
        audit.logAlone(
                Entry.of("login.NOTE_REOPENING").subjects(reopenings.get(id).account()));
        return BACK;
    }

    /// Asks for no proof: it opens nothing, and a stranger in a hurry is stopped in time.
    @PostMapping("/konto/zugaenge/{id}/ablehnen")
    @Permitted("login.OWN_ACCOUNT")
    String refuseOwn(@PathVariable UUID id, RedirectAttributes hints) {
        Reopening wish = reopenings.get(id);
        UUID me = access.employee().id();
        if (!wish.account().equals(me)) {
            throw new AccessRefused();
        }
        say(reopenings.refuse(wish, me), hints);
        return "redirect:/konto";
    }

    @PostMapping("/konto/zugaenge/gesehen")
    @Permitted("login.OWN_ACCOUNT")
    String seen() {
        UUID me = access.employee().id();
        reopenings.told(me);
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(me));
        return "redirect:/konto";
    }

    private static void say(boolean refused, RedirectAttributes hints) {
        hints.addFlashAttribute(
                refused ? "hinweis" : "fehler", refused ? "Abgelehnt. Am Konto hat sich nichts geändert." : TOO_LATE);
    }

    /// The page that shows a link once.
    static String link(
            String name, String back, Invitations.Invitation invitation, HttpServletRequest request, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("zurueck", back);
        model.addAttribute(
                "adresse", request.getRequestURL().toString().replace(request.getRequestURI(), "") + invitation.path());
        model.addAttribute("bis", invitation.expires());
        return "login/web/eingeladen";
    }
}
