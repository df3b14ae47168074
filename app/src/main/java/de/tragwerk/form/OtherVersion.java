package de.tragwerk.form;

import java.time.LocalDate;
import java.util.List;

/// Answers of a sent application in a new draft of the same form, whichever version the draft has: the
/// question with the same name and of the same kind keeps its answer.
///
/// Declarations are made anew each time. Evidence is no answer.
public final class OtherVersion {

    /// Blocks about one application: when and why it was made, what she remarked.
    private static final List<String> ONE_APPLICATION = List.of("antrag.", "erklaerung.");

    private OtherVersion() {}

    /// @param from version in which `given` was answered
    /// @param target version of the new draft
    /// @param source place that [Answers#source] will name
    /// @param again it is the same request once more: since when she needs help and why stays; else both are
    /// asked anew
    public static Answers of(Form from, Answers given, Form target, LocalDate today, String source, boolean again) {
        Answers found = Answers.empty();
        for (Form.Topic topic : target.topics()) {
            for (int nr : topic.repeated() ? given.entries(topic) : List.of(0)) {
                for (Form.Field field : topic.fields()) {
                    String text = given.text(field.id(), nr);
                    if (!text.isEmpty()
                            && goesOver(field, again)
                            && from.field(field.id(), topic.repeated())
                                    .filter(asked -> asked.type() == field.type())
                                    .isPresent()
                            && Check.of(field, text, today, false).good()) {
                        found = found.taken(field.id(), nr, text, source);
                    }
                }
            }
        }
        return new SameQuestions(target, today).visible(Answers.empty(), found);
    }

    private static boolean goesOver(Form.Field field, boolean again) {
        return field.type() != Form.Type.HAKEN
                && (again || ONE_APPLICATION.stream().noneMatch(field.id()::startsWith));
    }
}
