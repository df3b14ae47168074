package de.tragwerk.draft;

import de.tragwerk.form.Answers;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A draft as its owner sees it.
///
/// @param stand counts changes; a page names the one it showed
public record Draft(
        UUID id,
        UUID konto,
        String formular,
        int version,
        String sprache,
        int stand,
        OffsetDateTime geaendert,
        Answers answers) {

    /// Days a draft lives after its last change.
    public static final int DAYS = 30;

    public OffsetDateTime deletion() {
        return geaendert.plusDays(DAYS);
    }
}
