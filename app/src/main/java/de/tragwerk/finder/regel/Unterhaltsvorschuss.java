package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// § 1 UhVorschG: a child below 18 with one parent, and the other does not pay.
public final class Unterhaltsvorschuss implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("unterhaltsvorschuss")
                // Abs. 1 Nr. 1, Abs. 1a
                .kern("kind_18", lage.kindUnter(18))
                // Abs. 1 Nr. 3
                .kern("unterhalt_fehlt", lage.angaben().ist("finder.unterhalt", "wenig", "nein", "verstorben"))
                // Abs. 1 Nr. 2: single, widowed, divorced or separated
                .hart(
                        "nicht_verheiratet",
                        lage.angaben().ist("partner.vorhanden", "verheiratet").nicht())
                .aber("ab_zwoelf", abZwoelf(lage))
                .schaetzung(Betrag.unterhaltsvorschuss(lage), "kinder")
                .befund();
    }

    /// Abs. 1a: from twelve on, where all children are so old, no SGB II for the child, or a parent with 600 euro
    /// gross; the advance itself may end the need, so the rest stays open.
    static Urteil abZwoelf(Lage lage) {
        if (lage.kinder().isEmpty()) {
            return Urteil.OFFEN;
        }
        if (lage.kinder().stream().anyMatch(alter -> alter < 12)) {
            return Urteil.JA;
        }
        return Familiengeld.elterneinkommenUvg(lage) == Urteil.JA
                        || lage.angaben().ist("finder.kind_sgb2", "nein") == Urteil.JA
                ? Urteil.JA
                : Urteil.OFFEN;
    }
}
