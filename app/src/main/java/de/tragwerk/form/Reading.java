package de.tragwerk.form;

import de.tragwerk.kernel.Days;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads canonical answers back in words, in the order of the form: for copies and for those who decide.
public final class Reading {

    private static final Texts YES = new Texts("ja", "ja", "yes");
    private static final Texts NO = new Texts("nein", "nein", "no");

    /// A question with its answer.
    public record Line(Wording question, Wording answer) {}

    /// One page of the form, or one entry of a repeated page.
    ///
    /// @param nr 0, or the number of the entry
    public record Group(Wording title, int nr, List<Line> lines) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private final Form form;
    private final String sprache;
    private final Map<String, String> values = new HashMap<>();

    /// @param sprache `de`, `de-simple`, `en` or a further language
    public Reading(Form form, List<Evaluation.Value> values, String sprache) {
        this.form = form;
        this.sprache = sprache;
        values.forEach(v -> this.values.put(v.field() + "#" + v.nr(), v.value()));
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Form.Topic topic : form.topics()) {
            for (int nr : topic.repeated() ? numbers(topic) : List.of(0)) {
                List<Line> lines = new ArrayList<>();
                for (Form.Field field : topic.fields()) {
                    String value = value(field.id(), nr);
                    if (!value.isEmpty()) {
                        lines.add(new Line(field.label().said(sprache), words(field, value)));
                    }
                }
                if (!lines.isEmpty()) {
                    groups.add(new Group(topic.titel().said(sprache), nr, List.copyOf(lines)));
                }
            }
        }
        List<Line> confirmed = confirmed();
        if (!confirmed.isEmpty()) {
            groups.add(new Group(
                    ownWord(sprache.equals("en") ? "Confirmed before sending" : "Vor dem Absenden bestätigt"),
                    0,
                    confirmed));
        }
        return groups;
    }

    /// Who confirmed the application with a login of her own, and when; no question of the form.
    private List<Line> confirmed() {
        List<Line> lines = new ArrayList<>();
        for (int nr = 1; !value("bestaetigung.name", nr).isEmpty(); nr++) {
            boolean partner = value("bestaetigung.als", nr).equals("partner");
            String als = sprache.equals("en")
                    ? partner ? "Partner" : "Legal representative"
                    : partner ? "Partnerin oder Partner" : "Gesetzliche Vertretung";
            String am = value("bestaetigung.am", nr);
            String when = am.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                    ? TIME.format(OffsetDateTime.parse(am).atZoneSameInstant(Days.ZONE))
                    : am;
            lines.add(new Line(ownWord(als), Wording.plain(value("bestaetigung.name", nr) + ", " + when)));
        }
        return lines;
    }

    /// A word of this class: nobody translates it further.
    private Wording ownWord(String word) {
        return new Wording(word, sprache.startsWith("de") || sprache.equals("en") ? null : "de");
    }

    private List<Integer> numbers(Form.Topic topic) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Form.Field field : topic.fields()) {
            values.keySet().stream()
                    .filter(k -> k.startsWith(field.id() + "#"))
                    .map(k -> Integer.parseInt(k.substring(k.indexOf('#') + 1)))
                    .filter(nr -> nr > 0)
                    .forEach(numbers::add);
        }
        return List.copyOf(numbers);
    }

    private String value(String field, int nr) {
        return values.getOrDefault(field + "#" + nr, "");
    }

    private Wording words(Form.Field field, String value) {
        if (field.type() != Form.Type.WAHL && field.type() != Form.Type.MEHRFACH) {
            return Wording.plain(written(field, value));
        }
        List<Wording> words = new ArrayList<>();
        for (String code : value.split("\\|")) {
            Texts text = field.options().get(code);
            words.add(text == null ? Wording.plain(code) : text.said(sprache));
        }
        return Wording.joined(words);
    }

    private String written(Form.Field field, String value) {
        return switch (field.type()) {
            case JANEIN, HAKEN -> yes(value.equals("ja"));
            case DATUM -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? day(value) : value;
            case MONAT -> value.matches("\\d{4}-\\d{2}") ? value.substring(5) + "/" + value.substring(0, 4) : value;
            case GELD -> value.replace('.', ',') + "\u00a0€";
            case PERSON, KIND -> person(value);
            default -> value;
        };
    }

    private String yes(boolean yes) {
        return (yes ? YES : NO).in(sprache);
    }

    private static String day(String iso) {
        return iso.substring(8) + "." + iso.substring(5, 7) + "." + iso.substring(0, 4);
    }

    private String person(String value) {
        int nr = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
        String name = (value("person.vornamen", nr) + " " + value("person.familienname", nr)).strip();
        return name.isEmpty() ? value : name;
    }
}
