package de.tragwerk.law.asylblg;

/// Choices the statute leaves open or a court has overtaken; the default is common practice [P].
///
/// @param sammelunterkunftStufe1 a single adult in collective housing has level 1 (BVerfG 19.10.2022, 1 BvL
/// 3/21); otherwise level 2 as the statute still says
/// @param kindFuerEltern what a child's own means exceed its need counts for the family too; otherwise it
/// stays with the child
public record Praxis(boolean sammelunterkunftStufe1, boolean kindFuerEltern) {
    public static final Praxis UEBLICH = new Praxis(true, false);
}
