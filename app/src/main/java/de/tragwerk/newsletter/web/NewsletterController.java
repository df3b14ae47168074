package de.tragwerk.newsletter.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.mail.Mails;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.newsletter.Rundbrief;
import de.tragwerk.newsletter.abo.Abos;
import de.tragwerk.newsletter.abo.Versandstand;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages of the newsletter. Opening a link changes nothing: programs that look at mails open links too, so a
/// press does.
@Controller
@OnSide(Side.PORTAL)
class NewsletterController {

    private final Abos abos;
    private final Versandstand versand;
    private final Mails mails;
    private final Attempts attempts;

    NewsletterController(Abos abos, Versandstand versand, Mails mails, Attempts attempts) {
        this.abos = abos;
        this.versand = versand;
        this.mails = mails;
        this.attempts = attempts;
    }

    @GetMapping("/newsletter")
    @Permitted(value = "newsletter.PAGE", audited = false)
    String page(Model model) {
        String own = Language.of(LocaleContextHolder.getLocale()).code();
        return show("", "", Rundbrief.SPRACHEN.contains(own) ? own : Rundbrief.SPRACHEN.getFirst(), false, model);
    }

    @PostMapping("/newsletter")
    @Permitted("newsletter.SUBSCRIBE")
    String subscribe(
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(defaultValue = "de") String rundbriefsprache,
            Model model) {
        String problem = abos.subscribe(adresse, rundbriefsprache);
        return show(problem, problem.isEmpty() ? "" : adresse, rundbriefsprache, problem.isEmpty(), model);
    }

    private String show(String problem, String adresse, String sprache, boolean sent, Model model) {
        model.addAttribute("moeglich", mails.on());
        model.addAttribute("problem", problem);
        model.addAttribute("adresse", adresse);
        model.addAttribute("sprache", sprache);
        model.addAttribute("gesendet", sent);
        model.addAttribute(
                "sprachen",
                Rundbrief.SPRACHEN.stream()
                        .map(s -> Language.of(s).orElseThrow())
                        .toList());
        return "newsletter/web/newsletter";
    }

    @GetMapping("/newsletter/bestaetigen/{token}")
    @Permitted(value = "newsletter.CONFIRM_PAGE", audited = false)
    String confirmPage(@PathVariable String token, Model model) {
        return state(abos.waits(token) ? "bestaetigen" : "vorbei", token, model);
    }

    @PostMapping("/newsletter/bestaetigen/{token}")
    @Permitted("newsletter.CONFIRM")
    String confirm(@PathVariable String token, HttpServletRequest request, Model model) {
        boolean confirmed = abos.confirm(token);
        if (confirmed) {
            attempts.succeeded(request);
        }
        return state(confirmed ? "bestaetigt" : "vorbei", token, model);
    }

    @GetMapping("/newsletter/abmelden/{token}")
    @Permitted(value = "newsletter.UNSUBSCRIBE_PAGE", audited = false)
    String unsubscribePage(@PathVariable String token, Model model) {
        return state(abos.subscribed(token) ? "abmelden" : "abgemeldet", token, model);
    }

    /// A press here, or of the button a mail program shows (RFC 8058): without session, cookie or token of a
    /// page.
    @PostMapping("/newsletter/abmelden/{token}")
    @Permitted("newsletter.UNSUBSCRIBE")
    String unsubscribe(@PathVariable String token, HttpServletRequest request, Model model) {
        if (abos.unsubscribe(token)) {
            attempts.succeeded(request);
        }
        return state("abgemeldet", token, model);
    }

    private static String state(String state, String token, Model model) {
        model.addAttribute("zustand", state);
        model.addAttribute("token", token);
        return "newsletter/web/link";
    }

    @GetMapping(Rundbrief.ZAHLEN)
    @Permitted(value = "newsletter.FIGURES", audited = false)
    ResponseEntity<Map<String, Object>> figures() {
        return ResponseEntity.ok(Map.of("stand", versand.stand()));
    }
}
