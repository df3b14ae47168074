package de.tragwerk.finder;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb12.hilfen.Einkommensgrenze;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Need and income as the law jar computes them from rough answers, and what follows for the benefits.
///
/// Open where an answer that decides is missing, and in a month the law knows no values for.
public final class Geld {

    private static final int KNAPP_PROZENT = 80;
    private static final int UNSICHER_PROZENT = 115;
    private static final int GRENZE_UNSICHER_PROZENT = 130;

    private final Lage lage;
    private final @Nullable Haushaltsrechnung rechnung;
    private final boolean werteFehlen;

    private Geld(Lage lage, @Nullable Haushaltsrechnung rechnung, boolean werteFehlen) {
        this.lage = lage;
        this.rechnung = rechnung;
        this.werteFehlen = werteFehlen;
    }

    static Geld von(Lage lage) {
        try {
            return new Geld(lage, Haushaltsrechnung.von(lage), false);
        } catch (ParameterTafel.KeinParameter fehlt) {
            return new Geld(lage, null, true);
        }
    }

    /// The month has no values yet: nothing is estimated and nothing is called likely.
    public boolean werteFehlen() {
        return werteFehlen;
    }

    public Optional<Haushaltsrechnung> rechnung() {
        return Optional.ofNullable(rechnung);
    }

    private Optional<Money> warm() {
        return lage.angaben().geld("finder.warm");
    }

    private Optional<Money> netto() {
        return lage.angaben().geld("finder.netto");
    }

    /// §§ 9, 11 SGB II, §§ 19, 27, 43 SGB XII. Within 15 % above the need it stays open: the answers are rough.
    public Urteil beduerftig() {
        if (lage.bezug("sgb2", "sgb12", "asylblg") == Urteil.JA) {
            return Urteil.JA;
        }
        if (rechnung == null || netto().isEmpty() || lage.imHeim() == Urteil.JA) {
            return Urteil.OFFEN;
        }
        Money bedarf = rechnung.bedarf();
        Money einkommen = rechnung.einkommen();
        if (einkommen.compareTo(bedarf) < 0) {
            return Urteil.JA;
        }
        boolean nahe = einkommen.times(100).compareTo(bedarf.times(UNSICHER_PROZENT)) < 0;
        return nahe || warm().isEmpty() ? Urteil.OFFEN : Urteil.NEIN;
    }

    /// Income that nearly suffices: Wohngeld and Kinderzuschlag are for those, others are helped by SGB II or XII.
    public Urteil knapp() {
        if (rechnung == null || netto().isEmpty()) {
            return Urteil.OFFEN;
        }
        boolean wohnkostenBekannt = warm().isPresent() && lage.imHeim() != Urteil.JA;
        Money bedarf = wohnkostenBekannt ? rechnung.bedarf() : rechnung.bedarfOhneWohnen();
        boolean reicht = rechnung.roh().times(100).compareTo(bedarf.times(KNAPP_PROZENT)) >= 0;
        return !reicht ? Urteil.NEIN : wohnkostenBekannt ? Urteil.JA : Urteil.OFFEN;
    }

    /// § 90 Abs. 2 Nr. 9 SGB XII.
    public Urteil vermoegenSgb12() {
        return lage.angaben().wert("vermoegen.grob").filter("unbekannt"::equals).isPresent()
                ? Urteil.OFFEN
                : lage.angaben().ist("vermoegen.grob", "ja");
    }

    /// § 12 SGB II: above the lowest allowance it depends on age and on the time of the claim.
    public Urteil vermoegenSgb2() {
        return hoechstens("bis60", "mehr");
    }

    /// § 21 Nr. 3 WoGG.
    public Urteil vermoegenWohngeld() {
        Urteil wenig = vermoegenSgb12();
        return wenig != Urteil.NEIN
                ? wenig
                : lage.angaben()
                        .wert("finder.vermoegen")
                        .map(w -> switch (w) {
                            case "bis40", "bis60" -> Urteil.JA;
                            // Each further member of the household adds 30,000 euro.
                            case "mehr" ->
                                lage.partner() == Urteil.NEIN && lage.kinder().isEmpty() ? Urteil.NEIN : Urteil.OFFEN;
                            default -> Urteil.OFFEN;
                        })
                        .orElse(Urteil.OFFEN);
    }

    private Urteil hoechstens(String... zuViel) {
        Urteil wenig = vermoegenSgb12();
        if (wenig != Urteil.NEIN) {
            return wenig;
        }
        return lage.angaben().ist("finder.vermoegen", zuViel) == Urteil.JA ? Urteil.NEIN : Urteil.OFFEN;
    }

    /// § 85 SGB XII; within 30 % above the limit it stays open, because only part of the rest is asked for (§ 87).
    public Urteil unterEinkommensgrenze() {
        if (rechnung == null || netto().isEmpty() || warm().isEmpty()) {
            return Urteil.OFFEN;
        }
        try {
            int weitere = (lage.partner() == Urteil.JA ? 1 : 0) + lage.kinder().size();
            Money grenze = Einkommensgrenze.berechne(lage.monat(), warm().orElseThrow(), weitere, Protokoll.OHNE);
            if (rechnung.roh().compareTo(grenze) <= 0) {
                return Urteil.JA;
            }
            return rechnung.roh().times(100).compareTo(grenze.times(GRENZE_UNSICHER_PROZENT)) <= 0
                    ? Urteil.OFFEN
                    : Urteil.NEIN;
        } catch (ParameterTafel.KeinParameter fehlt) {
            return Urteil.OFFEN;
        }
    }

    /// What the institution costs lies above the income (§§ 61, 92 SGB XII).
    public Urteil heimTeurer() {
        return netto().isEmpty() || warm().isEmpty() || rechnung == null
                ? Urteil.OFFEN
                : Urteil.of(warm().orElseThrow().compareTo(rechnung.roh()) > 0);
    }
}
