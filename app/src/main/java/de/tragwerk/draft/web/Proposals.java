package de.tragwerk.draft.web;

import de.tragwerk.draft.SharedAnswers.Source;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Wording;
import de.tragwerk.form.page.PageModel;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Answers that could be taken over, as a page shows them: what, and where from.
@Component
class Proposals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Forms forms;
    private final MessageSource messages;

    Proposals(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    public record Line(Wording frage, Wording antwort) {}

    /// @param quelle a sentence that names the place
    public record Group(String quelle, List<Line> zeilen) {}

    /// One group for each source, in the order of the form.
    List<Group> groups(Form form, Answers offered) {
        if (offered.size() == 0) {
            return List.of();
        }
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Form.Topic topic : form.topics()) {
            for (int nr : topic.repeated() ? offered.entries(topic) : List.of(0)) {
                for (Form.Field field : topic.fields()) {
                    Wording shown = PageModel.shown(form, field, nr, offered, FormController.sprache());
                    if (offered.isTaken(field.id(), nr) && !shown.isEmpty()) {
                        lines.computeIfAbsent(offered.source(field.id(), nr), s -> new ArrayList<>())
                                // Of a date only month and year may be known.
                                .add(new Line(
                                        field.label().said(FormController.sprache()),
                                        new Wording(shown.text().replaceFirst("^\\.+", ""), shown.lang())));
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        lines.forEach((source, all) -> groups.add(new Group(sentence("antrag.geteilt.quelle", source), all)));
        return groups;
    }

    /// What stands at an answer that was taken over, for each source in these answers.
    Map<String, String> notes(Answers answers) {
        Map<String, String> notes = new LinkedHashMap<>();
        answers.sources().forEach(source -> notes.put(source, sentence("antrag.geteilt.uebernommen", source)));
        return notes;
    }

    private String sentence(String key, String text) {
        Source source = Source.of(text);
        if (source == null) {
            return messages.getMessage(
                    key + (text.isEmpty() ? ".finder" : "." + text), null, LocaleContextHolder.getLocale());
        }
        String title = forms.newest(source.formular())
                .map(f -> f.titel().in(FormController.sprache()))
                .orElse(source.formular());
        return messages.getMessage(
                key, new Object[] {title, DAY.format(source.vom())}, LocaleContextHolder.getLocale());
    }
}
