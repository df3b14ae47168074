package de.tragwerk.form;

import de.tragwerk.kernel.Sha256;
import java.util.Map;
import java.util.stream.Collectors;

/// SHA-256 of what a form asks, after the library was put in. Only what a definition says is written, so that a
/// new ability of forms leaves the published ones as they are.
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    public static String of(Form form) {
        Fingerprint print = new Fingerprint();
        print.form(form);
        return Sha256.hex(print.text.toString());
    }

    private void form(Form form) {
        line("formular", form.id());
        line("version", Integer.toString(form.version()));
        line("leika", form.leika());
        texts("titel", form.titel());
        form.topics().forEach(this::topic);
        for (Form.EvidenceRule rule : form.evidence()) {
            line("nachweis", rule.art());
            rule("wenn", rule.when());
            texts("name", rule.name());
        }
    }

    private void topic(Form.Topic topic) {
        line("thema", topic.id());
        rule("wenn", topic.when());
        texts("titel", topic.titel());
        texts("einleitung", topic.intro());
        texts("warum", topic.why());
        line("norm", topic.norm());
        line("wiederholt", topic.repeated() ? "ja" : "");
        texts("einzahl", topic.single());
        line("kopf", String.join(" ", topic.head()));
        topic.fields().forEach(this::field);
        for (Form.Notice notice : topic.notices()) {
            rule("hinweis", notice.when());
            texts("text", notice.text());
        }
    }

    private void field(Form.Field field) {
        line("feld", field.id());
        line("typ", field.type().name());
        texts("frage", field.label());
        texts("hilfe", field.hint());
        texts("warum", field.why());
        line("norm", field.norm());
        rule("wenn", field.when());
        line("muss", field.essential() ? "ja" : "");
        line("frei", field.optional() ? "ja" : "");
        line(
                "schutz",
                field.sensitivity() == Form.Sensitivity.NORMAL
                        ? ""
                        : field.sensitivity().name());
        line("max", Integer.toString(field.max()));
        line("auto", field.autocomplete());
        for (Map.Entry<String, Texts> option : field.options().entrySet()) {
            texts("option " + option.getKey(), option.getValue());
        }
    }

    private void rule(String key, Rule rule) {
        line(key, rule.anyOf().stream().map(Fingerprint::alternative).collect(Collectors.joining(" oder ")));
    }

    /// Conditions on codes stand as they did before rules could compare: published versions keep their hash.
    private static String alternative(Rule.Alternative alternative) {
        String list = alternative.list().isEmpty()
                ? ""
                : (alternative.none() ? "nicht in " : "in ") + alternative.list() + ": ";
        return list
                + alternative.all().stream()
                        .map(c -> switch (c) {
                            case Condition.Code code -> code.field() + " " + code.operator() + " " + code.value();
                            case Condition.Comparison comparison -> comparison.text();
                        })
                        .collect(Collectors.joining(" und "));
    }

    private void texts(String key, Texts texts) {
        if (!texts.isEmpty()) {
            line(key, texts.de() + "\u0000" + texts.einfach() + "\u0000" + texts.en());
        }
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append('=').append(value).append('\n');
        }
    }
}
