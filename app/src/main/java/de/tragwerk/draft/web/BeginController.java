package de.tragwerk.draft.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.SharedAnswers;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Notices and consent before the first input.
@Controller
@OnSide(Side.PORTAL)
class BeginController {

    private final Drafts drafts;
    private final Forms forms;
    private final SharedAnswers shared;
    private final BeginPage page;

    BeginController(Drafts drafts, Forms forms, SharedAnswers shared, BeginPage page) {
        this.drafts = drafts;
        this.forms = forms;
        this.shared = shared;
        this.page = page;
    }

    @GetMapping("/antrag/neu/{formular}")
    @Permitted("draft.PROPOSE")
    String notices(@PathVariable String formular, HttpServletRequest request, Model model) {
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        return page.show(form, vorher(form, request), false, false, model);
    }

    @PostMapping("/antrag/neu/{formular}")
    @Permitted("draft.START")
    String start(
            @PathVariable String formular,
            @RequestParam(required = false) String einwilligung,
            @RequestParam(defaultValue = "nein") String uebernahme,
            @AuthenticationPrincipal CitizenPrincipal citizen,
            HttpServletRequest request,
            Model model) {
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        if (!"ja".equals(einwilligung)) {
            // Storing a draft needs her consent; the law does not ask for it.
            drafts.notStarted();
            return page.show(form, vorher(form, request), true, false, model);
        }
        Answers taken = uebernahme.equals("ja") ? vorher(form, request) : Answers.empty();
        Draft draft = drafts.start(form.id(), form.version(), FormController.sprache(), prefill(form, citizen, taken));
        return "redirect:/antrag/" + draft.id();
    }

    /// What she said in the finder is the newest; of the household her drafts say more.
    private Answers vorher(Form form, HttpServletRequest request) {
        Answers drafted = shared.forForm(form, Answers.empty(), null);
        Answers found = page.found(form, request);
        Form.Topic people = form.people().orElse(null);
        if (people != null && !drafted.entries(people).isEmpty()) {
            for (int nr : found.entries(people)) {
                found = found.without(people, nr);
            }
        }
        return found.and(drafted);
    }

    /// What the account knows, as far as the form asks for it of the applicant; it knows better than what she
    /// said elsewhere.
    private Answers prefill(Form form, CitizenPrincipal citizen, Answers taken) {
        Answers known = taken;
        String family = citizen.familyName();
        String given = citizen.givenName();
        if (family != null && given != null) {
            known = BeginPage.with(known, form, "person.familienname", family);
            known = BeginPage.with(known, form, "person.vornamen", given);
        }
        if (citizen.birthdate() != null) {
            LocalDate birth = LocalDate.parse(citizen.birthdate());
            known = BeginPage.with(
                    known,
                    form,
                    "person.geburtsdatum",
                    birth.getDayOfMonth() + "|" + birth.getMonthValue() + "|" + birth.getYear());
        }
        return page.fromNow(form, known);
    }
}
