package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Sicht.Punkt;
import java.util.ArrayList;
import java.util.List;

/// Cuts lines and rings at a rectangle a little larger than the sheet, so that no drawing carries what nobody
/// sees.
final class Beschnitt {

    private static final double UEBER = 20;
    private static final double LINKS = -UEBER;
    private static final double RECHTS = Sicht.BREITE + UEBER;
    private static final double OBEN = -UEBER;
    private static final double UNTEN = Sicht.HOEHE + UEBER;

    private Beschnitt() {}

    /// Parts of a line inside (Liang and Barsky, segment by segment).
    static List<List<Punkt>> linie(List<Punkt> zug) {
        List<List<Punkt>> teile = new ArrayList<>();
        List<Punkt> offen = new ArrayList<>();
        for (int i = 1; i < zug.size(); i++) {
            Punkt von = zug.get(i - 1);
            Punkt bis = zug.get(i);
            double dx = bis.x() - von.x();
            double dy = bis.y() - von.y();
            double[] spanne = {0, 1};
            boolean da = schneide(-dx, von.x() - LINKS, spanne)
                    && schneide(dx, RECHTS - von.x(), spanne)
                    && schneide(-dy, von.y() - OBEN, spanne)
                    && schneide(dy, UNTEN - von.y(), spanne);
            if (!da) {
                offen = beende(offen, teile);
                continue;
            }
            if (offen.isEmpty()) {
                offen.add(von.und(dx * spanne[0], dy * spanne[0]));
            }
            offen.add(von.und(dx * spanne[1], dy * spanne[1]));
            if (spanne[1] < 1) {
                offen = beende(offen, teile);
            }
        }
        beende(offen, teile);
        return teile;
    }

    private static List<Punkt> beende(List<Punkt> offen, List<List<Punkt>> teile) {
        if (offen.size() > 1) {
            teile.add(offen);
        }
        return new ArrayList<>();
    }

    /// Narrows the span of a segment by one edge; false when nothing of it is left.
    private static boolean schneide(double richtung, double abstand, double[] spanne) {
        if (richtung == 0) {
            return abstand >= 0;
        }
        double t = abstand / richtung;
        if (richtung < 0) {
            spanne[0] = Math.max(spanne[0], t);
        } else {
            spanne[1] = Math.min(spanne[1], t);
        }
        return spanne[0] <= spanne[1];
    }

    /// What of a ring lies inside (Sutherland and Hodgman); empty when nothing does.
    static List<Punkt> ring(List<Punkt> ring) {
        List<Punkt> rest = ring;
        for (int kante = 0; kante < 4 && !rest.isEmpty(); kante++) {
            List<Punkt> innen = new ArrayList<>();
            Punkt von = rest.getLast();
            for (Punkt bis : rest) {
                double a = tiefe(von, kante);
                double b = tiefe(bis, kante);
                if (a >= 0 != b >= 0) {
                    double t = a / (a - b);
                    innen.add(von.und((bis.x() - von.x()) * t, (bis.y() - von.y()) * t));
                }
                if (b >= 0) {
                    innen.add(bis);
                }
                von = bis;
            }
            rest = innen;
        }
        return rest;
    }

    /// How far inside of one edge, negative outside.
    private static double tiefe(Punkt p, int kante) {
        return switch (kante) {
            case 0 -> p.x() - LINKS;
            case 1 -> RECHTS - p.x();
            case 2 -> p.y() - OBEN;
            default -> UNTEN - p.y();
        };
    }
}
