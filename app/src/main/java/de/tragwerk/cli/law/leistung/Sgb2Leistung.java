package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SGB II for the community of the applicant; application works from the first of the month (§ 37), so whole months
/// unless the case says otherwise.
final class Sgb2Leistung implements Leistung {

    @Override
    public String schluessel() {
        return "sgb2";
    }

    @Override
    public String gesetz() {
        return "SGB II";
    }

    @Override
    public Lauf fuer(Fall fall) {
        Monatsrechnung rechnung = new Monatsrechnung() {
            private final Verteilung verteilung = Verteilung.sgb2(fall);
            private boolean verbraucht;

            @Override
            public Blatt rechne(YearMonth monat, Protokoll protokoll) {
                Set<String> ohneAnspruch = ausgeschlossen(fall.menschen(monat), monat);
                List<Fall.Mensch> menschen = verteilung.im(
                        monat,
                        fall.menschen(monat),
                        (ohne, person) -> berechne(fall, ohne, monat, ohneAnspruch, verbraucht, Protokoll.OHNE)
                                .betrag(),
                        protokoll);
                Ergebnis e = berechne(fall, menschen, monat, ohneAnspruch, verbraucht, protokoll);
                verbraucht |= e.vermoegen().isPositive() && e.betrag().isPositive();
                return Blatt.je(ansprueche(e));
            }
        };
        return Lauf.vom(fall, rechnung);
    }

    private static Ergebnis berechne(
            Fall fall,
            List<Fall.Mensch> menschen,
            YearMonth monat,
            Set<String> ohneAnspruch,
            boolean verbraucht,
            Protokoll protokoll) {
        return Lebensunterhalt.berechne(
                Sgb2Haushalt.von(fall, menschen, monat, ohneAnspruch, Map.of(), verbraucht), protokoll);
    }

    private static Set<String> ausgeschlossen(List<Fall.Mensch> menschen, YearMonth monat) {
        Set<String> ids = new HashSet<>();
        for (Fall.Mensch m : menschen) {
            if (Sgb2Haushalt.ausgeschlossen(m, monat)) {
                ids.add(m.id());
            }
        }
        return ids;
    }

    static List<Anspruch> ansprueche(Ergebnis e) {
        List<Anspruch> ansprueche = new ArrayList<>(e.personen().size());
        for (Ergebnis.Anspruch a : e.personen()) {
            if (a.grund() == Ergebnis.Grund.BERECHTIGT || a.betrag().isPositive()) {
                ansprueche.add(new Anspruch(a.id(), a.betrag()));
            }
        }
        return ansprueche;
    }
}
