package de.tragwerk.law.sgb14;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb2.Werte;
import java.time.YearMonth;

/// §§ 83, 85, 87, 107 SGB XIV: what is paid per month, and the income limit of the special benefits.
///
/// Months before 2024 belong to the BVG, whose rules are not built: they are refused with a sentence.
public final class Entschaedigung {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Entschaedigung.class, "sgb14.yaml");
    private static final YearMonth BEGINN = YearMonth.of(2024, 1);
    private static final int MINDEST_GDS = 30;
    private static final String R = "ERGEBNIS";

    static final Schritt ZAHLUNG = Schritt.of(
            "S14-ZAHLUNG",
            R,
            Norm.sgb14("§ 83 Abs. 1"),
            "Entschädigungszahlung",
            "Grad der Schädigungsfolgen {0}",
            anzahl("Grad der Schädigungsfolgen"));
    static final Schritt SCHWERST = Schritt.of(
            "S14-SCHWERST",
            R,
            Norm.sgb14("§ 83 Abs. 3"),
            "Zuschlag für schwerste Schädigungsfolgen",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Zahlung bei 100"));
    static final Schritt HINTERBLIEBENE = Schritt.of(
            "S14-HINTERBLIEBENE",
            R,
            Norm.sgb14("§§ 85, 87"),
            "Entschädigungszahlung an Hinterbliebene",
            "Erhöhung für {0} Kinder",
            anzahl("Kinder"));
    static final Schritt GRENZE = Schritt.of(
            "S14-GRENZE",
            "EINKOMMEN",
            Norm.sgb14("§ 107"),
            "Einkommensgrenze der besonderen Leistungen",
            "Grundbetrag {0} + Wohnen {1} + Familienzuschläge {2}, höchstens {3}",
            cent("Grundbetrag"),
            cent("Wohnen"),
            cent("Familienzuschläge"),
            cent("Höchstgrenze"));

    /// Who is paid.
    public enum Art {
        GESCHAEDIGT,
        WITWE,
        HALBWAISE,
        VOLLWAISE
    }

    /// @param gds degree of the consequences of damage, a multiple of ten; only for the damaged
    /// @param schwersteFolgen heaviest consequences (§ 83 Abs. 3)
    /// @param kinder children who raise the payment of a widow or widower
    public record Fall(Art art, int gds, boolean schwersteFolgen, int kinder) {
        public Fall {
            if (gds < 0 || gds > 100 || gds % 10 != 0) {
                throw new IllegalArgumentException("Der Grad der Schädigungsfolgen ist eine volle Zehn bis 100");
            }
            if (kinder < 0) {
                throw new IllegalArgumentException("Die Zahl der Kinder darf nicht negativ sein");
            }
        }
    }

    /// @param betrag payment and supplement
    public record Ergebnis(Money zahlung, Money zuschlag, Money betrag) {}

    private Entschaedigung() {}

    public static Ergebnis berechne(Fall f, YearMonth monat, Protokoll protokoll) {
        if (monat.isBefore(BEGINN)) {
            throw new IllegalArgumentException("Monate vor Januar 2024 richten sich nach dem Bundesversorgungsgesetz"
                    + " und werden nicht berechnet: " + monat);
        }
        return f.art() == Art.GESCHAEDIGT ? geschaedigt(f, monat, protokoll) : hinterblieben(f, monat, protokoll);
    }

    private static Ergebnis geschaedigt(Fall f, YearMonth monat, Protokoll protokoll) {
        if (f.gds() < MINDEST_GDS) {
            return new Ergebnis(Money.ZERO, Money.ZERO, Money.ZERO);
        }
        // 30 and 40, 50 and 60, 70 and 80 have one amount each.
        int stufe = f.gds() >= 90 ? f.gds() : (f.gds() - 10) / 20 * 20 + 10;
        Parameter satz = TAFEL.im("gds_" + stufe, monat);
        Money zahlung = protokoll.mit(satz).ergibt(ZAHLUNG, satz.geld(), f.gds());
        Money zuschlag = f.schwersteFolgen() ? schwerst(monat, protokoll) : Money.ZERO;
        return new Ergebnis(zahlung, zuschlag, zahlung.plus(zuschlag));
    }

    private static Money schwerst(YearMonth monat, Protokoll protokoll) {
        Parameter anteil = TAFEL.im("schwerst_anteil", monat);
        Parameter hundert = TAFEL.im("gds_100", monat);
        return protokoll
                .mit(anteil, hundert)
                .ergibt(SCHWERST, anteil.anteil().of(hundert.geld()), anteil.wert(), hundert.wert());
    }

    private static Ergebnis hinterblieben(Fall f, YearMonth monat, Protokoll protokoll) {
        Parameter satz = TAFEL.im(
                switch (f.art()) {
                    case HALBWAISE -> "halbwaise";
                    case VOLLWAISE -> "vollwaise";
                    case WITWE, GESCHAEDIGT -> "witwe";
                },
                monat);
        int kinder = f.art() == Art.WITWE ? f.kinder() : 0;
        Money zahlung = satz.geld();
        if (kinder > 0) {
            Parameter jeKind = TAFEL.im("witwe_je_kind", monat);
            zahlung = zahlung.plus(jeKind.geld().times(kinder));
            protokoll.mit(jeKind);
        }
        protokoll.mit(satz).ergibt(HINTERBLIEBENE, zahlung, kinder);
        return new Ergebnis(zahlung, Money.ZERO, zahlung);
    }

    /// § 107: up to this income the special benefits ask for nothing.
    ///
    /// @param angehoerige persons with a family supplement
    public static Money einkommensgrenze(Money wohnen, int angehoerige, YearMonth monat, Protokoll protokoll) {
        Parameter stufe1 = Werte.tafel().im("regelbedarf_1", monat);
        Money grund =
                stufe1.geld().times(TAFEL.im("grenze_grund_vielfaches", monat).zahl());
        Money familie = TAFEL.im("grenze_familie_anteil", monat).anteil().of(stufe1.geld());
        Money familien = familie.times(angehoerige);
        Money deckel = stufe1.geld()
                .times(TAFEL.im("grenze_deckel_vielfaches", monat).zahl())
                .plus(TAFEL.im("grenze_deckel_familie", monat)
                        .anteil()
                        .of(familie)
                        .times(angehoerige));
        Money grenze = grund.plus(wohnen).plus(familien).min(deckel);
        return protokoll
                .mit(stufe1)
                .ergibt(GRENZE, grenze, grund.cents(), wohnen.cents(), familien.cents(), deckel.cents());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
