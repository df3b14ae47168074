package de.tragwerk.draft.web;

import de.tragwerk.draft.Vorwissen;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The notices before the first input, and what a draft knows from the start.
@Component
class BeginPage {

    private final Leistungen services;
    private final Clock clock;
    private final ObjectProvider<Vorwissen> vorwissen;
    private final Proposals proposals;

    BeginPage(Leistungen services, Clock clock, ObjectProvider<Vorwissen> vorwissen, Proposals proposals) {
        this.services = services;
        this.clock = clock;
        this.vorwissen = vorwissen;
        this.proposals = proposals;
    }

    /// @param offered answers she may take over
    /// @param missing she pressed without her consent
    /// @param guest nobody is logged in, and nobody has to be
    String show(Form form, Answers offered, boolean missing, boolean guest, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("uebernahmen", proposals.groups(form, offered));
        model.addAttribute("titel", form.titel().said(FormController.sprache()));
        model.addAttribute("fehlt", missing);
        model.addAttribute("ohneKonto", guest);
        Leistung leistung = services.zuFormular(form.id()).orElse(null);
        model.addAttribute("zurueck", leistung == null ? "/leistungen" : "/leistungen/" + leistung.id());
        model.addAttribute("minuten", leistung == null ? 30 : leistung.minuten());
        model.addAttribute("amt", leistung == null ? "" : leistung.zustaendig().in(FormController.sprache()));
        model.addAttribute("sozial", leistung == null || leistung.sozial());
        model.addAttribute("sgb12", leistung == null || leistung.akte().equals("SGB12"));
        model.addAttribute("gerechnet", leistung != null && leistung.gerechnet());
        return "draft/web/hinweise";
    }

    /// What she said in the finder.
    Answers found(Form form, HttpServletRequest request) {
        Vorwissen source = vorwissen.getIfAvailable();
        return source == null ? Answers.empty() : source.fuer(form, request);
    }

    /// The month of today, where the form asks from when.
    Answers fromNow(Form form, Answers known) {
        LocalDate today = LocalDate.now(clock);
        return with(known, form, "antrag.ab_wann", today.getMonthValue() + "|" + today.getYear());
    }

    /// The answer, if the form asks for it.
    static Answers with(Answers answers, Form form, String field, String value) {
        return form.field(field, false).isPresent() ? answers.with(field, 0, value) : answers;
    }
}
