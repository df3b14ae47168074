package de.tragwerk.rights;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading a file without a right because waiting would do harm.
///
/// @param ende reading is over then
/// @param gesehenAm when the file's owner took notice
/// @param geprueftAm when the data-protection officer reviewed it
public record Notfall(
        UUID id,
        UUID akteId,
        String aktenzeichen,
        int gruppe,
        UUID konto,
        Gefahr gefahr,
        String grund,
        OffsetDateTime am,
        OffsetDateTime ende,
        @Nullable OffsetDateTime gesehenAm,
        @Nullable OffsetDateTime geprueftAm,
        @Nullable Ergebnis ergebnis,
        String anmerkung) {

    /// Which danger (§ 34 StGB, § 8a SGB VIII).
    public enum Gefahr {
        LEIB_LEBEN("Leib oder Leben"),
        KINDESWOHL("Kindeswohl"),
        WOHNUNGSLOS("Wohnungslosigkeit in dieser Nacht"),
        VERSORGUNG("Keine Versorgung mit Nahrung, Wärme oder Medikamenten");

        private final String title;

        Gefahr(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Ergebnis {
        BERECHTIGT("berechtigt"),
        UNBERECHTIGT("nicht berechtigt");

        private final String title;

        Ergebnis(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
