package de.tragwerk.post.capture;

import de.tragwerk.form.Answers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// An application on paper while it is entered.
///
/// @param id becomes the id of the application
/// @param stand counts changes; a page names the one it showed
/// @param eingang day the paper arrived: the day of the application
/// @param konto who began it
public record Erfassung(
        UUID id,
        UUID teilId,
        int kreis,
        String formular,
        int version,
        int stand,
        LocalDate eingang,
        UUID konto,
        OffsetDateTime geaendert,
        boolean offen,
        Answers answers) {}
