package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that a letter grants: what for, how much, when, to whom.
///
/// @param art id of the [de.tragwerk.service.Geldleistung] it was chosen from; its words are kept as they were then
/// @param stelle number by which it is booked
/// @param cent each time, more than zero
/// @param von first month, or the month in which it is due once
/// @param bis last month; the first again for what is paid once
/// @param dritter who gets it instead of the person, `null` for herself
public record Leistungszeile(
        UUID id,
        String art,
        String was,
        String norm,
        int stelle,
        boolean einmalig,
        long cent,
        YearMonth von,
        YearMonth bis,
        @Nullable Dritter dritter) {

    /// Somebody else's account.
    public record Dritter(String empfaenger, String iban, String verwendung) {}

    /// How many payments it makes.
    public long monate() {
        return von.until(bis, ChronoUnit.MONTHS) + 1;
    }

    /// Cents of all payments together.
    public long summe() {
        return Math.multiplyExact(cent, monate());
    }

    public static long summe(List<Leistungszeile> zeilen) {
        return zeilen.stream().mapToLong(Leistungszeile::summe).reduce(0, Math::addExact);
    }

    /// "einmal im März 2026", "jeden Monat von April 2026 bis März 2027"
    public String zeitraum() {
        return einmalig
                ? "einmal im " + Formate.monat(von)
                : "jeden Monat von " + Formate.monat(von) + " bis " + Formate.monat(bis);
    }

    /// Name of who gets it; empty for the person herself.
    public String an() {
        return dritter == null ? "" : dritter.empfaenger();
    }
}
