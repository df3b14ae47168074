package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb2.Ergebnis.Grund;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// § 9 Abs. 2 Satz 3, Abs. 3 SGB II: how the means of the community are shared.
final class Bedarfsanteile {
    static final Schritt ANTEIL = Schritt.of(
            "S2-R-BEDARFSANTEIL",
            "ERGEBNIS",
            Norm.sgb2("§ 9 Abs. 2 Satz 3"),
            "ab: Anteil am Einkommen der Bedarfsgemeinschaft",
            "{0} × {1} ÷ {2}",
            cent("Einkommen der Gemeinschaft"),
            cent("eigener Bedarf"),
            cent("Bedarf der Gemeinschaft"));

    private Bedarfsanteile() {}

    /// Everybody is in need in the proportion of the own need to the whole need.
    ///
    /// @param offen what each needs after the own means of children
    /// @param anteil filled with the share of each
    static void verteile(
            Money mittel,
            Haushalt h,
            Grund[] grund,
            Money[] offen,
            Money[] anteil,
            Praxis praxis,
            Protokoll protokoll) {
        List<Integer> wer = new ArrayList<>(offen.length);
        long gewicht = 0;
        for (int i = 0; i < offen.length; i++) {
            if (grund[i] == Grund.BERECHTIGT && offen[i].isPositive() && !ohneEltern(h, i)) {
                wer.add(i);
                gewicht += offen[i].cents();
            }
        }
        Money verteilt = mittel.min(Money.cents(gewicht));
        if (!verteilt.isPositive()) {
            return;
        }
        List<Person> personen = h.personen();
        wer.sort((a, b) -> personen.get(a).aelterAls(personen.get(b)) ? -1 : 1);
        List<Money> teile = teile(verteilt, wer, offen, gewicht, praxis);
        for (int k = 0; k < wer.size(); k++) {
            int i = wer.get(k);
            anteil[i] = teile.get(k);
            protokoll.fuer(i).ergibt(ANTEIL, anteil[i].negated(), verteilt.cents(), offen[i].cents(), gewicht);
        }
    }

    /// Abs. 3: the parents' means do not count for a pregnant child or one with a small child of its own.
    private static boolean ohneEltern(Haushalt h, int i) {
        Person p = h.personen().get(i);
        LocalDate entbindung = p.entbindung();
        boolean schwanger = entbindung != null && !h.monat().atDay(h.erster()).isAfter(entbindung);
        return p.rolle() == Rolle.KIND && (schwanger || p.ist(Merkmal.BETREUT_EIGENES_KIND));
    }

    private static List<Money> teile(Money verteilt, List<Integer> wer, Money[] offen, long gewicht, Praxis praxis) {
        List<Long> gewichte = new ArrayList<>(wer.size());
        for (int i : wer) {
            gewichte.add(offen[i].cents());
        }
        if (praxis.restAusgleich()) {
            return verteilt.split(gewichte);
        }
        List<Money> teile = new ArrayList<>(wer.size());
        for (long g : gewichte) {
            teile.add(verteilt.share(g, gewicht));
        }
        return teile;
    }
}
