package de.tragwerk.law.sgb2;

/// Choices the statute leaves open; an authority sets them, the default is common practice [P].
///
/// @param restAusgleich cents that remain when an amount is shared are given by the largest remainder, so
/// that the shares add up; otherwise each share is rounded by itself as § 41 Abs. 2 does
/// @param fremderBedarf of an excluded partner only the income above the partner's own need counts;
/// otherwise all of it
public record Praxis(boolean restAusgleich, boolean fremderBedarf) {
    public static final Praxis UEBLICH = new Praxis(true, true);
}
