package de.tragwerk.mandant;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// What several parts of one page ask for is read from the database once.
///
/// Only for stretches that change nothing of it: an answer stays as it was first. Outside of [#during] each question
/// is asked anew, so what decides and writes never works with an old answer.
public final class ReadOnce {

    private record Question(Scope scope, String what, Object about) {}

    private static final ScopedValue<Map<Question, Object>> ANSWERS = ScopedValue.newInstance();

    private ReadOnce() {}

    /// Runs a stretch that only reads; one inside of another shares its answers.
    public static <T> T during(Supplier<T> reading) {
        return ANSWERS.isBound()
                ? reading.get()
                : ScopedValue.where(ANSWERS, new HashMap<>()).call(reading::get);
    }

    /// @param what a name of its own for each kind of question, such as class and method
    /// @param about what is asked for; compared by `equals`
    /// @param read asks the database; what it returns is shared, so it may not be changed
    @SuppressWarnings("unchecked") // a name stands for one question
    public static <T> T value(String what, Object about, Supplier<T> read) {
        if (!ANSWERS.isBound()) {
            return read.get();
        }
        Map<Question, Object> answers = ANSWERS.get();
        Question question = new Question(Scope.current(), what, about);
        Object known = answers.get(question);
        if (known == null) {
            // Not `computeIfAbsent`: reading may lead to further questions.
            known = Objects.requireNonNull(read.get());
            answers.put(question, known);
        }
        return (T) known;
    }
}
