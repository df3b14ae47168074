package de.tragwerk.draft.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.GuestSession;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Guests;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Wording;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Applying without an account: what that means, the beginning, keeping it after a login, the end.
@Controller
@OnSide(Side.PORTAL)
class GuestController {

    private final Guests guests;
    private final GuestSession session;
    private final Forms forms;
    private final BeginPage page;

    GuestController(Guests guests, GuestSession session, Forms forms, BeginPage page) {
        this.guests = guests;
        this.session = session;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping("/ohne-konto/antrag/{formular}")
    @Permitted(value = "draft.START_GUEST", audited = false)
    String notices(@PathVariable String formular, HttpServletRequest request, Model model) {
        Form form = form(formular);
        if (guests.loggedIn()) {
            return "redirect:/antrag/neu/" + form.id();
        }
        return page.show(form, page.found(form, request), false, true, model);
    }

    @PostMapping("/ohne-konto/antrag/{formular}")
    @Permitted("draft.START_GUEST")
    String start(
            @PathVariable String formular,
            @RequestParam(defaultValue = "nein") String uebernahme,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = form(formular);
        Answers known = uebernahme.equals("ja") ? page.found(form, request) : Answers.empty();
        // Nobody has a mailbox without an account.
        known = BeginPage.with(page.fromNow(form, known), form, FormController.WAY_OF_ANSWERS, "brief");
        Draft draft =
                guests.start(GuestSession.konto(request), form.id(), form.version(), FormController.sprache(), known);
        session.begin(request, response, draft.konto());
        return "redirect:/antrag/" + draft.id();
    }

    private Form form(String formular) {
        return forms.newest(formular).filter(f -> guests.allowed(f.id())).orElseThrow(AccessRefused::new);
    }

    record Row(UUID id, Wording titel, int anzahl) {}

    /// After the login: what becomes of what she wrote before.
    @GetMapping("/ohne-konto/behalten")
    @Permitted("draft.KEEP_GUEST")
    String keep(HttpServletRequest request, HttpServletResponse response, Model model) {
        return keep(false, request, response, model);
    }

    private String keep(boolean missing, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Row> rows = guests.before(GuestSession.konto(request)).stream()
                .map(d -> new Row(
                        d.id(),
                        forms.get(d.formular(), d.version()).titel().said(FormController.sprache()),
                        d.answers().size()))
                .toList();
        if (rows.isEmpty()) {
            session.end(request, response);
            return "redirect:/antraege";
        }
        model.addAttribute("entwuerfe", rows);
        model.addAttribute("fehlt", missing);
        return "draft/web/behalten";
    }

    @PostMapping("/ohne-konto/behalten")
    @Permitted("draft.KEEP_GUEST")
    String keep(
            @RequestParam(required = false) String einwilligung,
            @RequestParam(defaultValue = "nein") String behalten,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<UUID> guest = GuestSession.konto(request);
        boolean wanted = behalten.equals("ja");
        if (guest.isEmpty() || wanted && !"ja".equals(einwilligung)) {
            return keep(wanted, request, response, model);
        }
        if (!wanted) {
            guests.leave(guest.get());
            session.end(request, response);
            return "redirect:/antraege";
        }
        List<Draft> kept = guests.takeOver(guest.get());
        session.end(request, response);
        return kept.size() == 1 ? "redirect:/antrag/" + kept.getFirst().id() : "redirect:/antraege";
    }

    /// It is over: because nothing was pressed for an hour, or because she is done.
    @GetMapping("/ohne-konto/ende")
    @Permitted(value = "draft.START_GUEST", audited = false)
    String over(
            @RequestParam(required = false) String zeit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (GuestSession.konto(request).isEmpty()) {
            session.end(request, response);
        }
        model.addAttribute("zeit", zeit != null);
        return "draft/web/ende";
    }

    @PostMapping("/ohne-konto/ende")
    @Permitted("draft.END_GUEST")
    String end(HttpServletRequest request, HttpServletResponse response) {
        guests.leave(GuestSession.konto(request).orElseThrow(AccessRefused::new));
        session.end(request, response);
        return "redirect:/ohne-konto/ende";
    }
}
