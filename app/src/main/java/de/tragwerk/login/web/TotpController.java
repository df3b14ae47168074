package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.factor.QrCode;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets up one-time codes with a QR code, and shows recovery codes once.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class TotpController {

    private final Factors factors;
    private final LoginStore logins;
    private final StepUp stepUp;
    private final Registry registry;
    private final Access access;
    private final Audit audit;

    TotpController(Factors factors, LoginStore logins, StepUp stepUp, Registry registry, Access access, Audit audit) {
        this.factors = factors;
        this.logins = logins;
        this.stepUp = stepUp;
        this.registry = registry;
        this.access = access;
        this.audit = audit;
    }

    /// Adding a factor asks for the old proof first: a borrowed session must not become a lasting one.
    @PostMapping("/konto/codes/beginnen")
    @Permitted("login.OWN_ACCOUNT")
    String begin(@RequestParam(name = "passwort", defaultValue = "") String proof, RedirectAttributes hints) {
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        if (factors.propose(access.employee().id()).isEmpty()) {
            hints.addFlashAttribute("fehler", "Einmalcodes sind schon eingerichtet. Entfernen Sie sie zuerst.");
            return "redirect:/konto";
        }
        return "redirect:/konto/codes";
    }

    @GetMapping("/konto/codes")
    @Permitted("login.OWN_ACCOUNT")
    String page(Model model) {
        return show("", model);
    }

    @PostMapping("/konto/codes")
    @Permitted("login.OWN_ACCOUNT")
    String confirm(@RequestParam(defaultValue = "") String code, Model model) {
        UUID account = access.employee().id();
        Optional<List<String>> recovery = factors.confirm(account, code);
        return recovery.isEmpty()
                ? show("Der Code stimmt nicht. Geben Sie den Code ein, den die App jetzt zeigt.", model)
                : showRecovery(recovery.get(), model);
    }

    @PostMapping("/konto/codes/entfernen")
    @Permitted("login.OWN_ACCOUNT")
    String remove(@RequestParam(name = "passwort", defaultValue = "") String proof, RedirectAttributes hints) {
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
        } else {
            factors.removeTotp(access.employee().id());
            hints.addFlashAttribute("hinweis", "Einmalcodes sind entfernt.");
        }
        return "redirect:/konto";
    }

    @PostMapping("/konto/wiederherstellung")
    @Permitted("login.OWN_ACCOUNT")
    String recovery(
            @RequestParam(name = "passwort", defaultValue = "") String proof, Model model, RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        return showRecovery(factors.newRecovery(account), model);
    }

    private String showRecovery(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(access.employee().id()));
        return "login/web/wiederherstellung";
    }

    private String show(String fault, Model model) {
        UUID account = access.employee().id();
        Optional<byte[]> secret = factors.proposed(account);
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(account));
        if (secret.isEmpty()) {
            return "redirect:/konto";
        }
        String text = new Base32().encodeToString(secret.get()).replace("=", "");
        String login =
                LoginJob.get(() -> logins.byAccount(account)).orElseThrow().login();
        model.addAttribute("fehler", fault);
        model.addAttribute("schluessel", text.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", QrCode.of(uri(text, login)));
        return "login/web/codes";
    }

    /// The address authenticator apps read; algorithm, digits and period are their defaults.
    private String uri(String secret, String login) {
        String issuer = registry.get(Scope.current().mandant()).name();
        return "otpauth://totp/" + enc(issuer + ":" + login) + "?secret=" + secret + "&issuer=" + enc(issuer);
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
