package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Belegung.Feld;
import de.tragwerk.landkarte.Sicht.Punkt;
import de.tragwerk.landkarte.Zeichnung.Schrift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the names on a map, each once and only where it lies on nothing else: what matters most first.
final class Beschriftung {

    /// Height of letters by layer, in units; the style sheet has the same ones.
    private static final Map<Ebene, Double> GROSS = Map.of(
            Ebene.ORT, 13.0,
            Ebene.BEZIRK, 11.5,
            Ebene.BAHNHOF, 11.0,
            Ebene.WASSER, 11.5,
            Ebene.FLUSS, 11.5,
            Ebene.GRUEN, 11.0,
            Ebene.STRASSE, 10.5);

    private static final double RAND = 5;
    private static final double NEBEN = 8;

    private final Belegung belegung;
    private final List<Schrift> schriften = new ArrayList<>();

    Beschriftung(Belegung belegung) {
        this.belegung = belegung;
    }

    List<Schrift> schriften() {
        return schriften;
    }

    /// A name at a point: on it, else above, else below.
    void ort(String name, Punkt p) {
        for (double dy : new double[] {0, -15, 15}) {
            if (mitte(Ebene.ORT, name, p.und(0, dy))) {
                return;
            }
        }
    }

    /// A name beside a sign: right of it, else left.
    void bahnhof(String name, Punkt p) {
        double breit = breite(Ebene.BAHNHOF, name);
        if (!neben(name, p.und(NEBEN, 0), breit, "start")) {
            neben(name, p.und(-NEBEN, 0), -breit, "end");
        }
    }

    private boolean neben(String name, Punkt p, double breit, String anker) {
        Feld feld = Feld.um(p.und(breit / 2, 0), Math.abs(breit) / 2, halb(Ebene.BAHNHOF));
        return setze(feld, Ebene.BAHNHOF, name, p, anker);
    }

    /// The name of an area in its middle, where it is not much wider than the area.
    void flaeche(Ebene ebene, String name, List<List<Punkt>> teile) {
        teile.stream()
                .max(Comparator.comparingDouble(Beschriftung::inhalt))
                .filter(ring -> breite(ebene, name) * 0.9 <= spanne(ring))
                .flatMap(Beschriftung::schwerpunkt)
                .ifPresent(p -> mitte(ebene, name, p));
    }

    /// A name along a line.
    void linie(Ebene ebene, String name, List<List<Punkt>> teile) {
        double halb = halb(ebene);
        teile.stream()
                .sorted(Comparator.comparingInt((List<Punkt> t) -> t.size()).reversed())
                .map(t -> Lauf.suche(t, breite(ebene, name) + NEBEN, p -> {
                    Feld feld = Feld.um(p, halb, halb);
                    return feld.innen(RAND) && belegung.frei(feld);
                }))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(weg -> {
                    weg.forEach(p -> belegung.belege(Feld.um(p, halb, halb)));
                    schriften.add(new Schrift(
                            ebene.code(),
                            name,
                            "",
                            "",
                            "middle",
                            new Pfad().zug(weg, false).toString()));
                });
    }

    private boolean mitte(Ebene ebene, String name, Punkt p) {
        return setze(Feld.um(p, breite(ebene, name) / 2, halb(ebene)), ebene, name, p, "middle");
    }

    private boolean setze(Feld feld, Ebene ebene, String name, Punkt p, String anker) {
        if (!feld.innen(RAND) || !belegung.frei(feld)) {
            return false;
        }
        belegung.belege(feld);
        schriften.add(
                new Schrift(ebene.code(), name, Pfad.zahl(p.x()), Pfad.zahl(p.y() + groesse(ebene) * 0.35), anker, ""));
        return true;
    }

    private static double groesse(Ebene ebene) {
        return GROSS.getOrDefault(ebene, 11.0);
    }

    private static double halb(Ebene ebene) {
        return groesse(ebene) * 0.6;
    }

    /// About how wide a word is: the shapes of letters in thousandths of their height.
    private static double breite(Ebene ebene, String name) {
        int summe = name.codePoints()
                .map(c -> "iljtfrI.,'()- ".indexOf(c) >= 0
                        ? 330
                        : "mwMWÄÖÜ".indexOf(c) >= 0 ? 820 : Character.isUpperCase(c) ? 640 : 550)
                .sum();
        return summe / 1000.0 * groesse(ebene);
    }

    private static double spanne(List<Punkt> ring) {
        return ring.stream().mapToDouble(Punkt::x).max().orElse(0)
                - ring.stream().mapToDouble(Punkt::x).min().orElse(0);
    }

    private static double inhalt(List<Punkt> ring) {
        return Math.abs(doppelt(ring));
    }

    /// Twice the signed area (shoelace formula).
    private static double doppelt(List<Punkt> ring) {
        double summe = 0;
        Punkt von = ring.getLast();
        for (Punkt bis : ring) {
            summe += von.x() * bis.y() - bis.x() * von.y();
            von = bis;
        }
        return summe;
    }

    /// Centre of an area; empty where it does not lie inside.
    private static Optional<Punkt> schwerpunkt(List<Punkt> ring) {
        double doppelt = doppelt(ring);
        if (Math.abs(doppelt) < 1) {
            return Optional.empty();
        }
        double x = 0;
        double y = 0;
        Punkt von = ring.getLast();
        for (Punkt bis : ring) {
            double kreuz = von.x() * bis.y() - bis.x() * von.y();
            x += (von.x() + bis.x()) * kreuz;
            y += (von.y() + bis.y()) * kreuz;
            von = bis;
        }
        Punkt mitte = new Punkt(x / (3 * doppelt), y / (3 * doppelt));
        return innen(mitte, ring) ? Optional.of(mitte) : Optional.empty();
    }

    private static boolean innen(Punkt p, List<Punkt> ring) {
        boolean innen = false;
        Punkt von = ring.getLast();
        for (Punkt bis : ring) {
            if (von.y() > p.y() != bis.y() > p.y()
                    && p.x() < (bis.x() - von.x()) * (p.y() - von.y()) / (bis.y() - von.y()) + von.x()) {
                innen = !innen;
            }
            von = bis;
        }
        return innen;
    }
}
