package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Projektion.Meter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a map on a sheet of 360 by 420 units, which is the size of a phone. North is above.
public final class Sicht {

    public static final int BREITE = 360;
    public static final int HOEHE = 420;

    /// What a step leaves free at the edge, so that nothing stands cut off there.
    private static final double RAND = 26;

    /// The whole map has this much room around it.
    private static final double LUFT = 1.06;

    private static final int MOST = 12;
    private static final double ENGSTE = 600;
    private static final double ENGSTE_VON_SELBST = 3_000;

    /// Where one can go from here.
    public enum Schritt {
        NAEHER("näher"),
        WEITER("weiter weg"),
        NORDEN("nach Norden"),
        WESTEN("nach Westen"),
        OSTEN("nach Osten"),
        SUEDEN("nach Süden"),
        GANZ("ganze Karte");

        private final String wort;

        Schritt(String wort) {
            this.wort = wort;
        }

        /// German, for editors.
        public String wort() {
            return wort;
        }

        /// Class of the arrow that shows it, empty where a word does.
        public String pfeil() {
            return switch (this) {
                case NORDEN -> "kern-icon--arrow-up";
                case SUEDEN -> "kern-icon--arrow-down";
                case WESTEN -> "kern-icon--arrow-back";
                case OSTEN -> "kern-icon--arrow-forward";
                case NAEHER, WEITER, GANZ -> "";
            };
        }

        /// End of its message keys.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A point of the sheet, in units from its upper left corner.
    public record Punkt(double x, double y) {
        Punkt und(double dx, double dy) {
            return new Punkt(x + dx, y + dy);
        }

        double bis(Punkt anderer) {
            return Math.hypot(anderer.x - x, anderer.y - y);
        }
    }

    private final Projektion projektion;
    private final double ganz;
    private final Blick blick;

    /// @param blick is moved so that it shows something of the map
    public static Sicht auf(Landkarte karte, Blick blick) {
        Kasten kasten = karte.ausdehnung();
        Projektion projektion = new Projektion(kasten.mitte());
        Meter ecke = projektion.meter(kasten.nordost());
        double ganz = 2 * Math.max(ecke.ost(), -ecke.sued() * BREITE / HOEHE) * LUFT;
        return new Sicht(projektion, Math.max(ENGSTE, ganz), blick);
    }

    private Sicht(Projektion projektion, double ganz, Blick blick) {
        this.projektion = projektion;
        this.ganz = ganz;
        int stufe = Math.clamp(blick.stufe(), 0, tiefste(ENGSTE));
        double frei = (ganz - breite(stufe)) / 2;
        this.blick = new Blick(stufe, grenze(blick.ost(), frei), grenze(blick.sued(), frei * HOEHE / BREITE));
    }

    private static int grenze(int meter, double frei) {
        return (int) Math.round(Math.clamp(meter, -frei, frei));
    }

    private Sicht mit(Blick anderer) {
        return new Sicht(projektion, ganz, anderer);
    }

    /// The nearest look that shows all of these places.
    ///
    /// @param mitte stands in the middle; null for the middle of the places
    public static Sicht auf(Landkarte karte, List<Lage> orte, @Nullable Lage mitte) {
        Sicht alles = auf(karte, Blick.GANZ);
        if (orte.isEmpty() && mitte == null) {
            return alles;
        }
        Meter um =
                alles.projektion.meter(mitte != null ? mitte : Kasten.um(orte).mitte());
        for (int stufe = alles.tiefste(ENGSTE_VON_SELBST); stufe > 0; stufe--) {
            Sicht sicht = alles.mit(new Blick(stufe, (int) Math.round(um.ost()), (int) Math.round(um.sued())));
            if (orte.stream().allMatch(o -> sicht.innen(sicht.punkt(o), RAND))) {
                return sicht;
            }
        }
        return alles;
    }

    /// The narrowest step that is still as wide as this, in metres.
    private int tiefste(double engste) {
        int stufe = 0;
        while (stufe < MOST && breite(stufe + 1) >= engste) {
            stufe++;
        }
        return stufe;
    }

    private double breite(int stufe) {
        return ganz / (1 << stufe);
    }

    /// What is shown.
    public Blick blick() {
        return blick;
    }

    public Map<Schritt, Blick> schritte() {
        return schritte(null);
    }

    /// Looks one can go to from here; those that change nothing are missing.
    ///
    /// @param um what the look is about. The edge of the map may have kept it from the middle; who goes nearer
    ///     without having moved goes nearer to it. Null for the middle of the sheet
    public Map<Schritt, Blick> schritte(@Nullable Lage um) {
        int quer = (int) (breite(blick.stufe()) / 2);
        Blick ziel = um == null ? blick : um(um);
        Blick naeher = mit(ziel).blick().equals(blick) ? ziel : blick;
        Map<Schritt, Blick> schritte = new EnumMap<>(Schritt.class);
        for (Schritt schritt : Schritt.values()) {
            Blick gewollt = switch (schritt) {
                case NAEHER -> new Blick(blick.stufe() + 1, naeher.ost(), naeher.sued());
                case WEITER -> new Blick(blick.stufe() - 1, blick.ost(), blick.sued());
                case NORDEN -> new Blick(blick.stufe(), blick.ost(), blick.sued() - quer);
                case SUEDEN -> new Blick(blick.stufe(), blick.ost(), blick.sued() + quer);
                case WESTEN -> new Blick(blick.stufe(), blick.ost() - quer, blick.sued());
                case OSTEN -> new Blick(blick.stufe(), blick.ost() + quer, blick.sued());
                case GANZ -> Blick.GANZ;
            };
            Blick moeglich = mit(gewollt).blick();
            if (!moeglich.equals(blick)) {
                schritte.put(schritt, moeglich);
            }
        }
        return schritte;
    }

    /// As near as now, with this place in the middle; it may lie beyond the edge of the map.
    private Blick um(Lage lage) {
        Meter meter = projektion.meter(lage);
        return new Blick(blick.stufe(), (int) Math.round(meter.ost()), (int) Math.round(meter.sued()));
    }

    /// Metres of one unit.
    double meterJeEinheit() {
        return breite(blick.stufe()) / BREITE;
    }

    Punkt punkt(Lage lage) {
        Meter meter = projektion.meter(lage);
        double je = meterJeEinheit();
        return new Punkt(
                (meter.ost() - blick.ost()) / je + BREITE / 2.0, (meter.sued() - blick.sued()) / je + HOEHE / 2.0);
    }

    /// The place at a point of the sheet; empty outside of it.
    ///
    /// @throws Kartenfehler where the sheet reaches beyond Germany
    public Optional<Lage> lage(double x, double y) {
        if (!innen(new Punkt(x, y), 0)) {
            return Optional.empty();
        }
        double je = meterJeEinheit();
        return Optional.of(projektion.lage(
                new Meter((x - BREITE / 2.0) * je + blick.ost(), (y - HOEHE / 2.0) * je + blick.sued())));
    }

    /// Whether a point lies on the sheet, so far from its edge.
    static boolean innen(Punkt p, double rand) {
        return p.x() >= rand && p.x() <= BREITE - rand && p.y() >= rand && p.y() <= HOEHE - rand;
    }
}
