package de.tragwerk.cli.demo;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Valid answers to every question of a form that shows, made from its definition: so each new form is walked to
/// its end without anybody writing an example. Of several answers the one that opens most questions is taken, and
/// each list gets one entry.
public final class Example {

    /// A round answers what the round before has opened.
    private static final int ROUNDS = 30;

    private final Form form;
    private final LocalDate today;
    private final String familyName;

    /// @param familyName of the applicant
    public Example(Form form, LocalDate today, String familyName) {
        this.form = form;
        this.today = today;
        this.familyName = familyName;
    }

    /// Answers in canonical form, key `feld` or `feld#nr`.
    public Map<String, String> answers() {
        Answers answers = Answers.empty();
        for (int round = 0; round < ROUNDS; round++) {
            Answers more = answered(answers);
            if (more.equals(answers)) {
                break;
            }
            answers = more;
        }
        Map<String, String> given = new TreeMap<>();
        for (Evaluation.Value value : new Evaluation(form, answers, today).values()) {
            given.put(value.nr() == 0 ? value.field() : value.field() + "#" + value.nr(), value.value());
        }
        return given;
    }

    private Answers answered(Answers before) {
        Answers answers = before;
        for (Form.Topic topic : new Evaluation(form, before, today).topics()) {
            int nr = topic.repeated() ? 1 : 0;
            for (Form.Field field : new Evaluation(form, answers, today).visible(topic, nr)) {
                if (answers.text(field.id(), nr).isEmpty()) {
                    answers = answers.with(field.id(), nr, best(answers, field, nr));
                }
            }
        }
        return answers;
    }

    private String best(Answers answers, Form.Field field, int nr) {
        String best = "";
        int most = -1;
        for (String value : values(field)) {
            int opened = shown(answers.with(field.id(), nr, value));
            if (opened > most) {
                most = opened;
                best = value;
            }
        }
        return best;
    }

    /// How many questions show.
    private int shown(Answers answers) {
        Evaluation evaluation = new Evaluation(form, answers, today);
        return evaluation.topics().stream()
                .mapToInt(t -> evaluation.visible(t, t.repeated() ? 1 : 0).size())
                .sum();
    }

    private List<String> values(Form.Field field) {
        return switch (field.type()) {
            case WAHL, MEHRFACH -> List.copyOf(field.options().keySet());
            case JANEIN -> List.of("ja", "nein");
            case HAKEN -> List.of("ja");
            case TEXT, LANGTEXT -> List.of(text(field));
            // Rules ask how old somebody is and how long something has lasted.
            case DATUM ->
                field.id().endsWith("geburtsdatum")
                        ? List.of(
                                "1980-05-14",
                                today.minusYears(16).toString(),
                                today.minusYears(5).toString())
                        : List.of(
                                today.minusDays(20).toString(),
                                today.minusYears(4).toString());
            case MONAT -> List.of(today.toString().substring(0, 7));
            case GELD -> List.of("123.45", "1234.50");
            case GANZZAHL -> List.of("2");
            case IBAN -> List.of("DE02120300000000202051");
            case PLZ -> List.of("12345");
            case EMAIL -> List.of("beispiel@example.org");
            case TELEFON -> List.of("030 000 00 14");
            case RVNR -> List.of("65170839J003");
            case PERSON -> List.of("0");
            case KIND -> List.of("1");
        };
    }

    private String text(Form.Field field) {
        String text = field.id().equals("person.familienname") ? familyName : "Beispiel zu dieser Frage";
        return text.substring(0, Math.min(text.length(), field.max())).strip();
    }
}
