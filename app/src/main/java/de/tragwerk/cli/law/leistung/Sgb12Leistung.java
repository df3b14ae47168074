package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// SGB XII chapters 3 and 4; the chapter follows from the applicant's age and incapacity.
final class Sgb12Leistung implements Leistung {

    @Override
    public String schluessel() {
        return "sgb12";
    }

    @Override
    public String gesetz() {
        return "SGB XII";
    }

    @Override
    public Lauf fuer(Fall fall) {
        Monatsrechnung rechnung = new Monatsrechnung() {
            private final Verteilung verteilung = Verteilung.sgb12(fall);
            private boolean verbraucht;

            @Override
            public Blatt rechne(YearMonth monat, Protokoll protokoll) {
                List<Fall.Mensch> menschen = verteilung.im(
                        monat,
                        fall.menschen(monat),
                        (ohne, person) -> betrag(berechne(fall, ohne, monat, verbraucht, Protokoll.OHNE), ohne, person),
                        protokoll);
                Lebensunterhalt.Ergebnis e = berechne(fall, menschen, monat, verbraucht, protokoll);
                verbraucht |= e.vermoegenEingesetzt();
                return Blatt.je(ansprueche(e, menschen));
            }
        };
        return Lauf.vom(fall, rechnung);
    }

    private static Lebensunterhalt.Ergebnis berechne(
            Fall fall, List<Fall.Mensch> menschen, YearMonth monat, boolean verbraucht, Protokoll protokoll) {
        return Lebensunterhalt.berechne(Sgb12Haushalt.von(fall, menschen, monat, verbraucht), protokoll);
    }

    static List<Anspruch> ansprueche(Lebensunterhalt.Ergebnis e, List<Fall.Mensch> menschen) {
        List<Anspruch> ansprueche = new ArrayList<>(menschen.size());
        for (int i = 0; i < menschen.size(); i++) {
            if (e.ansprueche().get(i).berechtigt()) {
                ansprueche.add(
                        new Anspruch(menschen.get(i).id(), e.ansprueche().get(i).betrag()));
            }
        }
        return ansprueche;
    }

    /// The claim of one person, zero when nothing is decided about her.
    static Money betrag(Lebensunterhalt.Ergebnis e, List<Fall.Mensch> menschen, String person) {
        for (Anspruch a : ansprueche(e, menschen)) {
            if (a.person().equals(person)) {
                return a.betrag();
            }
        }
        return Money.ZERO;
    }
}
