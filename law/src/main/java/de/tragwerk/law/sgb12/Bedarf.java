package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.Comparator;
import java.util.List;

/// §§ 27a to 33, 42 SGB XII: what a person needs in the month, without housing.
final class Bedarf {
    private static final String B = Gruppe.BEDARF;
    static final Schritt[] REGELBEDARF = new Schritt[7];
    static final Schritt ABWEICHUNG =
            Schritt.of("B-ABWEICHUNG", B, Norm.sgb12("§ 27a Abs. 4"), "Abweichender Regelsatz", "");
    static final Schritt WARMWASSER = Schritt.of(
            "B-WARMWASSER",
            B,
            Norm.sgb12("§ 30 Abs. 7"),
            "Mehrbedarf Warmwasser",
            "{0} × {1}",
            anteil("Anteil"),
            cent("eigene Stufe"));
    static final Schritt WARMWASSER_GEMESSEN = Schritt.of(
            "B-WARMWASSER-GEMESSEN",
            B,
            Norm.sgb12("§ 30 Abs. 7 Satz 3"),
            "Mehrbedarf Warmwasser, gemessen",
            "{0} × {1} ÷ {2}",
            cent("gemessene Kosten"),
            cent("eigener Anteil"),
            cent("Anteile zusammen"));
    static final Schritt MITTAGESSEN = Schritt.of(
            "B-MITTAGESSEN",
            B,
            Norm.sgb12("§ 42b Abs. 2, § 30 Abs. 8"),
            "Mehrbedarf Mittagessen in der Werkstatt",
            "{0} × {1} Tage",
            cent("Tagesbetrag"),
            anzahl("Arbeitstage"));
    static final Schritt SCHULBUECHER =
            Schritt.of("B-SCHULBUECHER", B, Norm.sgb12("§ 30 Abs. 9"), "Mehrbedarf Schulbücher", "");
    static final Schritt UNABWEISBAR =
            Schritt.of("B-UNABWEISBAR", B, Norm.sgb12("§ 30 Abs. 10"), "Unabweisbarer besonderer Bedarf", "");
    static final Schritt ERSTAUSSTATTUNG =
            Schritt.of("B-EINMALIG", B, Norm.sgb12("§ 31 Abs. 1"), "Einmaliger Bedarf", "");
    static final Schritt ALTERSVORSORGE =
            Schritt.of("B-VORSORGE-ALTER", B, Norm.sgb12("§ 33"), "Vorsorge für Alter oder Bestattung", "");
    static final Schritt VORSORGE = Schritt.of(
            "B-VORSORGE",
            B,
            Norm.sgb12("§ 32"),
            "Beiträge zur Kranken- und Pflegeversicherung",
            "nicht vom Einkommen absetzbar: {0}",
            cent("Beiträge"));
    static final Schritt BARBETRAG = Schritt.of(
            "B-BARBETRAG",
            B,
            Norm.sgb12("§ 27b Abs. 3"),
            "Barbetrag in der Einrichtung",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Stufe 1"));
    static final Schritt BARBETRAG_MINDERJAEHRIG =
            Schritt.of("B-BARBETRAG-LAND", B, Norm.sgb12("§ 27b Abs. 3 Satz 2"), "Barbetrag nach Landesrecht", "");
    static final Schritt BEKLEIDUNG =
            Schritt.of("B-BEKLEIDUNG", B, Norm.sgb12("§ 27b Abs. 4"), "Bekleidungspauschale", "");

    static {
        for (int stufe = 1; stufe <= 6; stufe++) {
            REGELBEDARF[stufe] = Schritt.of(
                    "B-REGEL-" + stufe, B, Norm.sgb12("§ 27a Abs. 3, § 28"), "Regelbedarf Stufe " + stufe, "");
        }
    }

    private Bedarf() {}

    /// Standard need, additional needs, one-off needs.
    static Money fuer(Person p, Haushalt h, boolean paar, Werte w, Auslegung a, Protokoll protokoll) {
        int stufe = Stufe.von(p, paar, h.monat(), a);
        Parameter regel = w.regelbedarf(stufe);
        Bedarfslage lage = p.bedarfslage();
        Money bedarf = protokoll.mit(regel).ergibt(REGELBEDARF[stufe], Stufe.regelbedarf(stufe, p, paar, w, a));
        if (!lage.abweichung().isZero()) {
            bedarf =
                    bedarf.plus(protokoll.ergibt(ABWEICHUNG, lage.abweichung())).notNegative();
        }
        bedarf = bedarf.plus(Mehrbedarfe.fuer(p, h, regel, w, a, protokoll));
        bedarf = bedarf.plus(warmwasser(p, h, paar, regel, w, a, protokoll));
        if (lage.mittagessenTage() > 0) {
            Parameter tag = w.wert("mittagessen_tag");
            bedarf = bedarf.plus(protokoll
                    .mit(tag)
                    .ergibt(MITTAGESSEN, tag.geld().times(lage.mittagessenTage()), tag.wert(), lage.mittagessenTage()));
        }
        bedarf = bedarf.plus(anerkannt(SCHULBUECHER, lage.schulbuecher(), protokoll))
                .plus(anerkannt(UNABWEISBAR, lage.unabweisbar(), protokoll))
                .plus(anerkannt(ERSTAUSSTATTUNG, lage.erstausstattung(), protokoll))
                .plus(anerkannt(ALTERSVORSORGE, lage.vorsorge(), protokoll));
        return p.wohnform() instanceof Wohnform.Einrichtung e ? bedarf.plus(einrichtung(e, p, w, protokoll)) : bedarf;
    }

    private static Money anerkannt(Schritt schritt, Money betrag, Protokoll protokoll) {
        return betrag.isZero() ? betrag : protokoll.ergibt(schritt, betrag);
    }

    /// § 30 Abs. 7: hot water made by devices in the home; by share of the level. Satz 3: "Höhere Aufwendungen
    /// sind abweichend von Satz 2 nur zu berücksichtigen, soweit sie durch eine separate Messeinrichtung
    /// nachgewiesen werden", so a meter only adds; what it shows is divided like the shares.
    private static Money warmwasser(
            Person p, Haushalt h, boolean paar, Parameter regel, Werte w, Auslegung a, Protokoll protokoll) {
        Parameter satz = w.warmwasser(Stufe.von(p, paar, h.monat(), a));
        if (!h.wohnung().warmwasserDezentral() || satz == null) {
            return Money.ZERO;
        }
        Money anteil = satz.anteil().of(regel.geld());
        Money gemessen = h.wohnung().warmwasserGemessen();
        if (gemessen != null) {
            List<Person> reihe = h.personen().stream()
                    .sorted(Comparator.comparing(Person::geboren).thenComparing(Person::id))
                    .toList();
            List<Long> anteile = reihe.stream()
                    .map(x -> warmwasser(x, paar, w, h, a).cents())
                    .toList();
            long alle = anteile.stream().mapToLong(Long::longValue).sum();
            Money dieser = gemessen.share(reihe.size(), h.wohnung().koepfe());
            if (dieser.cents() > alle) {
                return protokoll.ergibt(
                        WARMWASSER_GEMESSEN,
                        dieser.split(anteile).get(reihe.indexOf(p)),
                        dieser.cents(),
                        anteil.cents(),
                        alle);
            }
        }
        return protokoll.mit(satz, regel).ergibt(WARMWASSER, anteil, satz.wert(), regel.wert());
    }

    private static Money warmwasser(Person p, boolean paar, Werte w, Haushalt h, Auslegung a) {
        int stufe = Stufe.von(p, paar, h.monat(), a);
        Parameter satz = w.warmwasser(stufe);
        return satz == null ? Money.ZERO : satz.anteil().of(w.regelbedarf(stufe).geld());
    }

    /// § 27b Abs. 2 to 4: what a person in an institution gets for personal use.
    private static Money einrichtung(Wohnform.Einrichtung e, Person p, Werte w, Protokoll protokoll) {
        Money bar = Zuordnung.volljaehrig(p, w.monat)
                ? protokoll
                        .mit(w.barbetrag, w.stufe1())
                        .ergibt(
                                BARBETRAG,
                                w.barbetrag.anteil().of(w.stufe1().geld()),
                                w.barbetrag.wert(),
                                w.stufe1().wert())
                : protokoll.ergibt(BARBETRAG_MINDERJAEHRIG, e.barbetragMinderjaehrig());
        return bar.plus(anerkannt(BEKLEIDUNG, e.bekleidung(), protokoll));
    }
}
