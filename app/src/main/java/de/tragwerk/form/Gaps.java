package de.tragwerk.form;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a draft still lacks before anybody may be asked: translations, purposes, legal grounds, and questions without
/// which no application finds its way.
public final class Gaps {

    /// Only these may keep an application back (§§ 16, 60 SGB I: everything else can be added later).
    private static final Set<String> ESSENTIAL = Set.of(
            "person.familienname",
            "person.vornamen",
            "person.geburtsdatum",
            "anschrift.plz",
            "erklaerung.richtig",
            "erklaerung.aenderungen");

    /// @param topic empty for the form itself
    /// @param field empty for the topic itself
    /// @param what what is missing, as a sentence
    public record Gap(String topic, String field, String what) {}

    private final List<Gap> gaps = new ArrayList<>();

    private Gaps() {}

    /// @param before the version in force, null for a new form
    public static List<Gap> of(Form form, @Nullable Form before) {
        Gaps found = new Gaps();
        found.form(form);
        if (before != null) {
            found.kept(form, before);
        }
        return List.copyOf(found.gaps);
    }

    private void form(Form form) {
        texts("", "", "Titel", form.titel());
        if (!Leistungsschluessel.gueltig(form.leika())) {
            gap(
                    "",
                    "",
                    "Der LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99. Ist keiner bekannt, steht hier ein eigener wie "
                            + Leistungsschluessel.EIGEN + "bestattungskosten.");
        }
        for (Form.Topic topic : form.topics()) {
            topic(topic);
        }
        if (form.topics().isEmpty()) {
            gap("", "", "Das Formular fragt nichts.");
        }
        for (Form.EvidenceRule rule : form.evidence()) {
            texts("", "", "Nachweis " + rule.art(), rule.name());
        }
        for (String id : ESSENTIAL) {
            if (form.field(id, false).isEmpty()) {
                gap("", "", "Es fehlt die Frage " + id + ". Ohne sie kann kein Antrag ankommen.");
            }
        }
    }

    private void topic(Form.Topic topic) {
        texts(topic.id(), "", "Titel", topic.titel());
        optional(topic.id(), "", "Einleitung", topic.intro());
        texts(topic.id(), "", "Zweck", topic.why());
        norm(topic.id(), "", topic.norm());
        optional(topic.id(), "", "Name eines Eintrags", topic.single());
        for (Form.Notice notice : topic.notices()) {
            texts(topic.id(), "", "Hinweis", notice.text());
        }
        for (Form.Field field : topic.fields()) {
            texts(topic.id(), field.id(), "Frage", field.label());
            optional(topic.id(), field.id(), "Hilfe", field.hint());
            texts(topic.id(), field.id(), "Zweck", field.why());
            norm(topic.id(), field.id(), field.norm());
            for (Map.Entry<String, Texts> option : field.options().entrySet()) {
                texts(topic.id(), field.id(), "Antwort „" + option.getKey() + "“", option.getValue());
            }
            if (field.essential() && !ESSENTIAL.contains(field.id())) {
                gap(
                        topic.id(),
                        field.id(),
                        "Diese Frage hält den Antrag auf („muss“). Das darf sie nicht (§§ 16, 60 SGB I).");
            }
        }
    }

    /// A new version keeps what sends an application on its way.
    private void kept(Form form, Form before) {
        if (!form.schluessel().equals(before.schluessel())) {
            gap("", "", "Der LeiKa-Schlüssel ist ein anderer als in der geltenden Fassung (" + before.leika() + ").");
        }
        for (Form.Topic topic : before.topics()) {
            for (Form.Field field : topic.fields()) {
                Optional<Form.Field> now = form.field(field.id(), topic.repeated());
                if (now.isPresent() && now.get().type() != field.type()) {
                    gap(
                            topic.id(),
                            field.id(),
                            "Die Frage hatte den Typ „" + field.type().name().toLowerCase(java.util.Locale.ROOT)
                                    + "“. Eine andere Art von Antwort braucht eine andere Kennung.");
                }
            }
        }
    }

    private void optional(String topic, String field, String what, Texts texts) {
        if (!texts.equals(Texts.NONE)) {
            texts(topic, field, what, texts);
        }
    }

    private void texts(String topic, String field, String what, Texts texts) {
        if (texts.de().isBlank()) {
            gap(topic, field, what + ": der Text fehlt.");
            return;
        }
        if (texts.einfach().isBlank()) {
            gap(topic, field, what + ": Einfache Sprache fehlt.");
        }
        if (texts.en().isBlank()) {
            gap(topic, field, what + ": Englisch fehlt.");
        }
    }

    private void norm(String topic, String field, String norm) {
        if (norm.isBlank()) {
            gap(topic, field, "Rechtsgrundlage: die Norm fehlt.");
        }
    }

    private void gap(String topic, String field, String what) {
        gaps.add(new Gap(topic, field, what));
    }
}
