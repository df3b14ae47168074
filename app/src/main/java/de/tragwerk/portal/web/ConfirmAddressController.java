package de.tragwerk.portal.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mailbox.Briefcodes;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the code that came by letter: it confirms the address, and ties the application to an account.
@Controller
@OnSide(Side.PORTAL)
class ConfirmAddressController {

    /// Longer than number and code with any dashes.
    private static final int LONGEST = 40;

    private final Briefcodes codes;
    private final Attempts attempts;
    private final Access access;
    private final Audit audit;

    ConfirmAddressController(Briefcodes codes, Attempts attempts, Access access, Audit audit) {
        this.codes = codes;
        this.attempts = attempts;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/bestaetigen")
    @Permitted(value = "portal.CONFIRM_ADDRESS", audited = false)
    String page(Model model) {
        return show(false, false, "", model);
    }

    /// The same page after a login.
    @GetMapping("/bestaetigen/konto")
    @Permitted("portal.ATTACH")
    String withAccount() {
        audit.logAlone(Entry.of("portal.ATTACH").subjects(access.citizen().konto()));
        return "redirect:/bestaetigen";
    }

    /// @param ziel `konto` to tie the application to the account of who is logged in
    @PostMapping("/bestaetigen")
    @Permitted("portal.CONFIRM_ADDRESS")
    String confirm(
            @RequestParam(defaultValue = "") String nummer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "anschrift") String ziel,
            HttpServletRequest request,
            Model model) {
        boolean attach = ziel.equals("konto") && loggedIn();
        Optional<UUID> confirmed = codes.confirm(cut(nummer), cut(code), attach);
        if (confirmed.isEmpty()) {
            return show(true, false, cut(nummer), model);
        }
        attempts.succeeded(request);
        return attach ? "redirect:/antraege/" + confirmed.get() : show(false, true, "", model);
    }

    private String show(boolean wrong, boolean done, String number, Model model) {
        model.addAttribute("falsch", wrong);
        model.addAttribute("fertig", done);
        model.addAttribute("nummer", number);
        model.addAttribute("angemeldet", loggedIn());
        return "portal/web/bestaetigen";
    }

    private boolean loggedIn() {
        return access.actor() instanceof Actor.Citizen c && !c.guest();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? "" : typed;
    }
}
