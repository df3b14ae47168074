package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import java.util.List;

/// Something a person owns, and whether it has to be used (§ 90 Abs. 1 to 3).
///
/// @param haerte using it would be a hardship (§ 90 Abs. 3)
/// @param sofort it can be turned into money at once; if not, help is a loan (§ 91)
public record Vermoegenswert(Art art, Money wert, boolean haerte, boolean sofort) {

    public Vermoegenswert(Art art, Money wert) {
        this(art, wert, false, true);
    }

    /// The list of § 90 Abs. 2.
    public enum Art {
        /// Cash, accounts, securities, claims: used above the small amounts of Nr. 9.
        GELD,
        /// Nr. 1: from public means to build a living.
        OEFFENTLICHE_MITTEL,
        /// Nr. 2: subsidised provision for old age.
        ALTERSVORSORGE,
        /// Nr. 3: for an adequate home of a disabled or nursed person.
        HAUSBAU,
        /// Nr. 4 and 5: household goods, things for work.
        HAUSRAT,
        /// Nr. 6 and 7: heirlooms, things of spirit and art.
        ERBSTUECK,
        /// Nr. 8: adequate home one lives in.
        ANGEMESSENES_HAUS,
        /// Nr. 10: an adequate car, up to a guide value [P].
        FAHRZEUG,
        /// Adequate provision for a funeral, protected as hardship by practice [P].
        BESTATTUNG
    }

    /// What of it has to be used.
    Money verwertbar(Werte w) {
        if (haerte) {
            return Money.ZERO;
        }
        return switch (art) {
            case GELD -> wert;
            case FAHRZEUG -> {
                Parameter richtwert = w.fahrzeugRichtwert;
                yield richtwert == null ? wert : wert.minus(richtwert.geld()).notNegative();
            }
            case OEFFENTLICHE_MITTEL, ALTERSVORSORGE, HAUSBAU, HAUSRAT, ERBSTUECK, ANGEMESSENES_HAUS, BESTATTUNG ->
                Money.ZERO;
        };
    }

    /// What of these things has to be used and can be at once.
    static Money sofort(List<Vermoegenswert> werte, Werte w) {
        Money summe = Money.ZERO;
        for (int i = 0; i < werte.size(); i++) {
            summe = werte.get(i).sofort() ? summe.plus(werte.get(i).verwertbar(w)) : summe;
        }
        return summe;
    }

    /// What of these things has to be used.
    static Money verwertbar(List<Vermoegenswert> werte, Werte w) {
        Money summe = Money.ZERO;
        for (int i = 0; i < werte.size(); i++) {
            summe = summe.plus(werte.get(i).verwertbar(w));
        }
        return summe;
    }
}
