package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Sicht.Punkt;
import java.util.ArrayList;
import java.util.List;

/// Where on the sheet something stands already.
final class Belegung {

    /// A rectangle of the sheet.
    record Feld(double links, double oben, double rechts, double unten) {

        static Feld um(Punkt mitte, double halbBreit, double halbHoch) {
            return new Feld(mitte.x() - halbBreit, mitte.y() - halbHoch, mitte.x() + halbBreit, mitte.y() + halbHoch);
        }

        boolean trifft(Feld f) {
            return links < f.rechts && f.links < rechts && oben < f.unten && f.oben < unten;
        }

        boolean innen(double rand) {
            return links >= rand && rechts <= Sicht.BREITE - rand && oben >= rand && unten <= Sicht.HOEHE - rand;
        }
    }

    private final List<Feld> felder = new ArrayList<>();

    void belege(Feld feld) {
        felder.add(feld);
    }

    boolean frei(Feld feld) {
        return felder.stream().noneMatch(feld::trifft);
    }
}
