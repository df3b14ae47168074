package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Sicht.Punkt;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Leaves out points that no eye misses (Ramer, Douglas and Peucker; with a stack of its own, so that a long line
/// needs no deep calls).
final class Glaettung {

    /// Points that stay in any case: between them the work grows with the square of their number, at worst.
    private static final int FEST = 300;

    private record Spanne(int von, int bis) {}

    private Glaettung() {}

    /// @param abweichung units a line may move
    static List<Punkt> glatt(List<Punkt> zug, double abweichung) {
        if (zug.size() < 3) {
            return zug;
        }
        BitSet bleibt = new BitSet(zug.size());
        Deque<Spanne> offen = new ArrayDeque<>();
        for (int von = 0; von < zug.size() - 1; von += FEST) {
            int bis = Math.min(von + FEST, zug.size() - 1);
            bleibt.set(von);
            bleibt.set(bis);
            offen.push(new Spanne(von, bis));
        }
        while (!offen.isEmpty()) {
            Spanne s = offen.pop();
            int fernster = -1;
            double weit = abweichung;
            for (int i = s.von() + 1; i < s.bis(); i++) {
                double abstand = abstand(zug.get(i), zug.get(s.von()), zug.get(s.bis()));
                if (abstand > weit) {
                    weit = abstand;
                    fernster = i;
                }
            }
            if (fernster > 0) {
                bleibt.set(fernster);
                offen.push(new Spanne(s.von(), fernster));
                offen.push(new Spanne(fernster, s.bis()));
            }
        }
        return bleibt.stream().mapToObj(zug::get).toList();
    }

    /// From a point to the segment between two others.
    private static double abstand(Punkt p, Punkt von, Punkt bis) {
        double dx = bis.x() - von.x();
        double dy = bis.y() - von.y();
        double laenge = dx * dx + dy * dy;
        double t = laenge == 0 ? 0 : Math.clamp(((p.x() - von.x()) * dx + (p.y() - von.y()) * dy) / laenge, 0, 1);
        return p.bis(von.und(t * dx, t * dy));
    }
}
