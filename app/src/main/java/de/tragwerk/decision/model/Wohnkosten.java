package de.tragwerk.decision.model;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Kostensenkung;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the home costs in a month, what is adequate, and how far the time to lower the cost has run (§ 35 SGB
/// XII).
///
/// @param angemessen adequate gross cold rent, `null` when nobody has set one
/// @param angemesseneHeizung `null` when nobody has set one
/// @param richtwert where the adequate rent stands, `null` unless it comes from a version of the local limits
public record Wohnkosten(
        Money bruttokalt,
        Money heizung,
        @Nullable Money angemessen,
        @Nullable Money angemesseneHeizung,
        @Nullable String richtwert,
        Kostensenkung stand) {

    /// @param beginn first month of benefit where no fact says it
    /// @param unmoeglich an officer has found that lowering is impossible or unreasonable
    /// @param unabweisbar an officer has found that cost above the cap of the waiting year cannot be avoided
    public static Wohnkosten im(
            YearMonth monat, List<Tatsache> tatsachen, YearMonth beginn, boolean unmoeglich, boolean unabweisbar) {
        return new Wohnkosten(
                geld(tatsachen, monat, TatsacheArt.KALTMIETE)
                        .orElse(Money.ZERO)
                        .plus(geld(tatsachen, monat, TatsacheArt.NEBENKOSTEN).orElse(Money.ZERO)),
                geld(tatsachen, monat, TatsacheArt.HEIZKOSTEN).orElse(Money.ZERO),
                geld(tatsachen, monat, TatsacheArt.ANGEMESSENE_UNTERKUNFT).orElse(null),
                geld(tatsachen, monat, TatsacheArt.ANGEMESSENE_HEIZUNG).orElse(null),
                eine(tatsachen, monat, TatsacheArt.ANGEMESSENE_UNTERKUNFT)
                        .filter(t -> t.quelle() == Tatsache.Quelle.RICHTWERT)
                        .map(Tatsache::quelleOrt)
                        .orElse(null),
                new Kostensenkung(
                        monat(tatsachen, monat, TatsacheArt.KARENZ_BEGINN).orElse(beginn),
                        zahl(tatsachen, monat, TatsacheArt.KARENZ_PAUSEN),
                        zahl(tatsachen, monat, TatsacheArt.KARENZ_SGB2),
                        monat(tatsachen, monat, TatsacheArt.AUFFORDERUNG).orElse(null),
                        monat(tatsachen, monat, TatsacheArt.TODESFALL).orElse(null),
                        unmoeglich,
                        unabweisbar));
    }

    boolean unterkunftZuTeuer() {
        return angemessen != null && bruttokalt.compareTo(angemessen) > 0;
    }

    boolean heizungZuTeuer() {
        return angemesseneHeizung != null && heizung.compareTo(angemesseneHeizung) > 0;
    }

    /// Whether the time to lower something is over, so that only a finding of the officer keeps the actual cost.
    boolean fristVorbei(YearMonth monat) {
        return unterkunftZuTeuer() && stand.unterkunftFrist(monat) || heizungZuTeuer() && stand.heizungFrist(monat);
    }

    /// § 35 Abs. 1 Satz 7: whether the cap of the waiting year holds the cost down.
    boolean ueberDeckel(YearMonth monat) {
        return angemessen != null && stand.ueberDeckel(monat, bruttokalt, angemessen);
    }

    private static Optional<Tatsache> eine(List<Tatsache> tatsachen, YearMonth monat, TatsacheArt art) {
        return tatsachen.stream()
                .filter(t -> t.art() == art && t.person() == null && t.gilt(monat))
                .reduce((a, b) -> b);
    }

    private static Optional<Money> geld(List<Tatsache> tatsachen, YearMonth monat, TatsacheArt art) {
        return eine(tatsachen, monat, art).map(t -> Money.cents(t.cent()));
    }

    private static int zahl(List<Tatsache> tatsachen, YearMonth monat, TatsacheArt art) {
        return eine(tatsachen, monat, art).map(t -> Integer.parseInt(t.wert())).orElse(0);
    }

    private static Optional<YearMonth> monat(List<Tatsache> tatsachen, YearMonth monat, TatsacheArt art) {
        return eine(tatsachen, monat, art).map(t -> YearMonth.parse(t.wert()));
    }
}
