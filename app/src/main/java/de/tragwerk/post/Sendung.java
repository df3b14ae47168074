package de.tragwerk.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One scan as it came in.
///
/// @param akteId the file, when all its letters went into one
/// @param kreis circle that sees the original
/// @param eingang day on which the paper arrived; deadlines count from it
/// @param erfasst when the scan was taken in
/// @param konto who took it in, `null` from the import folder
/// @param erledigt when its last letter was assigned
/// @param briefe letters in it
/// @param offen letters that wait
public record Sendung(
        UUID id,
        @Nullable UUID akteId,
        int kreis,
        LocalDate eingang,
        OffsetDateTime erfasst,
        Quelle quelle,
        @Nullable UUID konto,
        String medientyp,
        int seiten,
        @Nullable OffsetDateTime erledigt,
        int briefe,
        int offen) {

    /// Where a scan comes from.
    public enum Quelle {
        HOCHGELADEN("Hochgeladen"),
        ORDNER("Scan-Ordner");

        private final String title;

        Quelle(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// How a list is sorted.
    public enum Order {
        EINGANG("s.eingang"),
        ERFASST("s.erfasst desc"),
        SEITEN("s.seiten desc");

        private final String by;

        Order(String by) {
            this.by = by;
        }

        /// SQL; constant text.
        public String by() {
            return by;
        }
    }

    public boolean pdf() {
        return medientyp.equals("application/pdf");
    }
}
