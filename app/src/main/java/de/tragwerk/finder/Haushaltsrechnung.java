package de.tragwerk.finder;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Kindergeld;
import java.time.LocalDate;
import java.util.List;

/// The household of the answers, computed by the statute that may apply to it.
///
/// @param bedarf standard and additional needs with housing, of everybody
/// @param bedarfOhneWohnen the same without housing
/// @param einkommen what the statute counts, after its allowances
/// @param roh money of the household with child benefit, before allowances
/// @param anspruch what the statute pays
/// @param elternregelbedarf standard and additional needs of the adults, for § 6a Abs. 5 BKGG; zero under SGB XII
/// @param elterneinkommen countable income of the adults under SGB II; zero under SGB XII
/// @param protokoll steps with the values used
public record Haushaltsrechnung(
        Gesetz gesetz,
        Money bedarf,
        Money bedarfOhneWohnen,
        Money einkommen,
        Money roh,
        Money anspruch,
        Money elternregelbedarf,
        Money elterneinkommen,
        Protokoll.Fertig protokoll) {

    /// The statute that computed.
    public enum Gesetz {
        SGB2,
        SGB12
    }

    /// Gross wage where nobody named one, so that the highest allowance of § 11b Abs. 3 SGB II is reached.
    static final Money LOHN_FUER_HOECHSTEN_FREIBETRAG = Money.cents(150_000);

    /// @throws de.tragwerk.law.parameter.ParameterTafel.KeinParameter for a month whose values are not known
    static Haushaltsrechnung von(Lage lage) {
        // Children need somebody of the community who can work; two adults may, and so may one who left it open.
        boolean sgb2 = lage.kapitel4() != Urteil.JA
                && lage.altersrente() != Urteil.JA
                && (lage.erwerbsfaehig() != Urteil.NEIN || lage.partner() == Urteil.JA);
        return sgb2 ? RechnungSgb2.von(lage) : RechnungSgb12.von(lage);
    }

    /// Birth of the adults: 40 years before, where she did not say.
    static LocalDate geboren(Lage lage) {
        return lage.angaben()
                .geburt()
                .map(g -> g.atDay(1))
                .orElseGet(() -> lage.monat().minusYears(40).atDay(1));
    }

    /// A child counts in the year of its birthday with the age of the year.
    static List<LocalDate> kinder(Lage lage) {
        return lage.angaben().geburtsjahre().stream()
                .map(jahr -> LocalDate.of(jahr, 1, 1))
                .toList();
    }

    static Money netto(Lage lage) {
        return lage.angaben().geld("finder.netto").orElse(Money.ZERO);
    }

    static Money warm(Lage lage) {
        return lage.angaben().geld("finder.warm").orElse(Money.ZERO);
    }

    /// Gross wage in the income: as named, else high enough for the highest allowance where somebody works.
    static Money brutto(Lage lage) {
        return lage.angaben()
                .geld("finder.brutto")
                .orElseGet(() ->
                        lage.arbeitet() == Urteil.JA ? netto(lage).max(LOHN_FUER_HOECHSTEN_FREIBETRAG) : Money.ZERO);
    }

    /// Child benefit per child, unless she says that she gets none.
    static Money kindergeldJeKind(Lage lage) {
        return lage.angaben().ist("finder.kindergeld", "nein") == Urteil.JA
                ? Money.ZERO
                : Kindergeld.fuer(1, lage.monat());
    }

    static Money roh(Lage lage) {
        long kinder = lage.kinder().stream().filter(alter -> alter < 18).count();
        return netto(lage).plus(kindergeldJeKind(lage).times(kinder));
    }
}
