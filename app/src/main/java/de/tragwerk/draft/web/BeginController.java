package de.tragwerk.draft.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.SharedAnswers;
import de.tragwerk.draft.Vorwissen;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Leistungen services;
    private final Clock clock;
    private final ObjectProvider<Vorwissen> vorwissen;
    private final SharedAnswers shared;
    private final Proposals proposals;

    BeginController(
            Drafts drafts,
            Forms forms,
            Leistungen services,
            Clock clock,
            ObjectProvider<Vorwissen> vorwissen,
            SharedAnswers shared,
            Proposals proposals) {
        this.drafts = drafts;
        this.forms = forms;
        this.services = services;
        this.clock = clock;
        this.vorwissen = vorwissen;
        this.shared = shared;
        this.proposals = proposals;
    }

    @GetMapping("/antrag/neu/{formular}")
    @Permitted("draft.PROPOSE")
    String notices(@PathVariable String formular, HttpServletRequest request, Model model) {
        return notices(formular, false, request, model);
    }

    private String notices(String formular, boolean missing, HttpServletRequest request, Model model) {
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        model.addAttribute("form", form);
        model.addAttribute("uebernahmen", proposals.groups(form, vorher(form, request)));
        model.addAttribute("titel", form.titel().said(FormController.sprache()));
        model.addAttribute("fehlt", missing);
        Leistung leistung = services.zuFormular(form.id()).orElse(null);
        model.addAttribute("minuten", leistung == null ? 30 : leistung.minuten());
        model.addAttribute("amt", leistung == null ? "" : leistung.zustaendig().in(FormController.sprache()));
        model.addAttribute("sozial", leistung == null || leistung.sozial());
        model.addAttribute("sgb12", leistung == null || leistung.akte().equals("SGB12"));
        model.addAttribute("gerechnet", leistung != null && leistung.gerechnet());
        return "draft/web/hinweise";
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
            return notices(formular, true, request, model);
        }
        Answers taken = uebernahme.equals("ja") ? vorher(form, request) : Answers.empty();
        Draft draft = drafts.start(form.id(), form.version(), FormController.sprache(), prefill(form, citizen, taken));
        return "redirect:/antrag/" + draft.id();
    }

    /// What she said in the finder is the newest; of the household her drafts say more.
    private Answers vorher(Form form, HttpServletRequest request) {
        Answers drafted = shared.forForm(form, Answers.empty(), null);
        Vorwissen source = vorwissen.getIfAvailable();
        Answers found = source == null ? Answers.empty() : source.fuer(form, request);
        Form.Topic people = form.people().orElse(null);
        if (people != null && !drafted.entries(people).isEmpty()) {
            for (int nr : found.entries(people)) {
                found = found.without(people, nr);
            }
        }
        return found.and(drafted);
    }

    /// What the account knows, as far as the form asks for it of the applicant; it knows better than what she said
    /// elsewhere.
    private Answers prefill(Form form, CitizenPrincipal citizen, Answers taken) {
        Answers known = taken;
        String family = citizen.familyName();
        String given = citizen.givenName();
        if (family != null && given != null) {
            known = with(with(known, form, "person.familienname", family), form, "person.vornamen", given);
        }
        if (citizen.birthdate() != null) {
            LocalDate birth = LocalDate.parse(citizen.birthdate());
            known = with(
                    known,
                    form,
                    "person.geburtsdatum",
                    birth.getDayOfMonth() + "|" + birth.getMonthValue() + "|" + birth.getYear());
        }
        LocalDate today = LocalDate.now(clock);
        return with(known, form, "antrag.ab_wann", today.getMonthValue() + "|" + today.getYear());
    }

    private static Answers with(Answers answers, Form form, String field, String value) {
        return form.field(field, false).isPresent() ? answers.with(field, 0, value) : answers;
    }
}
