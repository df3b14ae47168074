package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Sicht.Punkt;
import java.util.List;

/// The `d` of a path in SVG: tenths of a unit, each point relative to the one before.
final class Pfad {

    private final StringBuilder text = new StringBuilder();

    Pfad zug(List<Punkt> punkte, boolean zu) {
        long x = 0;
        long y = 0;
        boolean erster = true;
        boolean folge = false;
        for (Punkt p : punkte) {
            long neuX = Math.round(p.x() * 10);
            long neuY = Math.round(p.y() * 10);
            if (erster) {
                text.append('M');
                zahl(neuX, false);
                zahl(neuY, true);
            } else if (neuX != x || neuY != y) {
                if (!folge) {
                    text.append('l');
                }
                zahl(neuX - x, folge);
                zahl(neuY - y, true);
                folge = true;
            }
            erster = false;
            x = neuX;
            y = neuY;
        }
        if (zu) {
            text.append('z');
        }
        return this;
    }

    private void zahl(long zehntel, boolean trennen) {
        if (trennen && zehntel >= 0) {
            text.append(' ');
        }
        text.append(zahl(zehntel / 10.0));
    }

    /// A number as SVG reads it, with one decimal at most.
    static String zahl(double wert) {
        long zehntel = Math.round(wert * 10);
        String betrag = Math.abs(zehntel) / 10 + (zehntel % 10 == 0 ? "" : "." + Math.abs(zehntel % 10));
        return zehntel < 0 ? "-" + betrag : betrag;
    }

    boolean leer() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
