package de.tragwerk.rights;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for a right on a file, and what was decided.
///
/// @param teil what of the file she wants
/// @param bis until when she wants it
/// @param fuerGruppe workgroup the file would come to, if she takes it over
/// @param antwort reason of a refusal or of a limit, empty without
public record Anfrage(
        UUID id,
        UUID akteId,
        String aktenzeichen,
        int gruppe,
        Recht art,
        Teil teil,
        Zweck zweck,
        String begruendung,
        LocalDate bis,
        UUID konto,
        int fuerGruppe,
        OffsetDateTime am,
        Zustand zustand,
        @Nullable UUID entschiedenKonto,
        @Nullable OffsetDateTime entschiedenAm,
        @Nullable Recht erteilt,
        Teil erteilterTeil,
        @Nullable LocalDate erteiltBis,
        String antwort) {

    public enum Zustand {
        OFFEN("wartet"),
        ERTEILT("erteilt"),
        ABGELEHNT("abgelehnt"),
        ZURUECKGEZOGEN("zurückgezogen");

        private final String title;

        Zustand(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
