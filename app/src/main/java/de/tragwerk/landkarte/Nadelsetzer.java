package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Belegung.Feld;
import de.tragwerk.landkarte.Sicht.Punkt;
import de.tragwerk.landkarte.Zeichnung.Nadel;
import de.tragwerk.landkarte.Zeichnung.Zeichen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the heads of pins near their places so that none lies on another: in the order of their numbers, each at
/// the first spot around its place where there is room. Who finds none stays a point.
final class Nadelsetzer {

    /// Units from the middle of a head to its edge.
    static final double KOPF = 13;

    private static final double FUSS = 4;
    private static final double LUECKE = 2;

    /// Rings of spots around a place: how far, and how many of them.
    private static final double[] FERN = {24, 40, 58};

    private static final int[] VIELE = {8, 16, 24};

    private final Belegung belegung;
    private final List<Punkt> koepfe = new ArrayList<>();
    private final List<Nadel> nadeln = new ArrayList<>();
    private final List<Zeichen> punkte = new ArrayList<>();

    Nadelsetzer(Sicht sicht, List<Ziel> ziele, Belegung belegung) {
        this.belegung = belegung;
        List<Ziel> sichtbar = ziele.stream()
                .filter(z -> Sicht.innen(sicht.punkt(z.lage()), FUSS))
                .toList();
        List<Punkt> fuesse = sichtbar.stream().map(z -> sicht.punkt(z.lage())).toList();
        for (int i = 0; i < sichtbar.size(); i++) {
            setze(sichtbar.get(i), fuesse.get(i), fuesse);
        }
        fuesse.forEach(f -> belegung.belege(Feld.um(f, FUSS, FUSS)));
        koepfe.forEach(k -> belegung.belege(Feld.um(k, KOPF + 1, KOPF + 1)));
    }

    List<Nadel> nadeln() {
        return nadeln;
    }

    List<Zeichen> punkte() {
        return punkte;
    }

    private void setze(Ziel ziel, Punkt fuss, List<Punkt> fuesse) {
        Optional<Punkt> kopf = platz(fuss, fuesse);
        if (kopf.isEmpty()) {
            punkte.add(new Zeichen(Pfad.zahl(fuss.x()), Pfad.zahl(fuss.y())));
            return;
        }
        koepfe.add(kopf.get());
        nadeln.add(new Nadel(
                ziel, Pfad.zahl(kopf.get().x()), Pfad.zahl(kopf.get().y()), Pfad.zahl(fuss.x()), Pfad.zahl(fuss.y())));
    }

    /// The spot that covers the fewest other places; of those the first, which is the one straight above.
    private Optional<Punkt> platz(Punkt fuss, List<Punkt> fuesse) {
        Punkt bester = null;
        long wenigste = Long.MAX_VALUE;
        for (int ring = 0; ring < FERN.length; ring++) {
            for (int n = 0; n < VIELE[ring]; n++) {
                // Up, then right and left of it in turn, down last.
                double winkel = (n % 2 == 0 ? n : -n - 1) * Math.PI / VIELE[ring];
                Punkt kopf = fuss.und(Math.sin(winkel) * FERN[ring], -Math.cos(winkel) * FERN[ring]);
                Feld feld = Feld.um(kopf, KOPF, KOPF);
                if (!feld.innen(2)
                        || !belegung.frei(feld)
                        || koepfe.stream().anyMatch(k -> k.bis(kopf) < 2 * KOPF + LUECKE)) {
                    continue;
                }
                long verdeckt =
                        fuesse.stream().filter(f -> f.bis(kopf) < KOPF + FUSS).count();
                if (verdeckt < wenigste) {
                    wenigste = verdeckt;
                    bester = kopf;
                }
            }
            if (wenigste == 0) {
                break;
            }
        }
        return Optional.ofNullable(bester);
    }
}
