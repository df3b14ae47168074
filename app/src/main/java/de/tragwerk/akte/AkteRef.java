package de.tragwerk.akte;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as other modules see it.
///
/// @param kreis visibility circle (workgroup, read mode, archive in one number); goes into every dependent row
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
        String zustand) {

    /// The workgroup behind the circle.
    public int gruppe() {
        return gruppe(kreis);
    }

    /// The workgroup behind a circle, as `ground.gruppe` in the database.
    public static int gruppe(int kreis) {
        return Math.abs(kreis) % 1_000_000;
    }

    /// Archived files are read only.
    public boolean archiviert() {
        return Math.abs(kreis) >= 2_000_000;
    }

    public Lesemodus modus() {
        return Lesemodus.of(lesemodus);
    }
}
