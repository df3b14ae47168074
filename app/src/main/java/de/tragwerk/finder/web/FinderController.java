package de.tragwerk.finder.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.finder.Angaben;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.page.PageInput;
import de.tragwerk.form.page.PageModel;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questions of the finder, one topic per page. Every navigation keeps the answers in the browser, and nowhere
/// else.
@Controller
@OnSide(Side.PORTAL)
class FinderController {

    static final String START = "/finder";
    static final String ERGEBNIS = "/finder/ergebnis";
    private static final String FRAGEN = "/finder/fragen/";

    private final Forms forms;
    private final Merkzettel merkzettel;
    private final Clock clock;
    private final MessageSource messages;

    FinderController(Forms forms, Merkzettel merkzettel, Clock clock, MessageSource messages) {
        this.forms = forms;
        this.merkzettel = merkzettel;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(START)
    @Permitted(value = "finder.ASK", audited = false)
    String start(
            @RequestParam(required = false) String weg,
            @RequestParam(required = false) String geloescht,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        nichtBehalten(response);
        Optional<Answers> antworten = merkzettel.lies(request);
        model.addAttribute("begonnen", antworten.isPresent());
        model.addAttribute("weg", weg != null && antworten.isEmpty());
        model.addAttribute("geloescht", geloescht != null && antworten.isEmpty());
        model.addAttribute("erste", FRAGEN + fragen().topics().getFirst().id());
        model.addAttribute("ergebnis", ERGEBNIS);
        return "finder/web/start";
    }

    @PostMapping("/finder/loeschen")
    @Permitted(value = "finder.ASK", audited = false)
    String forget(HttpServletResponse response) {
        merkzettel.vergiss(response);
        return "redirect:/finder?geloescht";
    }

    @GetMapping("/finder/fragen/{thema}")
    @Permitted(value = "finder.ASK", audited = false)
    String page(
            @PathVariable String thema,
            @RequestParam(required = false) String von,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form.Topic topic = fragen().topic(thema).orElseThrow(AccessRefused::new);
        Optional<Answers> kept = merkzettel.lies(request);
        boolean erste = topic == fragen().topics().getFirst();
        if (kept.isEmpty() && !erste) {
            return "redirect:/finder?weg";
        }
        Answers answers = kept.orElse(Answers.empty());
        if (!evaluation(answers).topics().contains(topic)) {
            return "redirect:" + ERGEBNIS;
        }
        model.addAttribute("von", "ergebnis".equals(von) ? von : "");
        return show(topic, answers, Map.of(), List.of(), response, model);
    }

    @PostMapping("/finder/fragen/{thema}")
    @Permitted(value = "finder.ASK", audited = false)
    String save(
            @PathVariable String thema,
            @RequestParam(defaultValue = "weiter") String ziel,
            @RequestParam(required = false) String von,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form.Topic topic = fragen().topic(thema).orElseThrow(AccessRefused::new);
        Answers answers = PageInput.over(topic, 0, merkzettel.lies(request).orElse(Answers.empty()), request);
        merkzettel.schreibe(response, answers);
        model.addAttribute("von", "ergebnis".equals(von) ? von : "");
        if (ziel.equals("weiter")) {
            Evaluation evaluation = evaluation(answers);
            List<Form.Field> opened = evaluation.opened(topic, 0, PageInput.shown(topic, request));
            Map<String, String> problems = problems(evaluation, topic, answers, opened);
            if (!problems.isEmpty() || !opened.isEmpty()) {
                return show(topic, answers, problems, opened, response, model);
            }
        }
        return "redirect:" + next(topic, answers, ziel, "ergebnis".equals(von));
    }

    private Map<String, String> problems(
            Evaluation evaluation, Form.Topic topic, Answers answers, List<Form.Field> opened) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Evaluation.Problem problem : evaluation.problems(topic, 0)) {
            // Nobody has failed to answer what was not asked yet.
            if (!opened.contains(problem.field())) {
                problems.put(problem.field().id(), problem.text().in(sprache()));
            }
        }
        LocalDate today = LocalDate.now(clock);
        for (Form.Field field : evaluation.visible(topic, 0)) {
            String key = Angaben.unmoeglich(field.id(), answers.text(field.id(), 0), today);
            if (!key.isEmpty()) {
                problems.put(field.id(), text(key));
            }
        }
        return problems;
    }

    private String next(Form.Topic topic, Answers answers, String ziel, boolean change) {
        List<Form.Topic> topics = evaluation(answers).topics();
        int index = topics.indexOf(topic);
        if (ziel.equals("zurueck")) {
            return change
                    ? ERGEBNIS
                    : index <= 0 ? START : FRAGEN + topics.get(index - 1).id();
        }
        // A change that began on the result ends there, unless it opened questions nobody has seen.
        Form.Topic unseen = topics.stream()
                .filter(t -> topics.indexOf(t) > index && !evaluation(answers).started(t))
                .findFirst()
                .orElse(null);
        if (change) {
            return unseen != null && conditional(unseen) ? FRAGEN + unseen.id() : ERGEBNIS;
        }
        return index + 1 < topics.size() ? FRAGEN + topics.get(index + 1).id() : ERGEBNIS;
    }

    private static boolean conditional(Form.Topic topic) {
        return !topic.when().fields().isEmpty();
    }

    private String show(
            Form.Topic topic,
            Answers answers,
            Map<String, String> problems,
            List<Form.Field> opened,
            HttpServletResponse response,
            Model model) {
        nichtBehalten(response);
        Evaluation evaluation = evaluation(answers);
        model.addAttribute("thema", topic.id());
        model.addAttribute("frage", topic.titel().said(sprache()));
        model.addAttribute("einleitung", topic.intro().said(sprache()));
        model.addAttribute("warum", topic.why().said(sprache()));
        model.addAttribute("norm", topic.norm());
        model.addAttribute("nummer", evaluation.topics().indexOf(topic) + 1);
        model.addAttribute("anzahl", evaluation.topics().size());
        List<PageModel.FieldView> fields =
                PageModel.fields(fragen(), topic, 0, evaluation, answers, problems, sprache());
        model.addAttribute("felder", fields);
        model.addAttribute(
                "neu",
                fields.stream()
                        .filter(view -> opened.stream().anyMatch(f -> f.id().equals(view.id())))
                        .toList());
        model.addAttribute("fehler", !problems.isEmpty());
        return "finder/web/thema";
    }

    private Form fragen() {
        return forms.questionnaire(Angaben.FRAGEBOGEN);
    }

    private Evaluation evaluation(Answers answers) {
        return new Evaluation(fragen(), answers, LocalDate.now(clock));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /// The page shows answers: no cache may keep it.
    static void nichtBehalten(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    static String sprache() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
