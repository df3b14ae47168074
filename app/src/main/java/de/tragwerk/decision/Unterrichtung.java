package de.tragwerk.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Letters that other modules owe the person.
public interface Unterrichtung {

    /// What a direct payment is for, as the letter says it.
    enum Wofuer {
        UNTERKUNFT("Unterkunft und Heizung"),
        ENERGIE("Energie"),
        BEITRAG("Beiträge zur Kranken- und Pflegeversicherung");

        private final String worte;

        Wofuer(String worte) {
            this.worte = worte;
        }

        public String worte() {
            return worte;
        }
    }

    /// The day itself, or the next one on which a period may end at the seat of the authority (§ 26 Abs. 3 SGB X):
    /// letters name no other day as the end of one.
    LocalDate fristtag(LocalDate tag);

    /// Tells the person in writing that a part of her benefit goes to somebody else (§§ 35a, 43a
    /// SGB XII, and what leads to it in AsylbLG); in the current transaction.
    ///
    /// @param wunsch she asked for it
    /// @param cent each month
    /// @param grund why, in the officer's words
    /// @return why no letter can be written, empty when it is on its way
    Optional<String> ueberDirektzahlung(
            UUID akte, Wofuer wofuer, boolean wunsch, String empfaenger, long cent, YearMonth von, String grund);

    /// Writes a letter, or an act beside the monthly award, to whom it is about (§ 37 Abs. 1 SGB X); in the
    /// current transaction. The mailbox is the applicant's: everybody else gets it by post.
    ///
    /// @param person who owes or gets what it is about
    /// @return why it cannot be written, empty when it is on its way
    Optional<String> schreibe(UUID akte, UUID person, Schriftstueck schriftstueck);

    /// The same by post in any case, also to who has a mailbox.
    ///
    /// @return why it cannot be written, empty when it is on its way
    Optional<String> schreibePerPost(UUID akte, UUID person, Schriftstueck schriftstueck);

    /// Writes to somebody else about a file, always by post; in the current transaction.
    ///
    /// @param anschrift lines of the address field, name first
    /// @return why it cannot be written, empty when it is on its way
    Optional<String> schreibeAnDritte(UUID akte, List<String> anschrift, Schriftstueck schriftstueck);
}
