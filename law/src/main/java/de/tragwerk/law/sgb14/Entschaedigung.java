package de.tragwerk.law.sgb14;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb2.Werte;
import java.time.YearMonth;
import java.util.List;

/// §§ 83, 85, 87, 107, 122a SGB XIV: what is paid per month, and the income limit of the special benefits.
///
/// Payments are granted by whole months and in whole euro (§ 122a Abs. 1). Months before 2024 belong to the BVG,
/// whose rules are not built: they are refused with a sentence.
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
            Norm.sgb14("§ 83 Abs. 2"),
            "Zuschlag für schwerste Schädigungsfolgen",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Zahlung bei 100"));
    static final Schritt WITWE =
            Schritt.of("S14-WITWE", R, Norm.sgb14("§ 85 Abs. 1 Satz 1"), "Entschädigungszahlung", "");
    static final Schritt KINDER = Schritt.of(
            "S14-KINDER",
            R,
            Norm.sgb14("§ 85 Abs. 1 Satz 2"),
            "Erhöhung für Kinder",
            "{0} × {1}",
            anzahl("Kinder"),
            cent("Erhöhung je Kind"));
    static final Schritt HALBWAISE =
            Schritt.of("S14-HALBWAISE", R, Norm.sgb14("§ 87 Abs. 1"), "Entschädigungszahlung", "");
    static final Schritt VOLLWAISE =
            Schritt.of("S14-VOLLWAISE", R, Norm.sgb14("§ 87 Abs. 2"), "Entschädigungszahlung", "");

    /// Amounts of the law and of its adjustments are whole euro (§ 110 Abs. 2): only a supplement has cents to round.
    static final Schritt SUMME = new Schritt(
            "S14-SUMME",
            R,
            Norm.sgb14("§ 122a Abs. 1"),
            "Entschädigungszahlung im Monat",
            true,
            Eingabe.Art.CENT,
            "{0} + {1}, auf volle Euro aufgerundet",
            List.of(cent("Zahlung"), cent("Zuschlag")));
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
    /// @param schwersteFolgen heaviest consequences (§ 83 Abs. 3); they raise the payment at a degree of 100 only
    /// (Abs. 2)
    /// @param kinder minor children in the household who get an orphan's payment themselves: they raise the
    /// payment of a widow or widower (§ 85 Abs. 1 Satz 2)
    public record Fall(Art art, int gds, boolean schwersteFolgen, int kinder) {
        public Fall {
            if (gds < 0 || gds > 100 || gds % 10 != 0) {
                throw new IllegalArgumentException("Der Grad der Schädigungsfolgen ist eine volle Zehn bis 100");
            }
            if (art == Art.GESCHAEDIGT && schwersteFolgen && gds < 100) {
                throw new IllegalArgumentException(
                        "Schwerste Schädigungsfolgen erhöhen nur die Zahlung bei einem Grad von 100 (§ 83 Abs. 2 SGB XIV)");
            }
            if (kinder < 0) {
                throw new IllegalArgumentException("Die Zahl der Kinder darf nicht negativ sein");
            }
        }
    }

    /// @param zuschlag for heaviest consequences, or for children
    /// @param betrag payment and supplement in whole euro
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
        return summe(zahlung, zuschlag, protokoll);
    }

    /// A sum of one line would say the same twice.
    private static Ergebnis summe(Money zahlung, Money zuschlag, Protokoll protokoll) {
        if (zuschlag.isZero()) {
            return new Ergebnis(zahlung, zuschlag, zahlung);
        }
        Money voll = Money.cents(Math.ceilDiv(zahlung.plus(zuschlag).cents(), 100) * 100);
        return new Ergebnis(zahlung, zuschlag, protokoll.ergibt(SUMME, voll, zahlung.cents(), zuschlag.cents()));
    }

    private static Money schwerst(YearMonth monat, Protokoll protokoll) {
        Parameter anteil = TAFEL.im("schwerst_anteil", monat);
        Parameter hundert = TAFEL.im("gds_100", monat);
        return protokoll
                .mit(anteil, hundert)
                .ergibt(SCHWERST, anteil.anteil().of(hundert.geld()), anteil.wert(), hundert.wert());
    }

    private static Ergebnis hinterblieben(Fall f, YearMonth monat, Protokoll protokoll) {
        return switch (f.art()) {
            case HALBWAISE -> summe(satz(HALBWAISE, "halbwaise", monat, protokoll), Money.ZERO, protokoll);
            case VOLLWAISE -> summe(satz(VOLLWAISE, "vollwaise", monat, protokoll), Money.ZERO, protokoll);
            case WITWE, GESCHAEDIGT -> {
                Money zahlung = satz(WITWE, "witwe", monat, protokoll);
                yield summe(zahlung, kinder(f.kinder(), monat, protokoll), protokoll);
            }
        };
    }

    private static Money satz(Schritt schritt, String wert, YearMonth monat, Protokoll protokoll) {
        Parameter satz = TAFEL.im(wert, monat);
        return protokoll.mit(satz).ergibt(schritt, satz.geld());
    }

    private static Money kinder(int kinder, YearMonth monat, Protokoll protokoll) {
        if (kinder == 0) {
            return Money.ZERO;
        }
        Parameter jeKind = TAFEL.im("witwe_je_kind", monat);
        return protokoll.mit(jeKind).ergibt(KINDER, jeKind.geld().times(kinder), kinder, jeKind.wert());
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
