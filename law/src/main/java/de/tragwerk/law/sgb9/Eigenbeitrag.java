package de.tragwerk.law.sgb9;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.YearMonth;

/// §§ 135 to 137, 139 SGB IX: what a person pays per month towards integration assistance.
public final class Eigenbeitrag {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Eigenbeitrag.class, "sgb9.yaml");

    static final Schritt GRENZE = Schritt.of(
            "B-GRENZE",
            "GRENZE",
            new Norm("§ 136 SGB IX"),
            "Einkommensgrenze im Jahr",
            "aus der Bezugsgröße {0}",
            cent("Bezugsgröße"));
    static final Schritt BEITRAG = Schritt.of(
            "B-BEITRAG",
            "ERGEBNIS",
            new Norm("§ 137 Abs. 2 SGB IX"),
            "Beitrag im Monat",
            "2 % von ({0} − {1}), abgerundet auf volle 10 Euro",
            cent("Einkommen"),
            cent("Grenze"));

    /// What the income mostly comes from (§ 136 Abs. 2).
    public enum Quelle {
        ARBEIT("anteil_arbeit"),
        ANDERES("anteil_anderes"),
        RENTE("anteil_rente");

        private final String parameter;

        Quelle(String parameter) {
            this.parameter = parameter;
        }
    }

    /// @param einkommen of the year before last, as in § 135
    /// @param partner lives in the household
    /// @param partnerDarueber that partner earns more than the threshold
    /// @param kinder dependent children in the household
    public record Fall(Quelle quelle, Money einkommen, boolean partner, boolean partnerDarueber, int kinder) {
        public Fall {
            if (kinder < 0 || einkommen.cents() < 0) {
                throw new IllegalArgumentException("Kinder und Einkommen dürfen nicht negativ sein");
            }
            if (partnerDarueber && !partner) {
                throw new IllegalArgumentException("Ohne Partner gibt es kein Einkommen des Partners");
            }
        }
    }

    private Eigenbeitrag() {}

    /// A partner above the threshold adds no supplement of the partner's own, only halves that of the
    /// children.
    public static Money grenze(Fall f, YearMonth monat) {
        Money grenze = anteil(f.quelle().parameter, monat);
        if (f.partner() && !f.partnerDarueber()) {
            grenze = grenze.plus(anteil("anteil_partner", monat));
        }
        Money kind = anteil(f.partnerDarueber() ? "anteil_kind_partner_darueber" : "anteil_kind", monat);
        return grenze.plus(kind.share(f.kinder(), 1));
    }

    public static Money berechne(Fall f, YearMonth monat, Protokoll protokoll) {
        Money grenze = protokoll
                .mit(TAFEL.im("bezugsgroesse", monat))
                .ergibt(
                        GRENZE,
                        grenze(f, monat),
                        TAFEL.im("bezugsgroesse", monat).wert());
        Money darueber = f.einkommen().minus(grenze).notNegative();
        Money genau = TAFEL.im("beitrag_anteil", monat).anteil().of(darueber);
        Money beitrag = Money.cents(genau.cents() / 1000 * 1000);
        return protokoll
                .mit(TAFEL.im("beitrag_anteil", monat))
                .ergibt(BEITRAG, beitrag, f.einkommen().cents(), grenze.cents());
    }

    /// § 136 Abs. 5: limit of parents whose minor children in the household get the benefits; partner and
    /// children add nothing beside.
    public static Money grenzeEltern(Quelle quelle, int minderjaehrige, YearMonth monat) {
        return anteil(quelle.parameter, monat)
                .plus(anteil("anteil_eltern", monat).times(minderjaehrige));
    }

    /// § 138 Abs. 3: for a one-off item at most so many monthly contributions, and no more than its cost.
    public static Money einmalig(Money beitrag, Money kosten, YearMonth monat) {
        return beitrag.times(TAFEL.im("einmalig_monate", monat).zahl()).min(kosten);
    }

    /// § 138 Abs. 1 Nr. 8: nothing is paid while subsistence under SGB II or XII is received.
    public static Money nachFreistellung(Money beitrag, boolean existenzsicherung) {
        return existenzsicherung ? Money.ZERO : beitrag;
    }

    /// § 139: assets up to this amount stay untouched.
    public static Money vermoegensgrenze(YearMonth monat) {
        return anteil("vermoegen_anteil", monat);
    }

    private static Money anteil(String name, YearMonth monat) {
        return TAFEL.im(name, monat)
                .anteil()
                .of(TAFEL.im("bezugsgroesse", monat).geld());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
