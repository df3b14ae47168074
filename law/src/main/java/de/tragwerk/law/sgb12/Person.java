package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person of the household with what the law asks about her.
///
/// @param geboren birth date
/// @param alleinerziehend cares alone for the children of the household
/// @param entbindung expected day of birth of her child, `null` without pregnancy
/// @param bildungshilfe receives § 112 SGB IX
/// @param ernaehrung recognised extra cost of nutrition
/// @param grundrentenMonate months of Grundrente periods
/// @param vermoegen countable assets before allowances
public record Person(
        Rolle rolle,
        LocalDate geboren,
        Minderung minderung,
        boolean merkzeichenG,
        boolean alleinerziehend,
        @Nullable LocalDate entbindung,
        boolean bildungshilfe,
        Money ernaehrung,
        long grundrentenMonate,
        List<Einkommen> einkommen,
        List<Absetzung> absetzungen,
        Money vermoegen) {
    public Person {
        einkommen = List.copyOf(einkommen);
        absetzungen = List.copyOf(absetzungen);
    }

    /// Part in the household.
    public enum Rolle {
        ANTRAGSTELLEND,
        PARTNER,
        KIND,
        /// Lives there, belongs to no group here; counts as a head only.
        ANDERE
    }

    /// Reduced earning capacity as decided by the pension insurance.
    public enum Minderung {
        KEINE,
        VOLL_AUF_DAUER,
        VOLL_AUF_ZEIT,
        /// Entry or training phase of a workshop (§ 41 Abs. 3a).
        WERKSTATT
    }

    /// @param betrag gross amount of the month
    public record Einkommen(Einkommensart art, Money betrag) {}

    public record Absetzung(Absetzungsart art, Money betrag) {}
}
