package de.tragwerk.payment;

import de.tragwerk.decision.Decisions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the books are made of: what was ordered, came back, was booked by the bank, demanded and received. All of it
/// never changes, so deriving twice gives the same. Call it as the program itself: a person sees only her circles.
public interface Buchungsstoff {

    /// What happened.
    enum Vorgang {
        AUFTRAG("Auszahlung angeordnet"),
        RUECKLAUF("Auszahlung zurückgekommen"),
        BANK_AUSGANG("Bank: Auszahlung"),
        BANK_RUECKLAUF("Bank: Rücklauf"),
        BANK_UNGEKLAERT("Bank: ungeklärt"),
        KASSE_AUSGANG("Kasse: Barauszahlung"),
        SCHECK_AUSGANG("Scheck eingelöst"),
        KARTE_AUSGANG("Bezahlkarte aufgeladen"),
        FORDERUNG("Forderung festgesetzt"),
        EINGANG("Erstattung eingegangen"),
        NIEDERSCHLAGUNG("Erstattung niedergeschlagen"),
        AUFRECHNUNG("Erstattung aufgerechnet"),
        ERSTATTUNG_SOLL("Anspruch gegen anderen Träger"),
        ERSTATTUNG_EINGANG("Anderer Träger hat erstattet");

        private final String titel;

        Vorgang(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// One thing to book.
    ///
    /// @param id stable: the same thing has the same id whenever it is asked for
    /// @param kapitel number of the benefit ([#leistung]), 0 where the thing has none
    /// @param cent less than zero: the other way round
    /// @param anzahl how many payments it sums up
    /// @param beleg run it belongs to, empty without
    record Stoff(
            UUID id,
            Vorgang vorgang,
            LocalDate tag,
            int kapitel,
            @Nullable UUID kasse,
            long cent,
            int anzahl,
            String beleg) {}

    /// A line of the reconciliation.
    record Blatt(int kapitel, int faelle, long entschieden, long plan, long auftrag, long bank) {}

    /// What a chapter's number means: "Kap. 3 SGB XII", "§ 3 AsylbLG".
    static String leistung(int kapitel) {
        return Decisions.leistung(kapitel);
    }

    /// Runs that were released and ordered.
    Set<UUID> laeufe();

    /// Orders of a run, summed by account and chapter.
    List<Stoff> auftraege(UUID lauf);

    /// Everything that is booked one by one.
    ///
    /// @param ohne ids that need not be worked out
    List<Stoff> einzelne(Set<UUID> ohne);

    /// Decision, plan, order and bank of a month, computed anew.
    List<Blatt> blatt(YearMonth monat);

    /// Short names of the paying accounts, by id.
    Map<UUID, String> kassen();
}
