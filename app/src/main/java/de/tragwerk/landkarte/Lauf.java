package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Sicht.Punkt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the stretch of a line along which a word can be read: long enough, little bent, on free ground.
final class Lauf {

    private static final double SCHRITT = 6;
    private static final double KNICK = Math.toRadians(26);
    private static final double BIEGUNG = Math.toRadians(95);

    private Lauf() {}

    /// @param frei whether a word may lie on this point
    /// @return points from left to right
    static Optional<List<Punkt>> suche(List<Punkt> zug, double laenge, Predicate<Punkt> frei) {
        List<Punkt> punkte = gleichmaessig(zug);
        int n = (int) Math.ceil(laenge / SCHRITT) + 1;
        Optional<List<Punkt>> bester = Optional.empty();
        double wenigste = BIEGUNG;
        for (int von = 0; von + n <= punkte.size(); von += 2) {
            List<Punkt> stueck = punkte.subList(von, von + n);
            double biegung = biegung(stueck);
            // A stretch in the middle of the line is better than a slightly straighter one at its end.
            double mitte = Math.abs(von + n / 2.0 - punkte.size() / 2.0) / punkte.size();
            if (biegung + mitte * 0.5 < wenigste && stueck.stream().allMatch(frei)) {
                wenigste = biegung + mitte * 0.5;
                bester = Optional.of(stueck);
            }
        }
        return bester.map(s -> s.getLast().x() < s.getFirst().x() ? s.reversed() : s);
    }

    /// How much a stretch turns altogether, in radians; infinite where it has a bend no letter bears.
    private static double biegung(List<Punkt> zug) {
        double summe = 0;
        for (int i = 2; i < zug.size(); i++) {
            double a = richtung(zug.get(i - 2), zug.get(i - 1));
            double b = richtung(zug.get(i - 1), zug.get(i));
            double knick = Math.abs(Math.IEEEremainder(b - a, 2 * Math.PI));
            if (knick > KNICK) {
                return Double.POSITIVE_INFINITY;
            }
            summe += knick;
        }
        return summe;
    }

    private static double richtung(Punkt von, Punkt bis) {
        return Math.atan2(bis.y() - von.y(), bis.x() - von.x());
    }

    /// The same line with points at equal distances.
    private static List<Punkt> gleichmaessig(List<Punkt> zug) {
        List<Punkt> punkte = new ArrayList<>();
        punkte.add(zug.getFirst());
        double bisher = 0;
        for (int i = 1; i < zug.size(); i++) {
            Punkt von = zug.get(i - 1);
            double lang = von.bis(zug.get(i));
            double weg = SCHRITT - bisher;
            while (weg <= lang) {
                double t = weg / lang;
                punkte.add(von.und((zug.get(i).x() - von.x()) * t, (zug.get(i).y() - von.y()) * t));
                weg += SCHRITT;
            }
            bisher = lang - (weg - SCHRITT);
        }
        return punkte;
    }
}
