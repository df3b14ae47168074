package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The officer's judgement about an act that takes something away: what the law makes depend on persons and
/// not on amounts.
///
/// @param anfaenglich wrong from the beginning (§ 45 SGB X), otherwise changed later (§ 48 SGB X)
/// @param kenntnis day on which the authority knew the facts; the year of § 45 Abs. 4 Satz 2 counts from it
/// @param pflichtVerletzt a duty to report was broken by intent or gross negligence (§ 48 Abs. 1 Satz 2 Nr. 2)
/// @param einkommen income or assets arrived that take the claim away (Nr. 3)
/// @param gewusst she knew or should have known (Nr. 4)
/// @param boesglaeubig a case of § 45 Abs. 2 Satz 3
/// @param ausschluss which of its numbers hold; empty also in acts of the first release of this program
/// @param vertrauen she relied on it, and that deserves protection (§ 45 Abs. 2 Satz 1 and 2)
/// @param ausnahme why nobody has to be heard, `null` when she has to be
/// @param grund the considerations in the officer's words, printed in the notice
public record Wuerdigung(
        boolean anfaenglich,
        LocalDate kenntnis,
        boolean pflichtVerletzt,
        boolean einkommen,
        boolean gewusst,
        boolean boesglaeubig,
        List<Vertrauensausschluss> ausschluss,
        boolean vertrauen,
        @Nullable AnhoerungAusnahme ausnahme,
        String grund) {
    public Wuerdigung {
        // Absent in what was kept by the first release.
        ausschluss = ausschluss == null
                ? List.of()
                : ausschluss.stream().distinct().sorted().toList();
    }
}
