package de.tragwerk.form;

import de.tragwerk.law.sgb12.Altersgrenze;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rules read: the answers of a form, from one place in it, on one day. Answers may be as typed or
/// canonical; what is no good answer is none.
final class Facts {

    private static final String BIRTH = "person.geburtsdatum";

    private final Form form;
    private final Answers answers;
    private final LocalDate today;
    private final @Nullable Place own;
    private final @Nullable Place entry;

    private record Place(Form.Topic topic, int nr) {}

    private Facts(Form form, Answers answers, LocalDate today, @Nullable Place own, @Nullable Place entry) {
        this.form = form;
        this.answers = answers;
        this.today = today;
        this.own = own;
        this.entry = entry;
    }

    Facts(Form form, Answers answers, LocalDate today) {
        this(form, answers, today, null, null);
    }

    /// From an entry, a field of it answers for itself; it does not take over the applicant's answer.
    Facts on(Form.Topic topic, int nr) {
        return new Facts(form, answers, today, new Place(topic, nr), null);
    }

    /// From each entry of a list.
    List<Facts> entries(String list) {
        return form.topic(list).stream()
                .flatMap(t -> answers.entries(t).stream().map(nr -> new Place(t, nr)))
                .map(place -> new Facts(form, answers, today, own, place))
                .toList();
    }

    private @Nullable Place place(String field) {
        if (entry != null && field(entry.topic(), field).isPresent()) {
            return entry;
        }
        return own != null && field(own.topic(), field).isPresent() ? own : null;
    }

    private static Optional<Form.Field> field(Form.Topic topic, String id) {
        return topic.fields().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    String text(String field) {
        Place place = place(field);
        return answers.text(field, place == null ? 0 : place.nr());
    }

    /// Whether any answer to this question has the code; looked at from one entry of a list, the answer of that entry.
    boolean has(String field, String code) {
        List<String> given =
                entry != null && field(entry.topic(), field).isPresent() ? List.of(text(field)) : answers.values(field);
        return given.stream().anyMatch(v -> List.of(v.split("\\|")).contains(code));
    }

    /// Years, the number of the day, cents or a number; null where it is not known.
    @Nullable
    Long known(Operand operand) {
        return switch (operand) {
            case Operand.Age age -> {
                LocalDate born = birth(age.person());
                Long day = known(age.day());
                yield born == null || day == null ? null : ChronoUnit.YEARS.between(born, LocalDate.ofEpochDay(day));
            }
            case Operand.Limit limit -> {
                LocalDate born = birth(limit.person());
                yield born == null ? null : number(Altersgrenze.ab(born), limit.after());
            }
            case Operand.Answer answer -> answered(answer);
            case Operand.Today day -> number(today, day.after());
            case Operand.Day day -> number(day.day(), day.after());
            case Operand.Count count -> count.number();
            case Operand.Amount amount -> amount.cents();
        };
    }

    private static Long number(LocalDate day, Span after) {
        return after.from(day).toEpochDay();
    }

    private @Nullable Long answered(Operand.Answer answer) {
        Form.Field asked = asked(answer.field());
        String value = asked == null ? "" : value(asked, text(answer.field()));
        if (asked == null || value.isEmpty()) {
            return null;
        }
        return switch (asked.type()) {
            case DATUM -> number(LocalDate.parse(value), answer.after());
            case MONAT -> number(YearMonth.parse(value).atDay(1), answer.after());
            case GELD -> Long.parseLong(value.replace(".", ""));
            case GANZZAHL -> Long.parseLong(value);
            default -> null;
        };
    }

    /// The date of birth that a question asks for, or that of the person it names.
    private @Nullable LocalDate birth(String field) {
        Form.Field asked = asked(field);
        if (asked == null) {
            return null;
        }
        return switch (asked.type()) {
            case DATUM -> day(asked, text(field));
            case PERSON, KIND -> person(asked, value(asked, text(field)));
            default -> null;
        };
    }

    /// @param named number in the list of people; 0, or nothing where anybody may be meant, is the applicant
    private @Nullable LocalDate person(Form.Field asked, String named) {
        if (named.isEmpty() && asked.type() == Form.Type.KIND) {
            return null;
        }
        int nr = named.isEmpty() ? 0 : Integer.parseInt(named);
        Optional<Form.Field> birth =
                nr == 0 ? form.field(BIRTH, false) : form.people().flatMap(t -> field(t, BIRTH));
        return birth.map(f -> day(f, answers.text(BIRTH, nr))).orElse(null);
    }

    private @Nullable LocalDate day(Form.Field asked, String text) {
        String value = value(asked, text);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    private String value(Form.Field asked, String text) {
        return Check.of(asked, text, today, false).value();
    }

    private Form.@Nullable Field asked(String id) {
        Place place = place(id);
        return place == null
                ? form.field(id, false).orElse(null)
                : field(place.topic(), id).orElse(null);
    }
}
