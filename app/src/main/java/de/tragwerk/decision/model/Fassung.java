package de.tragwerk.decision.model;

import de.tragwerk.law.parameter.Probefassung;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A version that is tried: values of the law and blocks of wording, each from its own first day.
public record Fassung(Probefassung werte, List<Block> bloecke) {
    public Fassung {
        bloecke = List.copyOf(bloecke);
    }

    /// A block of wording in German.
    ///
    /// @param ab first day on which notices use it
    public record Block(String code, LocalDate ab, String text) {}

    /// What the blocks say, by code.
    public Map<String, String> worte() {
        return bloecke.stream().collect(Collectors.toMap(Block::code, Block::text));
    }

    /// A day on which all of its wording holds.
    ///
    /// @param heute the day without a later one
    public LocalDate tag(LocalDate heute) {
        return bloecke.stream()
                .map(Block::ab)
                .filter(ab -> ab.isAfter(heute))
                .max(LocalDate::compareTo)
                .orElse(heute);
    }
}
