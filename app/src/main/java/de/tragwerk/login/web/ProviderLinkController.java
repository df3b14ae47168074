package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.store.LinkStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Links one's account to the authority's identity provider, and parts them again.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class ProviderLinkController {

    private final LinkStore links;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    ProviderLinkController(LinkStore links, StepUp stepUp, Access access, Audit audit, RealTime time) {
        this.links = links;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// The next answer of the provider in this session makes the link, within five minutes. The way there is a
    /// link on the page: the Content-Security-Policy lets no form lead to another origin.
    @PostMapping("/konto/behoerdenkonto/verbinden")
    @Permitted("login.OWN_ACCOUNT")
    String link(
            @RequestParam(name = "passwort", defaultValue = "") String proof,
            HttpServletRequest request,
            RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
        } else {
            SessionMark.linking(request, account, time.instant());
            hints.addFlashAttribute("verbinden", true);
        }
        audit.logAlone(Entry.of("login.OWN_ACCOUNT").subjects(account));
        return "redirect:/konto";
    }

    @PostMapping("/konto/behoerdenkonto/trennen")
    @Permitted("login.OWN_ACCOUNT")
    String unlink(@RequestParam(name = "passwort", defaultValue = "") String proof, RedirectAttributes hints) {
        UUID account = access.employee().id();
        if (stepUp.confirm(proof) instanceof StepUp.Answer.Refused no) {
            hints.addFlashAttribute("fehler", no.sentence());
            return "redirect:/konto";
        }
        LoginJob.run(() -> links.remove(account));
        audit.logAlone(Entry.of("login.PROVIDER_UNLINKED").subjects(account));
        hints.addFlashAttribute("hinweis", "Das Behördenkonto ist getrennt.");
        return "redirect:/konto";
    }
}
