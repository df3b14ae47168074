package de.tragwerk.decision.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far the letter of a hearing has come. Somebody it never reached was given no opportunity to speak (§
/// 24 Abs. 1 SGB X, § 28 Abs. 1 VwVfG); who answered has had it, and the dead are not asked.
///
/// @param bekannt day on which it counts as known to the last of those it is for (§ 37 Abs. 2 and 2a SGB X),
///     `null` while it is not known to all, and where everybody has answered
/// @param offen somebody it is for does not know it
/// @param zurueck it does not, because it came back
public record Anhoerungszugang(@Nullable LocalDate bekannt, boolean offen, boolean zurueck) {

    /// Days she has from when she knows it; the letter names at least as many.
    public static final int TAGE = 14;

    /// Last day for an answer: later than the letter says where it left the house late.
    public LocalDate frist(Anhoerung a) {
        LocalDate frueh = bekannt == null ? a.frist() : bekannt.plusDays(TAGE);
        return frueh.isAfter(a.frist()) ? frueh : a.frist();
    }

    /// Nobody decides before everybody has got it, and has answered or had the time.
    public boolean abgeschlossen(Anhoerung a, LocalDate heute) {
        return !offen && (bekannt == null && a.antwort() != null || heute.isAfter(frist(a)));
    }
}
