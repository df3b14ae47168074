package de.tragwerk.party.dedup;

import java.util.ArrayList;
import java.util.List;

/// Weighs what speaks for and against two records being one person, in bits (log2 of the likelihood ratio, after
/// Fellegi and Sunter): a rare name in common tells more than Müller, and in a large stock the same evidence tells
/// less.
public final class Vergleich {

    private static final double VERSCHIEDEN_FAMILIE = -5;
    private static final double VERSCHIEDEN_VORNAME = -10;
    private static final double VERTAUSCHT = -2.5;

    private final double vorab;

    /// @param bestand number of records the pair is looked for in
    public Vergleich(int bestand) {
        // One record in twenty has a double; of the others each pair is a chance to be wrong.
        this.vorab = -Math.log(Math.max(500, bestand) / 0.05) / Math.log(2);
    }

    /// Evidence without words, for long runs.
    public double bits(Abdruck a, Abdruck b) {
        // What names can bring at most decides first whether they are worth comparing.
        double rest = Geburt.bits(a, b, null) + Math.max(0, Anschrift.bits(a, b, null)) + vorab;
        double namen = Math.min(hoechstens(a), hoechstens(b));
        return namen + rest < Urteil.MOEGLICH ? Double.NEGATIVE_INFINITY : rechne(a, b, null);
    }

    private static double hoechstens(Abdruck a) {
        return Math.max(a.familienname.bits, a.geburtsname.bits) + a.vornamen.bits;
    }

    public Urteil urteil(Abdruck a, Abdruck b) {
        List<String> gruende = new ArrayList<>();
        double bits = rechne(a, b, gruende);
        return new Urteil(bits, Urteil.klasse(bits), List.copyOf(gruende));
    }

    /// Whether a closer look can pay at all; a few instructions.
    static boolean lohnt(Abdruck a, Abdruck b) {
        int gemeinsam = Long.bitCount(a.paare & b.paare);
        int weniger = Math.min(Long.bitCount(a.paare), Long.bitCount(b.paare));
        return gemeinsam * 10 >= weniger * 4;
    }

    private double rechne(Abdruck a, Abdruck b, @org.jspecify.annotations.Nullable List<String> gruende) {
        Treffer vor = a.vornamen.treffer(b.vornamen);
        Treffer familie = a.familienname.treffer(b.familienname);
        double gerade = gewicht(familie, a.familienname, b.familienname, VERSCHIEDEN_FAMILIE)
                + gewicht(vor, a.vornamen, b.vornamen, VERSCHIEDEN_VORNAME);
        double summe = gerade;
        String satz = "";
        if (familie == Treffer.VERSCHIEDEN || vor == Treffer.VERSCHIEDEN) {
            double vertauscht = vertauscht(a, b);
            if (vertauscht > summe) {
                summe = vertauscht;
                satz = "Vor- und Familienname vertauscht";
                familie = Treffer.SCHREIBWEISE;
                vor = Treffer.SCHREIBWEISE;
            }
            double geburtsname = geburtsname(a, b, vor);
            if (geburtsname > summe) {
                summe = geburtsname;
                satz = "Geburtsname passt";
                familie = Treffer.SCHREIBWEISE;
            }
        }
        if (gruende != null) {
            if (satz.isEmpty()) {
                worte(familie, "Familienname", gruende);
                worte(vor, "Vorname", gruende);
            } else {
                gruende.add(satz);
            }
        }
        double geburt = Geburt.bits(a, b, gruende);
        double anschrift = Anschrift.bits(a, b, gruende);
        if (anschrift > 0 && (vor == Treffer.VERSCHIEDEN || geburt < 0)) {
            // Families live together and hand down names: then the address tells little.
            anschrift = vor == Treffer.VERSCHIEDEN ? 0 : Math.min(anschrift, 3);
        }
        return summe + geburt + anschrift + vorab;
    }

    private static double gewicht(Treffer t, Name a, Name b, double verschieden) {
        if (t == Treffer.VERSCHIEDEN) {
            return verschieden;
        }
        return t == Treffer.UNBEKANNT ? 0 : Math.min(a.bits, b.bits) * t.anteil - t.abzug;
    }

    private static double vertauscht(Abdruck a, Abdruck b) {
        Treffer x = a.familienname.treffer(b.vornamen);
        Treffer y = a.vornamen.treffer(b.familienname);
        if (x.anteil < 0.55 || y.anteil < 0.55) {
            return Double.NEGATIVE_INFINITY;
        }
        return gewicht(x, a.familienname, b.vornamen, 0) + gewicht(y, a.vornamen, b.familienname, 0) + VERTAUSCHT;
    }

    private static double geburtsname(Abdruck a, Abdruck b, Treffer vor) {
        if (a.geburtsname.leer() && b.geburtsname.leer()) {
            return Double.NEGATIVE_INFINITY;
        }
        double bester = Double.NEGATIVE_INFINITY;
        Name[][] paare = {
            {a.geburtsname, b.familienname}, {a.familienname, b.geburtsname}, {a.geburtsname, b.geburtsname}
        };
        for (Name[] paar : paare) {
            Treffer t = paar[0].treffer(paar[1]);
            if (t.anteil >= 0.55) {
                bester = Math.max(bester, gewicht(t, paar[0], paar[1], 0) - 1);
            }
        }
        return bester + gewicht(vor, a.vornamen, b.vornamen, VERSCHIEDEN_VORNAME);
    }

    private static void worte(Treffer t, String wer, List<String> gruende) {
        if (!t.wort.isEmpty()) {
            gruende.add(wer + " "
                    + (t == Treffer.GLEICH || t == Treffer.KLANG ? t.wort : ": " + t.wort).replace(" :", ":"));
        }
    }
}
