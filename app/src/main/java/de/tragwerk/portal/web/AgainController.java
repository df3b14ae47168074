package de.tragwerk.portal.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Drafts;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.Again;
import de.tragwerk.portal.Antragsstand;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new draft with the answers of an application that failed, ended or was decided.
@Controller
@OnSide(Side.PORTAL)
class AgainController {

    private final Again again;
    private final Mailbox mailbox;
    private final Drafts drafts;

    AgainController(Again again, Mailbox mailbox, Drafts drafts) {
        this.again = again;
        this.mailbox = mailbox;
        this.drafts = drafts;
    }

    @GetMapping("/antraege/{id}/erneut")
    @Permitted("draft.PROPOSE")
    String ask(@PathVariable UUID id, Model model) {
        return page(mailbox.application(id), false, model);
    }

    @PostMapping("/antraege/{id}/erneut")
    @Permitted("draft.START")
    String begin(@PathVariable UUID id, @RequestParam(required = false) String einwilligung, Model model) {
        SentApplication application = mailbox.application(id);
        Optional<Again.Occasion> occasion = occasion(application);
        if (occasion.isEmpty()) {
            return page(application, false, model);
        }
        return switch (again.state(id)) {
            case SENT -> "redirect:/antraege/" + Again.next(id);
            case BEGUN -> "redirect:/antrag/" + Again.next(id);
            case NOTHING -> {
                if (!"ja".equals(einwilligung)) {
                    // Storing a draft needs her consent; the law does not ask for it.
                    drafts.notStarted();
                    yield page(application, true, model);
                }
                UUID draft = again.begin(application, occasion.get(), FollowController.sprache())
                        .orElseThrow(AccessRefused::new);
                yield "redirect:/antrag/" + draft;
            }
        };
    }

    private Optional<Again.Occasion> occasion(SentApplication application) {
        return Again.occasion(
                application,
                Antragsstand.von(application, mailbox.letters(application.id()).lesbar()));
    }

    /// @param missing she pressed without her consent
    private String page(SentApplication application, boolean missing, Model model) {
        model.addAttribute("antrag", application);
        model.addAttribute("anlass", occasion(application).orElse(null));
        model.addAttribute("zustand", again.state(application.id()).name());
        model.addAttribute("neu", Again.next(application.id()));
        model.addAttribute("fehlt", missing);
        return "portal/web/erneut";
    }
}
