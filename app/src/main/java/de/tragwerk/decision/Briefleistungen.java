package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that letters grant for services nobody calculates: for the module that pays.
public interface Briefleistungen {

    /// One line of a released letter.
    ///
    /// @param person whose benefit it is; she gets it, too, unless somebody else does
    /// @param kapitel number by which it is booked, see [Decisions#leistung]
    /// @param was what it is for, as the letter says it
    /// @param cent in each month, more than zero
    /// @param bis last month; the first again for what is paid once
    /// @param dritter who gets it instead of the person, `null` for her own account
    record Zeile(
            UUID id,
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID person,
            UUID antrag,
            int kapitel,
            String was,
            String norm,
            boolean einmalig,
            long cent,
            YearMonth von,
            YearMonth bis,
            @Nullable Dritter dritter) {}

    /// Somebody else's account, such as a school's.
    record Dritter(String empfaenger, String iban, String verwendung) {}

    /// A line that ends before its time.
    ///
    /// @param letzter last month that is paid
    record Ende(UUID zeile, YearMonth letzter) {}

    /// What became of the end of a line that a released letter says.
    enum Endestand {
        GILT,
        /// An open objection suspends it.
        RUHT,
        /// An objection was upheld.
        AUFGEHOBEN
    }

    /// What a released letter grants; empty for one that grants no money or is not released.
    List<Zeile> bewilligt(UUID brief);

    /// What a released letter ends.
    Optional<Ende> ende(UUID brief);

    /// What became of that end.
    Endestand endestand(UUID brief);

    /// First month for which nothing is payable any more to or for a person, because she died before it (§ 39 Abs. 2
    /// SGB X); empty while she lives.
    Optional<YearMonth> nichtsAb(UUID akte, UUID person);
}
