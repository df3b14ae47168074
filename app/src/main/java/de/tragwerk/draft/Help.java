package de.tragwerk.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody may help with one draft until a day.
///
/// @param von name of the citizen who asked for help
/// @param fuer whom she means, in her words
/// @param helfer who came, as her login knows her; empty until the code is used
/// @param code one-time code, empty once it was used
/// @param ende why it is over: `BUERGER`, `HELFER`, `GESENDET`, `GELOESCHT`; empty while it is not
public record Help(
        UUID id,
        UUID konto,
        UUID draft,
        String formular,
        Scope umfang,
        Role rolle,
        OffsetDateTime bis,
        OffsetDateTime angelegt,
        String von,
        String fuer,
        String helfer,
        String code,
        OffsetDateTime codeBis,
        @Nullable OffsetDateTime beendet,
        String ende) {

    /// Assurance level of the login that helping demands: the name that the citizen reads is proven.
    public static final int ASSURANCE = 3;

    /// Days after its end until the help and its log are deleted.
    public static final int KEPT = 180;

    /// How much a helper may do; each step includes those before.
    public enum Scope {
        LESEN,
        AUSFUELLEN,
        SENDEN;

        /// Number in the database.
        public int step() {
            return ordinal() + 1;
        }

        public boolean includes(Scope other) {
            return compareTo(other) >= 0;
        }
    }

    /// Whether somebody helps, or confirms before it is sent.
    public enum Role {
        HILFE,
        /// Partner: what is said of them, too.
        PARTNER,
        /// Legal representative.
        VERTRETUNG;

        public boolean confirms() {
            return this != HILFE;
        }
    }

    /// What a helper did on a day.
    ///
    /// @param tat `ANGENOMMEN`, `GELESEN`, `GESPEICHERT`, `NACHWEIS`, `BESTAETIGT`, `GESENDET` or `BEENDET`
    public record Deed(LocalDate tag, String tat, int anzahl, OffsetDateTime zuletzt) {}

    public boolean accepted() {
        return !helfer.isEmpty();
    }
}
