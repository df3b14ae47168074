package de.tragwerk.casework.web;

import de.tragwerk.application.Angaben;
import de.tragwerk.form.Form;
import de.tragwerk.message.Angabe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The answers of an application as an officer reads them: by topic, with the question's German words.
///
/// What the form definition does not know (another version, a foreign sender) is shown with its field id, never
/// left out.
record AnswerSheet(List<Group> groups) {

    /// @param entry which person, income … in a repeated topic, empty otherwise
    record Group(String title, String entry, List<Row> rows) {}

    record Row(String question, String answer) {}

    static AnswerSheet of(Angaben angaben, @Nullable Form form) {
        Map<String, String> left = new LinkedHashMap<>();
        for (Angabe a : angaben.alle()) {
            left.put(a.feld() + "#" + a.nr(), a.wert());
        }
        List<Group> groups = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        if (form != null) {
            for (Form.Topic topic : form.topics()) {
                for (int nr : numbers(topic, angaben)) {
                    List<Row> rows = new ArrayList<>();
                    for (Form.Field field : topic.fields()) {
                        String key = field.id() + "#" + nr;
                        String value = left.get(key);
                        if (value != null && shown.add(key)) {
                            rows.add(new Row(field.label().de(), shown(field, value, angaben)));
                        }
                    }
                    if (!rows.isEmpty()) {
                        groups.add(new Group(
                                topic.titel().de(),
                                nr == 0 ? "" : topic.single().de() + " " + nr,
                                rows));
                    }
                }
            }
        }
        List<Row> confirmed = confirmed(angaben, shown);
        if (!confirmed.isEmpty()) {
            groups.add(new Group("Vor dem Absenden bestätigt", "", confirmed));
        }
        List<Row> unknown = angaben.alle().stream()
                .filter(a -> !shown.contains(a.feld() + "#" + a.nr()))
                .map(a -> new Row(a.nr() == 0 ? a.feld() : a.feld() + " " + a.nr(), a.wert()))
                .toList();
        if (!unknown.isEmpty()) {
            groups.add(new Group("Weitere Angaben der Nachricht", "", unknown));
        }
        return new AnswerSheet(List.copyOf(groups));
    }

    /// Who confirmed the application in the portal with a login of her own, and when.
    private static List<Row> confirmed(Angaben angaben, Set<String> shown) {
        List<Row> rows = new ArrayList<>();
        for (int nr : angaben.numbers("bestaetigung.name")) {
            boolean partner = angaben.text("bestaetigung.als", nr).equals("partner");
            rows.add(new Row(
                    partner ? "Partnerin oder Partner" : "Gesetzliche Vertretung (Nachweis nicht geprüft)",
                    angaben.text("bestaetigung.name", nr) + ", " + DeskText.time(angaben.text("bestaetigung.am", nr))));
            Set.of("name", "als", "am").forEach(part -> shown.add("bestaetigung." + part + "#" + nr));
        }
        return rows;
    }

    private static Set<Integer> numbers(Form.Topic topic, Angaben angaben) {
        if (!topic.repeated()) {
            return Set.of(0);
        }
        Set<String> fields = new HashSet<>();
        topic.fields().forEach(f -> fields.add(f.id()));
        TreeSet<Integer> numbers = new TreeSet<>();
        angaben.alle().stream()
                .filter(a -> a.nr() > 0 && fields.contains(a.feld()))
                .forEach(a -> numbers.add(a.nr()));
        return numbers;
    }

    /// A canonical value in German words: `2026-03` is März 2026, `300.00` is 300,00 €.
    private static String shown(Form.Field field, String value, Angaben angaben) {
        return switch (field.type()) {
            case DATUM -> DeskText.date(value);
            case MONAT -> DeskText.month(value);
            case GELD -> DeskText.money(value);
            case HAKEN -> value.equals("ja") ? "ja, angekreuzt" : value;
            case JANEIN -> value;
            case PERSON, KIND -> person(value, angaben);
            case IBAN -> value.replaceAll("(.{4})(?=.)", "$1\u00a0");
            case WAHL, MEHRFACH -> options(field, value);
            default -> value;
        };
    }

    private static String options(Form.Field field, String value) {
        List<String> words = new ArrayList<>();
        for (String code : value.split("\\|")) {
            var text = field.options().get(code);
            words.add(text == null ? code : text.de());
        }
        return String.join("; ", words);
    }

    private static String person(String nr, Angaben angaben) {
        int number = nr.matches("\\d{1,3}") ? Integer.parseInt(nr) : 0;
        String name =
                (angaben.text("person.vornamen", number) + " " + angaben.text("person.familienname", number)).strip();
        return name.isEmpty() ? "Person " + nr : name;
    }
}
