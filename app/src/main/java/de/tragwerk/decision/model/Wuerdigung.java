package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
/// @param gegen adults the reproach is made to: bad faith and a broken duty are each person's own (§ 45 Abs.
///     2 Satz 3, § 48 Abs. 1 Satz 2 SGB X); `null` where nobody asked, because there is one adult or the act
///     is older
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
        String grund,
        @Nullable List<UUID> gegen) {
    public Wuerdigung {
        gegen = gegen == null ? null : gegen.stream().distinct().sorted().toList();
        // Absent in what was kept by the first release.
        ausschluss = ausschluss == null
                ? List.of()
                : ausschluss.stream().distinct().sorted().toList();
    }

    /// The same where nobody was asked whom it is made to.
    public Wuerdigung(
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
        this(
                anfaenglich,
                kenntnis,
                pflichtVerletzt,
                einkommen,
                gewusst,
                boesglaeubig,
                ausschluss,
                vertrauen,
                ausnahme,
                grund,
                null);
    }

    /// The same for taking away a benefit for missing cooperation: it reproaches nobody, reaches no past
    /// month, and nothing stands in for the written hint (§ 66 Abs. 1 and 3 SGB I).
    public Wuerdigung ohneVorwurf() {
        return new Wuerdigung(false, kenntnis, false, false, false, false, List.of(), false, null, grund);
    }

    /// Whether the past rests on what somebody did or knew. Income that arrived takes the claim away whoever
    /// knew it (§ 48 Abs. 1 Satz 2 Nr. 3).
    public boolean wirftVor() {
        return anfaenglich ? boesglaeubig : !einkommen && (pflichtVerletzt || gewusst);
    }

    /// Whether the reproach reaches her. What parents did or knew is attributed to their minor children (§
    /// 1629 Abs. 1, §§ 166, 278 BGB; recalled).
    public boolean trifft(UUID person, boolean kind) {
        return gegen == null || gegen.contains(person) || kind && !gegen.isEmpty();
    }
}
