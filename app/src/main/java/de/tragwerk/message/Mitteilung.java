package de.tragwerk.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an authority tells a person; travels sealed for her inside a [Nachricht.Rueckmeldung].
///
/// @param antrag message UUID of her application
/// @param stand state of the case as the time line shows it
/// @param text for people, in the language of the application where it is legally free
/// @param zeilen explanation of amounts
public record Mitteilung(
        UUID antrag,
        Art art,
        Instant zeitpunkt,
        String aktenzeichen,
        String betreff,
        String text,
        @Nullable LocalDate frist,
        List<Zeile> zeilen,
        List<Datei> dateien,
        List<Zugriff> zugriffe) {

    public enum Art {
        /// The application arrived and has a place in the worklist.
        EINGANG,
        /// Somebody works on it.
        IN_ARBEIT,
        /// A question to answer, evidence to send.
        FRAGE,
        /// A Bescheid.
        BESCHEID,
        /// Money is on its way.
        ZAHLUNG,
        /// Who has seen the file.
        ZUGRIFFE,
        /// The authority could not open the application.
        UNLESBAR,
        /// It ended without a decision: taken back, sent twice, passed on to another authority.
        ERLEDIGT
    }

    /// @param cent amount of the step
    /// @param person whose step it is, empty when the calculation is about one person only
    /// @param einfach the step in a plain sentence, empty when there is none
    public record Zeile(String schritt, String norm, long cent, String person, String einfach) {}

    public record Datei(String name, String contentType, byte[] inhalt) {}

    /// One reading of the file: office and purpose, never a person's name against her will.
    public record Zugriff(Instant zeitpunkt, String stelle, String zweck, String handlung) {}

    public Mitteilung {
        Latin.check(betreff, 200, "Der Betreff");
        Latin.check(text, 20_000, "Der Text");
    }
}
