package de.tragwerk.post.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.page.PageInput;
import de.tragwerk.form.page.PageModel;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.post.capture.Papierantraege;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An application on paper, entered in the form that citizens use: the same pages, rules and checks.
@Controller
@OnSide(Side.AMT)
class PaperController {

    private static final String GERMAN = "de";

    private final Papierantraege papier;
    private final Clock clock;

    PaperController(Papierantraege papier, Clock clock) {
        this.papier = papier;
        this.clock = clock;
    }

    @PostMapping("/post/teil/{id}/papierantrag")
    @Permitted("post.PAPER_BEGIN")
    String begin(@PathVariable UUID id, @RequestParam(defaultValue = "") String formular, RedirectAttributes hinweise) {
        Optional<UUID> begun = papier.beginne(id, formular);
        if (begun.isEmpty()) {
            hinweise.addFlashAttribute(
                    "weigerungSatz", "Jemand war schneller: der Brief ist schon zugeordnet. Geändert wurde nichts.");
            return "redirect:/post";
        }
        return "redirect:/papierantrag/" + begun.get();
    }

    /// @param stand `fertig`, `begonnen` or `offen`
    record Thema(String href, String titel, String stand) {}

    /// @param noetig nothing can be sent before it is mended
    record Luecke(String href, String frage, String satz, boolean noetig) {}

    @GetMapping("/papierantrag/{id}")
    @Permitted("post.PAPER_READ")
    String overview(@PathVariable UUID id, Model model) {
        Papierantraege.Blatt blatt = papier.lies(id);
        Evaluation evaluation = evaluation(blatt, blatt.erfassung().answers());
        List<Evaluation.Problem> problems = evaluation.problems();
        base(model, blatt);
        model.addAttribute(
                "themen",
                evaluation.topics().stream()
                        .map(t -> new Thema(
                                page(id, t, 0),
                                t.titel().in(GERMAN),
                                !evaluation.started(t)
                                        ? "offen"
                                        : problems.stream().anyMatch(p -> p.topic() == t) ? "begonnen" : "fertig"))
                        .toList());
        model.addAttribute(
                "luecken",
                problems.stream()
                        .map(p -> new Luecke(
                                page(id, p.topic(), p.nr()),
                                p.field().label().in(GERMAN),
                                p.text().in(GERMAN),
                                p.blocking()))
                        .toList());
        model.addAttribute("sendbar", blatt.erfassung().offen() && evaluation.sendable());
        return "post/web/papier";
    }

    @GetMapping({"/papierantrag/{id}/thema/{thema}", "/papierantrag/{id}/thema/{thema}/{nr}"})
    @Permitted("post.PAPER_READ")
    String page(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) @Nullable Integer nr,
            Model model) {
        Papierantraege.Blatt blatt = papier.lies(id);
        Form.Topic topic = blatt.form().topic(thema).orElseThrow(AccessRefused::new);
        if (!evaluation(blatt, blatt.erfassung().answers()).topics().contains(topic)) {
            return "redirect:/papierantrag/" + id;
        }
        return show(blatt, topic, nr == null ? 0 : nr, blatt.erfassung().answers(), Map.of(), model);
    }

    @PostMapping({"/papierantrag/{id}/thema/{thema}", "/papierantrag/{id}/thema/{thema}/{nr}"})
    @Permitted("post.PAPER_SAVE")
    String save(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable(required = false) @Nullable Integer nr,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "weiter") String ziel,
            HttpServletRequest request,
            Model model) {
        Papierantraege.Blatt before = papier.lies(id);
        Form.Topic topic = before.form().topic(thema).orElseThrow(AccessRefused::new);
        int number = nr == null ? 0 : nr;
        if (!papier.speichere(id, version, answers -> PageInput.over(topic, number, answers, request))) {
            model.addAttribute("konflikt", true);
            Answers typed = PageInput.over(topic, number, before.erfassung().answers(), request);
            return show(before, topic, number, typed, Map.of(), model);
        }
        Papierantraege.Blatt blatt = papier.lies(id);
        Answers answers = blatt.erfassung().answers();
        if (ziel.equals("weiter") && (number > 0 || !topic.repeated())) {
            Evaluation evaluation = evaluation(blatt, answers);
            boolean opened = !evaluation
                    .opened(topic, number, PageInput.shown(topic, request))
                    .isEmpty();
            Map<String, String> problems = new LinkedHashMap<>();
            // What paper leaves open stays open; what is written wrongly is shown at once.
            evaluation.problems(topic, number).stream()
                    .filter(p -> !answers.text(p.field().id(), number)
                            .replace("|", "")
                            .isBlank())
                    .forEach(p -> problems.put(p.field().id(), p.text().in(GERMAN)));
            if (opened || !problems.isEmpty()) {
                return show(blatt, topic, number, answers, problems, model);
            }
        }
        return "redirect:" + next(blatt, topic, number, ziel);
    }

    private String next(Papierantraege.Blatt blatt, Form.Topic topic, int nr, String ziel) {
        UUID id = blatt.erfassung().id();
        List<Form.Topic> topics = evaluation(blatt, blatt.erfassung().answers()).topics();
        int index = topics.indexOf(topic);
        String overview = "/papierantrag/" + id;
        return switch (ziel) {
            case "noch" -> page(id, topic, blatt.erfassung().answers().nextEntry(topic));
            case "zurueck" -> nr > 0 ? page(id, topic, 0) : index <= 0 ? overview : page(id, topics.get(index - 1), 0);
            case "weiter" ->
                nr > 0 ? page(id, topic, 0) : index + 1 < topics.size() ? page(id, topics.get(index + 1), 0) : overview;
            default -> overview;
        };
    }

    @PostMapping("/papierantrag/{id}/thema/{thema}/{nr}/entfernen")
    @Permitted("post.PAPER_SAVE")
    String remove(
            @PathVariable UUID id,
            @PathVariable String thema,
            @PathVariable int nr,
            @RequestParam(defaultValue = "0") int version) {
        Form.Topic topic = papier.lies(id).form().topic(thema).orElseThrow(AccessRefused::new);
        papier.speichere(id, version, answers -> answers.without(topic, nr));
        return "redirect:" + page(id, topic, 0);
    }

    @PostMapping("/papierantrag/{id}/senden")
    @Permitted("post.PAPER_SEND")
    String send(@PathVariable UUID id, RedirectAttributes hinweise) {
        Optional<String> refusal = papier.sende(id);
        if (refusal.isPresent()) {
            hinweise.addFlashAttribute("weigerungSatz", refusal.get());
            return "redirect:/papierantrag/" + id;
        }
        hinweise.addFlashAttribute(
                "geschafft",
                "Der Antrag geht in den Arbeitsvorrat der zuständigen Arbeitsgruppe, mit dem Eingangstag des Papiers.");
        return "redirect:/post";
    }

    @PostMapping("/papierantrag/{id}/verwerfen")
    @Permitted("post.PAPER_DROP")
    String drop(@PathVariable UUID id, RedirectAttributes hinweise) {
        UUID sendung = papier.verwirf(id);
        hinweise.addFlashAttribute("geschafft", "Die Erfassung ist verworfen. Der Brief wartet wieder.");
        return "redirect:/post/" + sendung;
    }

    private String show(
            Papierantraege.Blatt blatt,
            Form.Topic topic,
            int nr,
            Answers answers,
            Map<String, String> problems,
            Model model) {
        base(model, blatt);
        Evaluation evaluation = evaluation(blatt, answers);
        model.addAttribute("thema", topic.id());
        model.addAttribute("frage", topic.titel().in(GERMAN));
        model.addAttribute("einzahl", topic.single().in(GERMAN));
        model.addAttribute("nummer", evaluation.topics().indexOf(topic) + 1);
        model.addAttribute("anzahl", evaluation.topics().size());
        model.addAttribute("nr", nr);
        model.addAttribute("pfad", page(blatt.erfassung().id(), topic, nr));
        boolean list = topic.repeated() && nr == 0;
        model.addAttribute("liste", list);
        model.addAttribute("eintraege", list ? PageModel.entries(topic, answers, GERMAN) : List.of());
        List<PageModel.FieldView> fields =
                list ? List.of() : PageModel.fields(blatt.form(), topic, nr, evaluation, answers, problems, GERMAN);
        model.addAttribute("felder", fields);
        model.addAttribute(
                "falsch", fields.stream().filter(f -> !f.problem().isEmpty()).toList());
        return "post/web/papier-thema";
    }

    private static void base(Model model, Papierantraege.Blatt blatt) {
        model.addAttribute("erfassung", blatt.erfassung());
        model.addAttribute("titel", blatt.form().titel().in(GERMAN));
        model.addAttribute("original", blatt.original());
        model.addAttribute("teil", blatt.teil());
    }

    private Evaluation evaluation(Papierantraege.Blatt blatt, Answers answers) {
        return new Evaluation(blatt.form(), answers, LocalDate.now(clock));
    }

    private static String page(UUID id, Form.Topic topic, int nr) {
        return "/papierantrag/" + id + "/thema/" + topic.id() + (nr > 0 ? "/" + nr : "");
    }
}
