package de.tragwerk.decision.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether the legal representative of who applied alone at 15 to 17 years was told about application and benefits
/// (§ 36 Abs. 1 Satz 2 SGB I).
///
/// @param tag day on which that was done, `null` where it is left undone
/// @param text how, or why not
public record Vertreterhinweis(@Nullable LocalDate tag, String text) {
    private static final int HANDLUNGSFAEHIG = 15;
    private static final int VOLLJAEHRIG = 18;

    /// Whether somebody can apply and be paid without her legal representative, and still has one (§ 36 Abs. 1 Satz 1
    /// SGB I, § 2 BGB).
    public static boolean handeltAllein(LocalDate geboren, LocalDate tag) {
        return !geboren.plusYears(HANDLUNGSFAEHIG).isAfter(tag)
                && geboren.plusYears(VOLLJAEHRIG).isAfter(tag);
    }
}
