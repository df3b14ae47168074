package de.tragwerk.form;

import java.util.List;

/// Canonical answers back in the shape in which the form's fields hold them.
public final class TypedAnswers {

    private TypedAnswers() {}

    /// @param values of this form; what it does not ask is left out
    public static Answers of(Form form, List<Evaluation.Value> values) {
        Answers answers = Answers.empty();
        for (Evaluation.Value value : values) {
            Form.Field field = form.field(value.field(), value.nr() > 0).orElse(null);
            if (field != null) {
                answers = answers.with(value.field(), value.nr(), typed(field, value.value()));
            }
        }
        return answers;
    }

    private static String typed(Form.Field field, String value) {
        String[] parts = value.split("-");
        return switch (field.type()) {
            case DATUM -> parts.length == 3 ? plain(parts[2]) + "|" + plain(parts[1]) + "|" + parts[0] : value;
            case MONAT -> parts.length == 2 ? plain(parts[1]) + "|" + parts[0] : value;
            default -> value;
        };
    }

    private static String plain(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }
}
