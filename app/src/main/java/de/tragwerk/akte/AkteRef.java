package de.tragwerk.akte;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as other modules see it.
///
/// @param kreis visibility circle; goes into every dependent row
/// @param leistung code of the benefit, for instance `SGB12`
/// @param lesemodus 1 open in the Mandant … 5 Sozialgeheimnis
public record AkteRef(
        UUID akteId,
        int kreis,
        String aktenzeichen,
        String leistung,
        @Nullable UUID zustaendig,
        int lesemodus,
        LocalDate eroeffnet,
        String zustand) {}
