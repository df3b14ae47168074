package de.tragwerk.payment.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the verification of payees is for one file.
///
/// @param art by which agreement it was handed over, `null` before that and for files from before there were any
/// @param berichtet the bank's result is there
/// @param abweichungen payments that do not fit or could not be checked
/// @param offen of these, not decided yet
/// @param nicht of these, not to be paid
/// @param abgelehnt the bank refused the file
/// @param angenommen the bank accepted or booked the file
/// @param schluss how it ended, `null` while it has not
/// @param rueckzugAm when everything in a withdrawn file was due again
public record Pruefstand(
        UUID datei,
        UUID lauf,
        boolean angefordert,
        Vereinbarung.@Nullable Art art,
        boolean berichtet,
        int abweichungen,
        int offen,
        int nicht,
        boolean abgelehnt,
        boolean angenommen,
        @Nullable Schluss schluss,
        @Nullable UUID schlussVon,
        @Nullable Instant schlussAm,
        @Nullable Instant rueckzugAm) {

    public enum Schluss {
        /// Authorised at the bank as it is.
        FREI,
        /// Cancelled at the bank as a whole; everything is due again.
        ZURUECKGEZOGEN
    }

    public enum Lage {
        NICHT_UEBERGEBEN("noch nicht übergeben"),
        VERZICHT("ohne Prüfung übergeben (Verzicht)"),
        UNBEKANNT("ohne festgehaltene Vereinbarung übergeben"),
        STEHT_AUS("Ergebnis der Bank steht aus"),
        STIMMT("alle Namen stimmen, im Bankportal freizugeben"),
        OFFEN("Abweichungen zu entscheiden"),
        ENTSCHIEDEN("entschieden, noch abzuschließen"),
        FREI("zur Freigabe im Bankportal bestätigt"),
        ZURUECKGEZOGEN("zurückgezogen, alles wieder fällig"),
        /// Whether something is due again, and whether it is paid already, only the bank knows.
        TROTZDEM_ANGENOMMEN("zurückgezogen, aber von der Bank angenommen: mit der Bank klären"),
        ABGELEHNT("von der Bank abgelehnt"),
        ANGENOMMEN("von der Bank angenommen");

        private final String titel;

        Lage(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public Lage lage() {
        if (schluss != null) {
            return switch (schluss) {
                case FREI -> Lage.FREI;
                case ZURUECKGEZOGEN -> angenommen ? Lage.TROTZDEM_ANGENOMMEN : Lage.ZURUECKGEZOGEN;
            };
        }
        if (abgelehnt) {
            return Lage.ABGELEHNT;
        }
        if (angenommen && (berichtet || art == Vereinbarung.Art.PRUEFUNG)) {
            return Lage.ANGENOMMEN;
        }
        if (abweichungen > 0) {
            return offen > 0 ? Lage.OFFEN : Lage.ENTSCHIEDEN;
        }
        if (berichtet) {
            return Lage.STIMMT;
        }
        if (!angefordert) {
            return Lage.NICHT_UEBERGEBEN;
        }
        if (art == null) {
            return Lage.UNBEKANNT;
        }
        return art == Vereinbarung.Art.VERZICHT ? Lage.VERZICHT : Lage.STEHT_AUS;
    }

    /// How the file ends after these decisions: one payment that is not to go takes all of them back.
    public Schluss folge() {
        return nicht > 0 ? Schluss.ZURUECKGEZOGEN : Schluss.FREI;
    }
}
