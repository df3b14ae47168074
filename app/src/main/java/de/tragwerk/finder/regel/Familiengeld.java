package de.tragwerk.finder.regel;

import de.tragwerk.finder.Haushaltsrechnung;
import de.tragwerk.finder.Haushaltsrechnung.Gesetz;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Urteil;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kindergeld;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import java.util.Collections;
import java.util.Optional;

/// What wage and children open for a family.
final class Familiengeld {

    private static final Money ERLAUBTE_LUECKE = Money.cents(10_000);

    private Familiengeld() {}

    /// § 6a Abs. 1 Nr. 2 BKGG.
    static Urteil mindesteinkommen(Lage lage) {
        String name = lage.partner() == Urteil.JA ? "mindesteinkommen_paar" : "mindesteinkommen_allein";
        return bruttoErreicht(lage, Kindergeld.tafel(), name);
    }

    /// § 1 Abs. 1a Nr. 2 UhVorschG.
    static Urteil elterneinkommenUvg(Lage lage) {
        return bruttoErreicht(lage, Unterhaltsvorschuss.tafel(), "elterneinkommen");
    }

    private static Urteil bruttoErreicht(Lage lage, ParameterTafel tafel, String name) {
        try {
            Money mindestens = tafel.im(name, lage.monat()).geld();
            return lage.angaben()
                    .geld("finder.brutto")
                    .map(b -> Urteil.of(b.compareTo(mindestens) >= 0))
                    .orElse(Urteil.OFFEN);
        } catch (ParameterTafel.KeinParameter fehlt) {
            return Urteil.OFFEN;
        }
    }

    /// The family as § 6a BKGG sees it, where SGB II could be computed and the answers suffice.
    static Optional<Familie> familie(Lage lage) {
        Haushaltsrechnung r = lage.geld().rechnung().orElse(null);
        boolean genug = r != null
                && r.gesetz() == Gesetz.SGB2
                && !lage.kinder().isEmpty()
                && lage.angaben().geld("finder.brutto").isPresent()
                && lage.angaben().geld("finder.netto").isPresent()
                && lage.angaben().geld("finder.warm").isPresent();
        if (!genug || r == null) {
            return Optional.empty();
        }
        long kinder = lage.kinder().stream().filter(alter -> alter < 18).count();
        if (kinder == 0) {
            return Optional.empty();
        }
        return Optional.of(new Familie(
                lage.monat(),
                lage.partner() == Urteil.JA,
                lage.angaben().geld("finder.brutto").orElseThrow(),
                r.elternregelbedarf(),
                lage.angaben().geld("finder.warm").orElseThrow(),
                r.elterneinkommen(),
                Money.ZERO,
                Collections.nCopies(Math.toIntExact(kinder), Money.ZERO)));
    }

    /// § 6a Abs. 1 Nr. 3, Abs. 1a BKGG: with the supplement, and with the highest Wohngeld, the need is met or at most
    /// 100 euro are missing. Wohngeld is not known exactly, so what needs it stays open.
    static Urteil reichtZusammen(Lage lage) {
        Haushaltsrechnung r = lage.geld().rechnung().orElse(null);
        Familie familie = familie(lage).orElse(null);
        if (r == null || familie == null) {
            return Urteil.OFFEN;
        }
        Money zuschlag = Kinderzuschlag.berechne(familie, Protokoll.OHNE).betrag();
        Money luecke = r.bedarf().minus(r.einkommen()).minus(zuschlag);
        if (!luecke.isPositive()) {
            return Urteil.JA;
        }
        Money wohngeld = Betrag.wohngeld(lage).map(s -> s.betrag()).orElse(null);
        return wohngeld == null || luecke.minus(wohngeld).compareTo(ERLAUBTE_LUECKE) <= 0 ? Urteil.OFFEN : Urteil.NEIN;
    }
}
