package de.tragwerk.mailbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Letters of one reader: those that open, and those that do not. One that does not open hides no other.
///
/// @param lesbar in the order asked for
/// @param unlesbar what lies there and cannot be shown; it may be a notice or a question with a day
public record Letters(List<Letter> lesbar, List<Unlesbar> unlesbar) {

    /// Sealed for another key, damaged, or of a kind this portal does not know yet.
    public record Unlesbar(UUID id, UUID antrag, OffsetDateTime am) {}

    /// Those about one application.
    public Letters zu(UUID antrag) {
        return new Letters(
                lesbar.stream().filter(l -> l.antrag().equals(antrag)).toList(),
                unlesbar.stream().filter(l -> l.antrag().equals(antrag)).toList());
    }
}
