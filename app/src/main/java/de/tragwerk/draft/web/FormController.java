package de.tragwerk.draft.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Drafts;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Start, task list and topic pages. Every navigation saves, also "back" and "check answers".
@Controller
@OnSide(Side.PORTAL)
class FormController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Drafts drafts;
    private final Forms forms;
    private final Clock clock;
    private final MessageSource messages;

    FormController(Drafts drafts, Forms forms, Clock clock, MessageSource messages) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/antrag/neu/{formular}")
    @Permitted(value = "draft.START", audited = false)
    String notices(@PathVariable String formular, Model model) {
        return notices(formular, false, model);
    }

    private String notices(String formular, boolean missing, Model model) {
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        model.addAttribute("form", form);
        model.addAttribute("titel", form.titel().in(sprache()));
        model.addAttribute("fehlt", missing);
        return "draft/web/hinweise";
    }

    @PostMapping("/antrag/neu/{formular}")
    @Permitted("draft.START")
    String start(
            @PathVariable String formular,
            @RequestParam(required = false) String einwilligung,
            @AuthenticationPrincipal CitizenPrincipal citizen,
            Model model) {
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        if (!"ja".equals(einwilligung)) {
            // Storing a draft needs her consent; the law does not ask for it.
            drafts.notStarted();
            return notices(formular, true, model);
        }
        Answers prefill = Answers.empty();
        if (citizen.familyName() != null && citizen.givenName() != null) {
            prefill = prefill.with("person.familienname", 0, citizen.familyName())
                    .with("person.vornamen", 0, citizen.givenName());
        }
        if (citizen.birthdate() != null) {
            LocalDate birth = LocalDate.parse(citizen.birthdate());
            prefill = prefill.with(
                    "person.geburtsdatum",
                    0,
                    birth.getDayOfMonth() + "|" + birth.getMonthValue() + "|" + birth.getYear());
        }
        LocalDate today = LocalDate.now(clock);
        prefill = prefill.with("antrag.ab_wann", 0, today.getMonthValue() + "|" + today.getYear());
        Draft draft = drafts.start(form.id(), form.version(), sprache(), prefill);
        return "redirect:/antrag/" + draft.id();
    }

    @GetMapping("/antrag/{id}")
    @Permitted("draft.OPEN")
    String overview(@PathVariable UUID id, Model model) {
        Draft draft = drafts.open(id);
        Form form = form(draft);
        Evaluation evaluation = evaluation(form, draft);
        List<Evaluation.Problem> problems = evaluation.problems();
        List<Map<String, Object>> topics = evaluation.topics().stream()
                .map(t -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    boolean started = evaluation.started(t);
                    boolean good = started && problems.stream().noneMatch(p -> p.topic() == t);
                    row.put("href", "/antrag/" + id + "/thema/" + t.id());
                    row.put("titel", t.titel().in(sprache()));
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
        if (!evaluation(form, draft).topics().contains(topic)) {
            return "redirect:/antrag/" + id;
        }
        model.addAttribute("von", "pruefen".equals(von) ? von : "");
        return show(draft, form, topic, nr == null ? 0 : nr, draft.answers(), Map.of(), model);
    }

    @PostMapping({"/antrag/{id}/thema/{thema}", "/antrag/{id}/thema/{thema}/{nr}"})
    @Permitted("draft.SAVE")
    String save(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) Integer nr,
            @RequestParam int version,
            @RequestParam(defaultValue = "weiter") String ziel,
            @RequestParam(required = false) String von,
            HttpServletRequest request,
            Model model) {
        Draft before = drafts.open(id);
        Form form = form(before);
        Form.Topic topic = form.topic(thema).orElseThrow(AccessRefused::new);
        int number = nr == null ? 0 : nr;
        model.addAttribute("von", "pruefen".equals(von) ? von : "");
        Answers typed = typed(topic, number, before.answers(), request);
        Drafts.Saved saved = drafts.save(id, version, sprache(), answers -> typed(topic, number, answers, request));
        if (!saved.saved()) {
            model.addAttribute("konflikt", true);
            return show(saved.draft(), form, topic, number, typed, Map.of(), model);
        }
        Draft draft = saved.draft();
        Map<String, String> problems = new LinkedHashMap<>();
        if ((number > 0 || !topic.repeated()) && ziel.equals("weiter")) {
            evaluation(form, draft)
                    .problems(topic, number)
                    .forEach(p -> problems.put(p.field().id(), p.text().in(sprache())));
        }
        if (!problems.isEmpty()) {
            return show(draft, form, topic, number, draft.answers(), problems, model);
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
            HttpServletRequest request) {
        Draft before = drafts.open(id);
        Form.Topic topic = form(before).topic(thema).orElseThrow(AccessRefused::new);
        Drafts.Saved saved =
                drafts.save(id, version, sprache(), answers -> typed(topic, nr == null ? 0 : nr, answers, request));
        return saved.saved()
                ? Map.of("version", saved.draft().stand(), "text", savedText(saved.draft()))
                : Map.of("text", text("gespeichert.konflikt"));
    }

    @PostMapping("/antrag/{id}/thema/{thema}/{nr}/entfernen")
    @Permitted("draft.SAVE")
    String remove(@PathVariable UUID id, @PathVariable String thema, @PathVariable int nr, @RequestParam int version) {
        Draft before = drafts.open(id);
        Form.Topic topic = form(before).topic(thema).orElseThrow(AccessRefused::new);
        drafts.save(id, version, sprache(), answers -> answers.without(topic, nr));
        return "redirect:/antrag/" + id + "/thema/" + thema + "?entfernt";
    }

    /// Takes a removal back.
    @PostMapping("/antrag/{id}/thema/{thema}/zurueckholen")
    @Permitted("draft.SAVE")
    String restore(@PathVariable UUID id, @PathVariable String thema, @RequestParam int version) {
        Draft before = drafts.open(id);
        Form.Topic topic = form(before).topic(thema).orElseThrow(AccessRefused::new);
        drafts.save(id, version, sprache(), answers -> answers.restored(topic));
        return "redirect:/antrag/" + id + "/thema/" + thema;
    }

    @GetMapping("/antrag/{id}/loeschen")
    @Permitted("draft.OPEN")
    String askDelete(@PathVariable UUID id, Model model) {
        Draft draft = drafts.open(id);
        base(model, draft, form(draft));
        model.addAttribute("anzahl", draft.answers().size());
        model.addAttribute("dateien", drafts.files(draft).size());
        return "draft/web/loeschen";
    }

    @PostMapping("/antrag/{id}/loeschen")
    @Permitted("draft.DELETE")
    String delete(@PathVariable UUID id) {
        drafts.delete(id);
        return "redirect:/antraege";
    }

    private String show(
            Draft draft,
            Form form,
            Form.Topic topic,
            int nr,
            Answers answers,
            Map<String, String> problems,
            Model model) {
        base(model, draft, form);
        Evaluation evaluation = new Evaluation(form, answers, LocalDate.now(clock));
        model.addAttribute("thema", topic.id());
        model.addAttribute("frage", topic.titel().in(sprache()));
        model.addAttribute("einleitung", topic.intro().in(sprache()));
        model.addAttribute("warum", topic.why().in(sprache()));
        model.addAttribute("norm", topic.norm());
        model.addAttribute(
                "hinweise",
                evaluation.notices(topic).stream().map(t -> t.in(sprache())).toList());
        model.addAttribute("nummer", evaluation.topics().indexOf(topic) + 1);
        model.addAttribute("anzahl", evaluation.topics().size());
        model.addAttribute("nr", nr);
        model.addAttribute("einzahl", topic.single().in(sprache()));
        model.addAttribute("pfad", "/thema/" + topic.id() + (nr > 0 ? "/" + nr : ""));
        model.addAttribute("sichern", "/speichern/" + topic.id() + (nr > 0 ? "/" + nr : ""));
        if (topic.repeated() && nr == 0) {
            model.addAttribute("eintraege", PageModel.entries(topic, answers, sprache()));
            model.addAttribute("zurueckholbar", answers.removed(topic) > 0);
            return "draft/web/liste";
        }
        model.addAttribute("felder", PageModel.fields(form, topic, nr, evaluation, answers, problems, sprache()));
        model.addAttribute("fehler", !problems.isEmpty());
        return "draft/web/thema";
    }

    private void base(Model model, Draft draft, Form form) {
        model.addAttribute("entwurf", draft);
        model.addAttribute("titel", form.titel().in(sprache()));
        model.addAttribute("gespeichert", savedText(draft));
        model.addAttribute(
                "loeschung", draft.deletion().atZoneSameInstant(GERMANY).toLocalDate());
    }

    private String savedText(Draft draft) {
        var at = draft.geaendert().atZoneSameInstant(GERMANY);
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

    /// What the page sent, over what was there: fields of other pages stay.
    private static Answers typed(Form.Topic topic, int nr, Answers before, HttpServletRequest request) {
        Answers answers = before;
        if (topic.repeated() && nr == 0) {
            return answers;
        }
        for (Form.Field field : topic.fields()) {
            String name = field.id();
            String text = switch (field.type()) {
                case DATUM -> join(request, name + ".t", name + ".m", name + ".j");
                case MONAT -> join(request, name + ".m", name + ".j");
                case MEHRFACH ->
                    request.getParameterValues(name) == null ? "" : String.join("|", request.getParameterValues(name));
                default -> request.getParameter(name) == null ? "" : request.getParameter(name);
            };
            if (text.length() > 5000) {
                text = text.substring(0, 5000);
            }
            boolean onPage = request.getParameter("_" + name) != null;
            if (onPage) {
                answers = answers.with(name, nr, text.replace("|", "").isBlank() ? "" : text);
            }
        }
        return answers;
    }

    private static String join(HttpServletRequest request, String... names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            String part = request.getParameter(name);
            joined.append(joined.isEmpty() && names[0].equals(name) ? "" : "|")
                    .append(part == null ? "" : part.strip().replace("|", ""));
        }
        return joined.toString();
    }

    static String sprache() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
