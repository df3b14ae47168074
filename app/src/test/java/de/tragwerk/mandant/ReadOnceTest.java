package de.tragwerk.mandant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void oneStretchAsksOnceForEachMandantAndThing() {
        Scope one = Scope.job("auental", "probe");
        Scope other = Scope.job("lindenbrueck", "probe");
        Scope.run(one, () -> {
            String first = ReadOnce.during(() -> read("a") + read("a") + ReadOnce.during(() -> read("a")) + read("b"));
            assertThat(first).isEqualTo("aaab");
        });
        assertThat(asked).containsExactly("a", "b");
        Scope.run(
                one,
                () -> ReadOnce.during(() -> {
                    read("a");
                    Scope.run(other, () -> read("a"));
                    return read("a");
                }));
        assertThat(asked).containsExactly("a", "b", "a", "a");
    }

    @Test
    void outsideOfAStretchEachQuestionIsAskedAnew() {
        Scope.run(Scope.job("auental", "probe"), () -> {
            read("a");
            read("a");
        });
        assertThat(asked).containsExactly("a", "a");
    }

    private String read(String about) {
        return ReadOnce.value("probe", about, () -> {
            asked.add(about);
            return about;
        });
    }
}
