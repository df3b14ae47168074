package de.tragwerk.draft.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.Help;
import de.tragwerk.draft.Helpers;
import de.tragwerk.draft.SharedAnswers;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.page.PageInput;
import de.tragwerk.form.page.PageModel;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Task list and topic pages. Every navigation saves, also "back" and "check answers".
@Controller
@OnSide(Side.PORTAL)
class FormController {

    /// How she wants answers: without an account there is one way, so nobody is asked.
    static final String WAY_OF_ANSWERS = "kontakt.weg";

    private final Drafts drafts;
    private final Forms forms;
    private final Clock clock;
    private final MessageSource messages;
    private final SharedAnswers shared;
    private final Proposals proposals;
    private final Helpers helpers;
    private final Access access;

    FormController(
            Drafts drafts,
            Forms forms,
            Clock clock,
            MessageSource messages,
            SharedAnswers shared,
            Proposals proposals,
            Helpers helpers,
            Access access) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
        this.messages = messages;
        this.shared = shared;
        this.proposals = proposals;
        this.helpers = helpers;
        this.access = access;
    }

    @GetMapping("/antrag/{id}")
    @Permitted("draft.OPEN")
    String overview(@PathVariable UUID id, Model model) {
        Draft draft = drafts.open(id);
        if (readsOnly(draft)) {
            return "redirect:/antrag/" + id + "/pruefen";
        }
        Form form = form(draft);
        Evaluation evaluation = evaluation(form, draft);
        List<Evaluation.Problem> problems = evaluation.problems();
        List<Map<String, Object>> topics = evaluation.topics().stream()
                .map(t -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    boolean started = evaluation.started(t);
                    boolean good = started && problems.stream().noneMatch(p -> p.topic() == t);
                    row.put("href", "/antrag/" + id + "/thema/" + t.id());
                    row.put("titel", t.titel().said(sprache()));
                    row.put("stand", good ? "fertig" : started ? "begonnen" : "offen");
                    return row;
                })
                .toList();
        base(model, draft, form);
        model.addAttribute("themen", topics);
        return "draft/web/uebersicht";
    }

    @GetMapping({"/antrag/{id}/thema/{thema}", "/antrag/{id}/thema/{thema}/{nr}"})
    @Permitted("draft.OPEN")
    String page(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) Integer nr,
            @RequestParam(required = false) String von,
            Model model) {
        Draft draft = drafts.open(id);
        Form form = form(draft);
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        if (readsOnly(draft)) {
            return "redirect:/antrag/" + id + "/pruefen";
        }
        if (!evaluation(form, draft).topics().contains(topic)) {
            return "redirect:/antrag/" + id;
        }
        model.addAttribute("von", "pruefen".equals(von) ? von : "");
        return show(draft, form, topic, nr == null ? 0 : nr, draft.answers(), Map.of(), List.of(), model);
    }

    @PostMapping({"/antrag/{id}/thema/{thema}", "/antrag/{id}/thema/{thema}/{nr}"})
    @Permitted("draft.SAVE")
    String save(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) Integer nr,
            @RequestParam int version,
            @RequestParam(required = false) UUID fenster,
            @RequestParam(defaultValue = "weiter") String ziel,
            @RequestParam(required = false) String von,
            HttpServletRequest request,
            Model model) {
        Draft before = drafts.open(id);
        Form form = form(before);
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        int number = nr == null ? 0 : nr;
        model.addAttribute("von", "pruefen".equals(von) ? von : "");
        Answers typed = PageInput.over(topic, number, before.answers(), request);
        Answers taken =
                ziel.equals("uebernehmen") ? shared.forForm(form, typed, before).of(topic) : Answers.empty();
        Drafts.Saved saved = drafts.save(
                id,
                new Drafts.Shown(version, fenster, false, topic.id()),
                sprache(),
                answers -> PageInput.over(topic, number, answers, request).and(taken));
        if (!saved.saved()) {
            model.addAttribute("konflikt", true);
            return show(saved.draft(), form, topic, number, typed, Map.of(), List.of(), model);
        }
        Draft draft = saved.draft();
        Map<String, String> problems = new LinkedHashMap<>();
        List<Form.Field> opened = List.of();
        if ((number > 0 || !topic.repeated()) && ziel.equals("weiter")) {
            Evaluation evaluation = evaluation(form, draft);
            opened = evaluation.opened(topic, number, PageInput.shown(topic, request));
            for (Evaluation.Problem problem : evaluation.problems(topic, number)) {
                // Nobody has failed to answer what was not asked yet.
                if (!opened.contains(problem.field())) {
                    problems.put(problem.field().id(), problem.text().in(sprache()));
                }
            }
        }
        if (!problems.isEmpty() || !opened.isEmpty()) {
            return show(draft, form, topic, number, draft.answers(), problems, opened, model);
        }
        if (ziel.equals("uebernehmen")) {
            return "redirect:" + page("/antrag/" + id, topic) + ("pruefen".equals(von) ? "?von=pruefen" : "");
        }
        // A change that began on the check page ends there.
        boolean back = "pruefen".equals(von) && !ziel.equals("noch");
        return "redirect:" + next(draft, form, topic, number, back ? "pruefen" : ziel);
    }

    private String next(Draft draft, Form form, Form.Topic topic, int nr, String target) {
        String base = "/antrag/" + draft.id();
        List<Form.Topic> topics = evaluation(form, draft).topics();
        int index = topics.indexOf(topic);
        return switch (target) {
            case "zurueck" -> nr > 0 ? page(base, topic) : index <= 0 ? base : page(base, topics.get(index - 1));
            case "pruefen" -> base + "/pruefen";
            case "uebersicht" -> base;
            case "noch" -> page(base, topic) + "/" + draft.answers().nextEntry(topic);
            default ->
                nr > 0
                        ? page(base, topic)
                        : index + 1 < topics.size() ? page(base, topics.get(index + 1)) : base + "/nachweise";
        };
    }

    private static String page(String base, Form.Topic topic) {
        return base + "/thema/" + topic.id();
    }

    /// Saving while typing, for browsers with script.
    @PostMapping({"/antrag/{id}/speichern/{thema}", "/antrag/{id}/speichern/{thema}/{nr}"})
    @Permitted("draft.SAVE")
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) Integer nr,
            @RequestParam int version,
            @RequestParam(required = false) UUID fenster,
            HttpServletRequest request) {
        Draft before = drafts.open(id);
        Form.Topic topic = form(before).topic(thema).orElseThrow(AccessRefused::new);
        Drafts.Saved saved = drafts.save(
                id,
                new Drafts.Shown(version, fenster, true, topic.id()),
                sprache(),
                answers -> PageInput.over(topic, nr == null ? 0 : nr, answers, request));
        return saved.saved()
                ? Map.of("version", saved.draft().stand(), "text", savedText(saved.draft()))
                : Map.of("text", text("gespeichert.konflikt"));
    }

    @PostMapping("/antrag/{id}/thema/{thema}/{nr}/entfernen")
    @Permitted("draft.SAVE")
    String remove(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable int nr,
            @RequestParam int version,
            Model model) {
        return change(id, thema, version, "?entfernt", (answers, topic) -> answers.without(topic, nr), model);
    }

    /// Takes a removal back.
    @PostMapping("/antrag/{id}/thema/{thema}/zurueckholen")
    @Permitted("draft.SAVE")
    String restore(@PathVariable UUID id, @PathVariable String thema, @RequestParam int version, Model model) {
        return change(id, thema, version, "", Answers::restored, model);
    }

    /// Changes the entries of a topic, or shows the list as it is now when another window was faster.
    private String change(
            UUID id,
            String thema,
            int version,
            String done,
            BiFunction<Answers, Form.Topic, Answers> change,
            Model model) {
        Form form = form(drafts.open(id));
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        Drafts.Saved saved =
                drafts.save(id, Drafts.Shown.of(version), sprache(), answers -> change.apply(answers, topic));
        if (!saved.saved()) {
            Draft draft = saved.draft();
            model.addAttribute("konflikt", true);
            model.addAttribute("von", "");
            return show(draft, form, topic, 0, draft.answers(), Map.of(), List.of(), model);
        }
        return "redirect:/antrag/" + id + "/thema/" + thema + done;
    }

    @GetMapping("/antrag/{id}/loeschen")
    @Permitted("draft.OPEN")
    String askDelete(@PathVariable UUID id, Model model) {
        Draft draft = drafts.open(id);
        if (helpers.under(draft) != null) {
            throw new AccessRefused();
        }
        base(model, draft, form(draft));
        model.addAttribute("anzahl", draft.answers().size());
        model.addAttribute("dateien", drafts.files(draft).size());
        return "draft/web/loeschen";
    }

    @PostMapping("/antrag/{id}/loeschen")
    @Permitted("draft.DELETE")
    String delete(@PathVariable UUID id) {
        drafts.delete(id);
        return access.citizen().guest() ? "redirect:/ohne-konto/ende" : "redirect:/antraege";
    }

    private String show(
            Draft draft,
            Form form,
            Form.Topic topic,
            int nr,
            Answers answers,
            Map<String, String> problems,
            List<Form.Field> opened,
            Model model) {
        base(model, draft, form);
        Evaluation evaluation = new Evaluation(form, answers, LocalDate.now(clock));
        model.addAttribute("thema", topic.id());
        model.addAttribute("frage", topic.titel().said(sprache()));
        model.addAttribute("einleitung", topic.intro().said(sprache()));
        model.addAttribute("warum", topic.why().said(sprache()));
        model.addAttribute("norm", topic.norm());
        model.addAttribute(
                "hinweise",
                evaluation.notices(topic).stream().map(t -> t.said(sprache())).toList());
        model.addAttribute("nummer", evaluation.topics().indexOf(topic) + 1);
        model.addAttribute("anzahl", evaluation.topics().size());
        model.addAttribute("nr", nr);
        model.addAttribute("einzahl", topic.single().said(sprache()));
        model.addAttribute("pfad", "/thema/" + topic.id() + (nr > 0 ? "/" + nr : ""));
        model.addAttribute("vorschlaege", proposals.groups(form, open(evaluation, topic, nr, draft, form, answers)));
        model.addAttribute("herkunft", proposals.notes(answers));
        model.addAttribute("sichern", "/speichern/" + topic.id() + (nr > 0 ? "/" + nr : ""));
        if (topic.repeated() && nr == 0) {
            model.addAttribute("eintraege", PageModel.entries(topic, answers, sprache()));
            model.addAttribute("zurueckholbar", answers.removed(topic) > 0);
            return "draft/web/liste";
        }
        boolean guest = access.citizen().guest();
        List<PageModel.FieldView> fields =
                PageModel.fields(form, topic, nr, evaluation, answers, problems, sprache()).stream()
                        .filter(view -> !guest || !view.id().equals(WAY_OF_ANSWERS))
                        .toList();
        model.addAttribute("felder", fields);
        model.addAttribute(
                "neu",
                fields.stream()
                        .filter(view -> opened.stream().anyMatch(f -> f.id().equals(view.id())))
                        .toList());
        model.addAttribute("fehler", !problems.isEmpty());
        model.addAttribute("fenster", UUID.randomUUID());
        return "draft/web/thema";
    }

    /// What she answered elsewhere for what is still open on this page.
    private Answers open(Evaluation evaluation, Form.Topic topic, int nr, Draft draft, Form form, Answers answers) {
        boolean asks = topic.repeated()
                ? nr == 0 && answers.entries(topic).isEmpty()
                : evaluation.visible(topic, 0).stream()
                        .anyMatch(f ->
                                !f.shared().isEmpty() && answers.text(f.id(), 0).isEmpty());
        return asks ? shared.forForm(form, answers, draft).of(topic) : Answers.empty();
    }

    /// Who helps by reading sees all answers on one page and none to fill in.
    private boolean readsOnly(Draft draft) {
        Help help = helpers.under(draft);
        return help != null && !help.umfang().includes(Help.Scope.AUSFUELLEN);
    }

    private void base(Model model, Draft draft, Form form) {
        model.addAttribute("hilfe", helpers.under(draft));
        model.addAttribute("entwurf", draft);
        model.addAttribute("titel", form.titel().said(sprache()));
        model.addAttribute("gespeichert", savedText(draft));
        model.addAttribute(
                "loeschung", draft.deletion().atZoneSameInstant(Days.ZONE).toLocalDate());
    }

    private String savedText(Draft draft) {
        var at = draft.geaendert().atZoneSameInstant(Days.ZONE);
        return text("gespeichert.um", "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private Form form(Draft draft) {
        return forms.get(draft.formular(), draft.version());
    }

    private Evaluation evaluation(Form form, Draft draft) {
        return new Evaluation(form, draft.answers(), LocalDate.now(clock));
    }

    static String sprache() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
