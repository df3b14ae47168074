package de.tragwerk.redaktion.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.FormCase;
import de.tragwerk.form.page.PageInput;
import de.tragwerk.form.page.PageModel;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.Fassung;
import de.tragwerk.redaktion.Werkstatt;
import de.tragwerk.redaktion.store.Fassungen;
import de.tragwerk.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/// A version as citizens will see it. Answers travel in the page and are stored nowhere, not even in the session.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class PreviewController {

    /// Prefix of the answers that the page carries along.
    private static final String ANSWER = "a.";

    private static final int MOST_ANSWERS = 1000;
    private static final int MOST_ENTRIES = 20;
    private static final String END = "ende";

    private final Fassungen fassungen;
    private final Werkstatt werkstatt;
    private final ViewResolver views;
    private final Audit audit;

    PreviewController(
            Fassungen fassungen,
            Werkstatt werkstatt,
            @Qualifier("thymeleafViewResolver") ViewResolver views,
            Audit audit) {
        this.fassungen = fassungen;
        this.werkstatt = werkstatt;
        this.views = views;
        this.audit = audit;
    }

    /// @param nr entry of a repeated page, 0 for its list
    private record Stelle(String thema, int nr) {}

    /// @param fall number of a test case whose answers are taken, from 1
    @GetMapping("/formulare/fassung/{id}/vorschau")
    @Permitted("redaktion.PREVIEW")
    public ModelAndView start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String thema,
            @RequestParam(defaultValue = "") String fall,
            @RequestParam(defaultValue = "de") String in) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.PREVIEW").subjects(id));
        Form form = werkstatt.form(fassung);
        List<FormCase.Outcome> proben = werkstatt.blatt(fassung).proben();
        int nummer = fall.matches("\\d{1,3}") ? Integer.parseInt(fall) : 0;
        Answers answers = nummer > 0 && nummer <= proben.size()
                ? proben.get(nummer - 1).of().typed()
                : Answers.empty();
        return show(fassung, form, answers, new Stelle(thema, 0), in, Map.of());
    }

    @PostMapping("/formulare/fassung/{id}/vorschau")
    @Permitted("redaktion.PREVIEW")
    public ModelAndView step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String thema,
            @RequestParam(defaultValue = "0") int nr,
            @RequestParam(defaultValue = "weiter") String ziel,
            @RequestParam(defaultValue = "de") String in,
            @RequestParam(defaultValue = "") String wahl,
            HttpServletRequest request) {
        Fassung fassung = fassungen.get(id);
        audit.log(Entry.of("redaktion.PREVIEW").subjects(id));
        Form form = werkstatt.form(fassung);
        Answers answers = carried(request);
        Optional<Form.Topic> topic = form.topic(thema);
        int number = Math.clamp(nr, 0, MOST_ENTRIES);
        if (topic.isPresent()) {
            answers = PageInput.over(topic.get(), number, answers, request);
        }
        if (!wahl.isEmpty()) {
            return show(fassung, form, answers, new Stelle(topic.isEmpty() ? END : thema, number), wahl, Map.of());
        }
        Evaluation evaluation = new Evaluation(form, answers, werkstatt.heute());
        if (topic.isPresent()
                && ziel.equals("weiter")
                && (number > 0 || !topic.get().repeated())) {
            Map<String, String> problems = problems(evaluation, topic.get(), number, in);
            boolean opened = !evaluation
                    .opened(topic.get(), number, PageInput.shown(topic.get(), request))
                    .isEmpty();
            if (!problems.isEmpty() || opened) {
                return show(fassung, form, answers, new Stelle(thema, number), in, opened ? Map.of() : problems);
            }
        }
        return show(fassung, form, answers, next(evaluation, topic, number, answers, ziel), in, Map.of());
    }

    private static Map<String, String> problems(Evaluation evaluation, Form.Topic topic, int nr, String in) {
        Map<String, String> problems = new LinkedHashMap<>();
        evaluation
                .problems(topic, nr)
                .forEach(p -> problems.put(p.field().id(), p.text().in(in)));
        return problems;
    }

    private static Stelle next(Evaluation evaluation, Optional<Form.Topic> from, int nr, Answers answers, String ziel) {
        List<Form.Topic> topics = evaluation.topics();
        if (ziel.startsWith("thema:")) {
            return new Stelle(ziel.substring("thema:".length()), 0);
        }
        if (from.isEmpty()) {
            return new Stelle("", 0);
        }
        Form.Topic topic = from.get();
        if (ziel.equals("neu")) {
            return new Stelle(topic.id(), Math.min(answers.nextEntry(topic), MOST_ENTRIES));
        }
        if (ziel.startsWith("eintrag:") && ziel.matches("eintrag:\\d{1,2}")) {
            return new Stelle(topic.id(), Integer.parseInt(ziel.substring("eintrag:".length())));
        }
        if (nr > 0) {
            return new Stelle(topic.id(), 0);
        }
        int index = topics.indexOf(topic) + (ziel.equals("zurueck") ? -1 : 1);
        return index >= topics.size()
                ? new Stelle(END, 0)
                : new Stelle(topics.get(Math.max(0, index)).id(), 0);
    }

    private static Answers carried(HttpServletRequest request) {
        Answers answers = Answers.empty();
        int taken = 0;
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            String key = one.getKey();
            if (key.matches("a\\.[a-z0-9_.]{3,80}#\\d{1,2}") && taken++ < MOST_ANSWERS) {
                int at = key.indexOf('#');
                answers = answers.with(
                        key.substring(ANSWER.length(), at), Integer.parseInt(key.substring(at + 1)), one.getValue()[0]);
            }
        }
        return answers;
    }

    /// A page in the list beside.
    ///
    /// @param sichtbar these answers call for it
    record Seite(String id, String titel, boolean sichtbar, boolean hier) {}

    private ModelAndView show(
            Fassung fassung, Form form, Answers answers, Stelle wanted, String in, Map<String, String> problems) {
        Language language = Language.of(in).orElse(Language.DE);
        String code = language.code();
        Evaluation evaluation = new Evaluation(form, answers, werkstatt.heute());
        boolean end = wanted.thema().equals(END);
        Form.Topic topic = form.topic(wanted.thema())
                .orElseGet(() -> evaluation.topics().isEmpty()
                        ? form.topics().getFirst()
                        : evaluation.topics().getFirst());
        int nr = topic.repeated() ? wanted.nr() : 0;
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("f", fassung);
        model.put("titel", form.titel().in(code));
        model.put("in", code);
        model.put("lang", language.lang());
        model.put("sprachen", List.of(Language.DE, Language.DE_SIMPLE, Language.EN));
        model.put("ende", end);
        model.put(
                "seiten",
                form.topics().stream()
                        .map(t -> new Seite(
                                t.id(), t.titel().in(code), evaluation.topics().contains(t), !end && t.equals(topic)))
                        .toList());
        model.put("mitgegeben", answers.raw());
        model.put("thema", topic);
        model.put("nr", nr);
        model.put(
                "frage",
                text(nr > 0 ? topic.single().in(code) + " " + nr : topic.titel().in(code)));
        model.put("einleitung", topic.intro().in(code));
        model.put("warum", topic.why().in(code));
        model.put(
                "hinweise",
                evaluation.notices(topic).stream().map(t -> t.in(code)).toList());
        model.put("liste", topic.repeated() && nr == 0);
        model.put("eintraege", PageModel.entries(topic, answers, code));
        model.put(
                "felder",
                topic.repeated() && nr == 0
                        ? List.of()
                        : PageModel.fields(form, topic, nr, evaluation, answers, problems, code));
        model.put(
                "nachweise",
                evaluation.evidence().stream().map(e -> e.name().in(code)).toList());
        model.put("werte", evaluation.values());
        model.put("sendbar", evaluation.sendable());
        try {
            return new ModelAndView(
                    Objects.requireNonNull(views.resolveViewName("redaktion/web/vorschau", language.locale())), model);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String text) {
        return text.isBlank() ? "(kein Text in dieser Sprache)" : text;
    }
}
