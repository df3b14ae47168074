package de.tragwerk.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter another module writes in the words of this one: which blocks, with which values.
///
/// @param titel code of the title
/// @param kasten "Das Wichtigste"
/// @param entscheidung what is decided, empty for a letter that decides nothing
/// @param text paragraphs: the reasons, or what is asked
/// @param rechtsbehelf blocks that follow the instruction about objections; the instruction stands where
/// something is decided
/// @param frist day until which an answer is asked for, `null` without
public record Schriftstueck(
        Art art,
        String titel,
        List<Satz> kasten,
        List<Satz> entscheidung,
        List<Satz> text,
        List<Satz> rechtsbehelf,
        @Nullable LocalDate frist) {

    /// What it is about.
    public enum Art {
        DARLEHEN,
        AUFRECHNUNG,
        AUFRECHNUNG_ANHOERUNG,
        DRITTSCHULDNER,
        ERSTATTUNG,
        ERSTATTUNG_PERSON,
        KOSTENERSATZ,
        KOSTENERSATZ_ANHOERUNG,
        UNTERHALT,
        AUSKUNFT,
        AUSKUNFT_BESCHEID,
        ANSCHRIFT,
        DIREKTZAHLUNG,
        DIREKTZAHLUNG_EMPFAENGER
    }

    /// @param werte name, value, name, value …
    public record Satz(String code, List<String> werte) {
        public static Satz of(String code, String... werte) {
            return new Satz(code, List.of(werte));
        }
    }

    public Schriftstueck {
        kasten = List.copyOf(kasten);
        entscheidung = List.copyOf(entscheidung);
        text = List.copyOf(text);
        rechtsbehelf = List.copyOf(rechtsbehelf);
    }
}
