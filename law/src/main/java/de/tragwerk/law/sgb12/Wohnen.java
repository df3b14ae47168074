package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;

/// §§ 35, 42 Nr. 4, 42a SGB XII: housing by the way of living.
final class Wohnen {
    private static final String B = Gruppe.BEDARF;
    static final Schritt UNTERSCHIED = Schritt.of(
            "B-UNTERKUNFT-FAMILIE",
            B,
            Norm.sgb12("§ 42a Abs. 3 Satz 1 und 2"),
            "Unterkunft bei der Familie, Unterschiedsbetrag",
            "{0} − {1}",
            cent("angemessen für alle"),
            cent("angemessen für eine Person weniger"));
    static final Schritt UNTERSCHIED_HEIZUNG = Schritt.of(
            "B-HEIZUNG-FAMILIE",
            B,
            Norm.sgb12("§ 42a Abs. 3 Satz 3"),
            "Heizung bei der Familie",
            "{0} × {1} ÷ {2}",
            cent("angemessene Heizung"),
            cent("Unterschiedsbetrag"),
            cent("angemessen für alle"));
    static final Schritt VERTRAG =
            Schritt.of("B-UNTERKUNFT-VERTRAG", B, Norm.sgb12("§ 42a Abs. 4"), "Unterkunft nach eigenem Vertrag", "");
    static final Schritt VERTRAG_HEIZUNG =
            Schritt.of("B-HEIZUNG-VERTRAG", B, Norm.sgb12("§ 42a Abs. 4"), "Heizung nach eigenem Vertrag", "");
    static final Schritt WOHNFORM = Schritt.of(
            "B-WOHNFORM",
            B,
            Norm.sgb12("§ 42a Abs. 5"),
            "Unterkunft in der besonderen Wohnform",
            "{0}, höchstens {1} × {2}",
            cent("Warmmiete"),
            anteil("Anteil"),
            cent("durchschnittliche Warmmiete"));
    static final Schritt EINRICHTUNG = Schritt.of(
            "B-EINRICHTUNG",
            B,
            Norm.sgb12("§ 27b Abs. 1, § 42 Nr. 4 Buchst. b"),
            "Unterkunft und Heizung in der Einrichtung",
            "");
    private static final long GANZES = 1_000_000;

    private Wohnen() {}

    static Money fuer(Person p, int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        return switch (p.wohnform()) {
            case Wohnform.InWohnung _ -> Unterkunft.fuer(kopf, h, w, protokoll);
            case Wohnform.BeiFamilie f -> beiFamilie(f, kopf, h, w, protokoll);
            case Wohnform.MitVertrag v ->
                protokoll.ergibt(VERTRAG, v.bruttokalt()).plus(protokoll.ergibt(VERTRAG_HEIZUNG, v.heizung()));
            case Wohnform.BesondereWohnform b -> {
                Money betrag = anerkannt(b, w);
                long grenze = GANZES + zuschlag(b, w);
                yield protokoll
                        .mit(w.wert("wohnform_zuschlag"))
                        .ergibt(
                                WOHNFORM,
                                betrag,
                                b.warmmiete().cents(),
                                grenze,
                                b.durchschnitt().cents());
            }
            case Wohnform.Einrichtung e -> protokoll.ergibt(EINRICHTUNG, e.durchschnitt());
            case Wohnform.OhneWohnung _ -> Money.ZERO;
        };
    }

    /// § 42a Abs. 3: what the home is adequate for with and without this person; heating in the same ratio.
    /// Chapter 3, and families that cannot meet their own living, divide by heads.
    private static Money beiFamilie(Wohnform.BeiFamilie f, int kopf, Haushalt h, Werte w, Protokoll protokoll) {
        if (h.kapitel() != 4 || f.andereBeduerftig() || !f.angemessenAlle().isPositive()) {
            return Unterkunft.fuer(kopf, h, w, protokoll);
        }
        Money unterschied = f.angemessenAlle().minus(f.angemessenOhne()).notNegative();
        Money heizung = f.angemesseneHeizung()
                .share(unterschied.cents(), f.angemessenAlle().cents());
        return protokoll
                .ergibt(UNTERSCHIED, unterschied, f.angemessenAlle(), f.angemessenOhne())
                .plus(protokoll.ergibt(
                        UNTERSCHIED_HEIZUNG, heizung, f.angemesseneHeizung(), unterschied, f.angemessenAlle()));
    }

    private static long zuschlag(Wohnform.BesondereWohnform b, Werte w) {
        Parameter zuschlag = w.wert("wohnform_zuschlag");
        return b.zusatzkosten() ? zuschlag.wert() : 0;
    }

    /// § 42a Abs. 5: up to the average warm rent, a quarter more where the contract shows extra items.
    static Money anerkannt(Wohnform.BesondereWohnform b, Werte w) {
        return b.warmmiete().min(b.durchschnitt().share(GANZES + zuschlag(b, w), GANZES));
    }

    /// § 42a Abs. 6: what is above goes to integration assistance (SGB IX).
    static Money anEingliederungshilfe(Person p, Werte w) {
        return p.wohnform() instanceof Wohnform.BesondereWohnform b
                ? b.warmmiete().minus(anerkannt(b, w))
                : Money.ZERO;
    }
}
