package de.tragwerk.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One letter of a scan.
///
/// @param seiten its pages of the scan
/// @param art what it is, once assigned
/// @param eingang day of arrival
/// @param konto who assigned it, with `am`
public record Teil(
        UUID id,
        UUID sendungId,
        @Nullable UUID akteId,
        int kreis,
        int nr,
        Seiten seiten,
        Zustand zustand,
        @Nullable Postart art,
        LocalDate eingang,
        @Nullable UUID konto,
        @Nullable OffsetDateTime am) {

    public enum Zustand {
        OFFEN,
        ZUGEORDNET,
        /// Blank pages, separators: looked at, and nothing in them.
        OHNE_INHALT,
        /// Became an application.
        ANTRAG
    }

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }
}
