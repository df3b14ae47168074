package de.tragwerk.law.sgb10;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Rates kept back from running benefits (§§ 26, 37, 37a, 44b SGB XII, §§ 42a, 43 SGB II).
public final class Aufrechnung {
    /// Reason for keeping back, with the share and what it is a share of.
    public enum Grund {
        /// § 26 Abs. 2: up to 30 % of level 1.
        SGB12("sgb12_aufrechnung", "§ 26 Abs. 2 SGB XII"),
        /// § 44b: 5 % of the own level.
        KAPITEL4_VORLAEUFIG("kapitel4_aufrechnung", "§ 44b SGB XII"),
        /// § 37 Abs. 4: up to 5 % of level 1.
        SGB12_DARLEHEN("sgb12_darlehen", "§ 37 Abs. 4 SGB XII"),
        /// § 42a Abs. 2: of the own standard need.
        SGB2_DARLEHEN("sgb2_darlehen", "§ 42a Abs. 2 SGB II"),
        /// § 43 Abs. 2: provisional benefits, income that arrived.
        SGB2_KLEIN("sgb2_aufrechnung_klein", "§ 43 Abs. 2 SGB II"),
        SGB2_GROSS("sgb2_aufrechnung_gross", "§ 43 Abs. 2 SGB II");

        private final String parameter;
        private final Schritt schritt;

        Grund(String parameter, String norm) {
            this.parameter = parameter;
            this.schritt = Schritt.of(
                    "S10-RATE-" + name(),
                    "KORREKTUR",
                    new Norm(norm),
                    "Rate im Monat",
                    "{0} × {1}",
                    anteil("Anteil"),
                    cent("Regelbedarf"));
        }
    }

    private static final Schritt ERSTE_RENTE = Schritt.of(
            "S10-ERSTE-RENTE",
            "KORREKTUR",
            Norm.sgb12("§ 37a"),
            "Darlehen bei erster Rente, höchstens zurückzuzahlen",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Stufe 1"));

    private Aufrechnung() {}

    /// @param regelbedarf level 1 or the own level, as the norm says
    public static Money rate(Grund grund, Money regelbedarf, YearMonth monat, Protokoll protokoll) {
        Parameter anteil = Fristen.TAFEL.im(grund.parameter, monat);
        return protokoll
                .mit(anteil)
                .ergibt(grund.schritt, anteil.anteil().of(regelbedarf), anteil.wert(), regelbedarf.cents());
    }

    /// § 43 Abs. 2, 3 SGB II: all rates together stay within 30 %; what is too much falls to the later one.
    public static Money zusammen(Money schonEinbehalten, Money rate, Money regelbedarf, YearMonth monat) {
        Money hoechstens =
                Fristen.TAFEL.im("sgb2_aufrechnung_gross", monat).anteil().of(regelbedarf);
        return rate.min(hoechstens.minus(schonEinbehalten).notNegative());
    }

    /// § 37a: a loan at the first pension is repaid up to half of level 1 only.
    public static Money ersteRente(Money darlehen, Money stufe1, YearMonth monat, Protokoll protokoll) {
        Parameter deckel = Fristen.TAFEL.im("erste_rente_deckel", monat);
        Money betrag = darlehen.min(deckel.anteil().of(stufe1));
        return protokoll.mit(deckel).ergibt(ERSTE_RENTE, betrag, deckel.wert(), stufe1.cents());
    }

    /// The rates until a debt is paid; the last one is what remains.
    public static List<Money> ratenplan(Money schuld, Money rate) {
        if (!rate.isPositive() || schuld.cents() < 0) {
            throw new IllegalArgumentException("Ein Ratenplan braucht eine Schuld ab null und eine Rate über null");
        }
        List<Money> raten = new ArrayList<>();
        for (Money offen = schuld; offen.isPositive(); offen = offen.minus(rate)) {
            raten.add(offen.min(rate));
        }
        return List.copyOf(raten);
    }
}
