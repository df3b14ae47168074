package de.tragwerk.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as it arrived.
///
/// @param id message UUID of the application
/// @param eingang when the intermediary stored it: the day that counts (§ 16 Abs. 2 SGB I)
/// @param postfach whether the person agreed to electronic delivery
/// @param zustand `NEU`, `IN_ARBEIT`, `UEBERNOMMEN`
public record Antrag(
        UUID id,
        @Nullable UUID akteId,
        int kreis,
        OffsetDateTime eingang,
        String leika,
        String ars,
        String formular,
        int formularVersion,
        String sprache,
        String familienname,
        String vornamen,
        @Nullable LocalDate geburtsdatum,
        boolean eilig,
        String eigeneOrganisation,
        String rueckOrganisation,
        UUID rueckAdresse,
        byte[] rueckSchluessel,
        boolean postfach,
        String zustand,
        @Nullable UUID zustaendig,
        LocalDate frist,
        int version) {

    public String name() {
        return familienname + ", " + vornamen;
    }

    /// Day of arrival in German time.
    public LocalDate tag() {
        return eingang.atZoneSameInstant(java.time.ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
