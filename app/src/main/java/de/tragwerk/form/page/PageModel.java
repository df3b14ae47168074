package de.tragwerk.form.page;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Check;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Texts;
import de.tragwerk.form.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a form page shows; templates hold no rules.
public final class PageModel {

    private static final Texts YES = new Texts("Ja", "Ja", "Yes");
    private static final Texts NO = new Texts("Nein", "Nein", "No");
    private static final Texts ME = new Texts("Ich", "Ich", "Me");
    private static final Texts PERSON = new Texts("Person {0}", "Person {0}", "Person {0}");

    /// @param parts day, month, year for dates; month, year for months
    /// @param taken she gave this answer elsewhere and has not changed it
    /// @param source where that was, see [Answers#source]; empty for the finder
    public record FieldView(
            String id,
            String html,
            String type,
            Wording label,
            Wording hint,
            Wording why,
            String norm,
            boolean optional,
            String value,
            String[] parts,
            String autocomplete,
            int max,
            List<Choice> choices,
            String problem,
            boolean taken,
            String source) {

        /// Where a link of the error summary jumps to: the first input of the question.
        public String target() {
            return switch (type) {
                case "DATUM" -> html + "-t";
                case "MONAT" -> html + "-m";
                default -> choices.isEmpty() ? html : html + "-0";
            };
        }

        /// Ids of hint and error, for `aria-describedby`.
        public String described() {
            boolean example = type.equals("DATUM") || type.equals("MONAT");
            return ((taken ? html + "-u " : "")
                            + (hint.isEmpty() && !example ? "" : html + "-h ")
                            + (problem.isEmpty() ? "" : html + "-f"))
                    .strip();
        }
    }

    public record Choice(String code, Wording text, boolean chosen) {}

    public record EntryView(int nr, String title) {}

    private PageModel() {}

    public static List<FieldView> fields(
            Form form,
            Form.Topic topic,
            int nr,
            Evaluation evaluation,
            Answers answers,
            Map<String, String> problems,
            String sprache) {
        List<FieldView> views = new ArrayList<>();
        for (Form.Field field : evaluation.visible(topic, nr)) {
            String value = answers.text(field.id(), nr);
            views.add(new FieldView(
                    field.id(),
                    field.id().replace('.', '-'),
                    field.type().name(),
                    field.label().said(sprache),
                    field.hint().said(sprache),
                    field.why().said(sprache),
                    field.norm(),
                    field.optional(),
                    value,
                    parts(field, value),
                    field.autocomplete(),
                    field.max(),
                    choices(form, field, value, answers, sprache),
                    problems.getOrDefault(field.id(), ""),
                    answers.isTaken(field.id(), nr),
                    answers.source(field.id(), nr)));
        }
        return views;
    }

    private static String[] parts(Form.Field field, String value) {
        int count = field.type() == Form.Type.DATUM ? 3 : field.type() == Form.Type.MONAT ? 2 : 0;
        String[] parts = value.split("\\|", -1);
        String[] shown = new String[count];
        for (int i = 0; i < count; i++) {
            shown[i] = i < parts.length && parts.length == count ? parts[i] : "";
        }
        return shown;
    }

    private static List<Choice> choices(Form form, Form.Field field, String value, Answers answers, String sprache) {
        List<String> chosen = List.of(value.split("\\|"));
        if (field.type() == Form.Type.JANEIN) {
            return List.of(
                    new Choice("ja", YES.said(sprache), value.equals("ja")),
                    new Choice("nein", NO.said(sprache), value.equals("nein")));
        }
        if (isPerson(field)) {
            List<Choice> persons = new ArrayList<>();
            if (field.type() == Form.Type.PERSON) {
                persons.add(new Choice(
                        "0", Wording.plain(name(answers, 0, sprache)), value.isEmpty() || value.equals("0")));
            }
            form.people()
                    .ifPresent(topic -> answers.entries(topic)
                            .forEach(nr -> persons.add(new Choice(
                                    Integer.toString(nr),
                                    Wording.plain(name(answers, nr, sprache)),
                                    value.equals(Integer.toString(nr))))));
            return persons;
        }
        List<Choice> choices = new ArrayList<>();
        field.options()
                .forEach((code, text) -> choices.add(new Choice(code, text.said(sprache), chosen.contains(code))));
        return choices;
    }

    private static boolean isPerson(Form.Field field) {
        return field.type() == Form.Type.PERSON || field.type() == Form.Type.KIND;
    }

    private static String name(Answers answers, int nr, String sprache) {
        String name = (answers.text("person.vornamen", nr) + " " + answers.text("person.familienname", nr)).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return nr == 0 ? ME.in(sprache) : PERSON.with(nr).in(sprache);
    }

    /// Entries of a repeated topic with a title made of its head fields.
    public static List<EntryView> entries(Form.Topic topic, Answers answers, String sprache) {
        List<EntryView> entries = new ArrayList<>();
        for (int nr : answers.entries(topic)) {
            StringBuilder title = new StringBuilder();
            for (String head : topic.head()) {
                topic.fields().stream()
                        .filter(f -> f.id().equals(head))
                        .findFirst()
                        .ifPresent(f -> {
                            String value = answers.text(head, nr);
                            String text = headText(f, value, answers, sprache);
                            title.append(title.isEmpty() || text.isEmpty() ? "" : " ")
                                    .append(text);
                        });
            }
            entries.add(new EntryView(nr, title.isEmpty() ? topic.single().in(sprache) + " " + nr : title.toString()));
        }
        return entries;
    }

    private static String headText(Form.Field field, String value, Answers answers, String sprache) {
        if (isPerson(field)) {
            return value.matches("\\d{1,2}") ? name(answers, Integer.parseInt(value), sprache) : "";
        }
        return field.options().containsKey(value) ? field.options().get(value).in(sprache) : value;
    }

    /// An answer as the check page shows it.
    public static Wording shown(Form form, Form.Field field, int nr, Answers answers, String sprache) {
        String value = answers.text(field.id(), nr);
        return switch (field.type()) {
            case WAHL, MEHRFACH, JANEIN, PERSON, KIND ->
                Wording.joined(choices(
                                form,
                                field,
                                value.isEmpty() && field.type() == Form.Type.PERSON ? "0" : value,
                                answers,
                                sprache)
                        .stream()
                        .filter(Choice::chosen)
                        .map(Choice::text)
                        .toList());
            default -> Wording.plain(written(field, value));
        };
    }

    private static String written(Form.Field field, String value) {
        return switch (field.type()) {
            case DATUM -> value.replace('|', '.');
            case MONAT -> value.replace('|', '/');
            case GELD -> value.isEmpty() ? "" : amount(field, value) + "\u00a0€";
            case HAKEN -> value.equals("ja") ? "✓" : "";
            default -> value;
        };
    }

    /// As it was understood, so that she sees whether 1.234 became a thousand; what is no amount stays as typed.
    private static String amount(Form.Field field, String typed) {
        Check.Result read = Check.of(field, typed, LocalDate.EPOCH, false);
        return read.good() && !read.value().isEmpty()
                ? read.value().replace('.', ',').replaceAll("(?<=\\d)(?=(\\d{3})+,)", ".")
                : typed;
    }
}
