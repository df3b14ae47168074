package de.tragwerk.form.page;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;

/// What a form page sent. The page names each question it shows by a marker, so that an empty answer and a
/// question that was not there stay two things.
public final class PageInput {

    private static final int LONGEST = 5000;

    private PageInput() {}

    /// Ids of the questions that the page showed.
    public static Set<String> shown(Form.Topic topic, HttpServletRequest request) {
        return topic.fields().stream()
                .map(Form.Field::id)
                .filter(id -> request.getParameter("_" + id) != null)
                .collect(Collectors.toSet());
    }

    /// The answers of the page over those that were there: fields of other pages stay.
    public static Answers over(Form.Topic topic, int nr, Answers before, HttpServletRequest request) {
        Answers answers = before;
        if (topic.repeated() && nr == 0) {
            return answers;
        }
        Set<String> shown = shown(topic, request);
        for (Form.Field field : topic.fields()) {
            if (shown.contains(field.id())) {
                String text = text(field, request);
                answers = answers.with(field.id(), nr, text.replace("|", "").isBlank() ? "" : text);
            }
        }
        return answers;
    }

    private static String text(Form.Field field, HttpServletRequest request) {
        String name = field.id();
        String text = switch (field.type()) {
            case DATUM -> join(request, name + ".t", name + ".m", name + ".j");
            case MONAT -> join(request, name + ".m", name + ".j");
            case MEHRFACH ->
                request.getParameterValues(name) == null ? "" : String.join("|", request.getParameterValues(name));
            default -> request.getParameter(name) == null ? "" : request.getParameter(name);
        };
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
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
}
