package de.tragwerk.landkarte;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in or near Germany as latitude and longitude (WGS84; ETRS89 in degrees differs by less than a metre).
///
/// @param breite latitude in hundred-thousandths of a degree, about one metre each; 47 to 55.2 degrees
/// @param laenge longitude in hundred-thousandths of a degree; 5.5 to 15.5 degrees
public record Lage(int breite, int laenge) {

    /// Parts of a degree.
    static final int GRAD = 100_000;

    /// Mean radius of the earth in metres (IUGG).
    static final double RADIUS = 6_371_008.8;

    private static final int SUED = 47 * GRAD;
    private static final int NORD = 55 * GRAD + GRAD / 5;
    private static final int WEST = 5 * GRAD + GRAD / 2;
    private static final int OST = 15 * GRAD + GRAD / 2;

    /// Two decimal numbers, as people copy them from elsewhere: `52.51627, 13.37770` or `52,51627; 13,3777`.
    private static final Pattern PAAR =
            Pattern.compile("(\\d{1,9}[.,]\\d{1,15})°? ?N?(?: ?[,;/] ?| )(\\d{1,9}[.,]\\d{1,15})°? ?[EO]?");

    public Lage {
        if (breite < SUED || breite > NORD || laenge < WEST || laenge > OST) {
            throw new Kartenfehler("Dieser Ort liegt nicht in Deutschland. Die Breite liegt zwischen 47 und 55,2 Grad,"
                    + " die Länge zwischen 5,5 und 15,5 Grad.");
        }
    }

    /// @throws Kartenfehler outside Germany, or in metres
    public static Lage von(double breite, double laenge) {
        if (!Double.isFinite(breite) || !Double.isFinite(laenge)) {
            throw new Kartenfehler("Das ist keine Zahl, mit der man rechnen kann.");
        }
        if (Math.abs(breite) > 180 || Math.abs(laenge) > 180) {
            throw new Kartenfehler("Das sind Meter (ETRS89/UTM oder Gauß-Krüger), keine Grade. Geben Sie die Lage in"
                    + " WGS84 an (EPSG:4326), zum Beispiel 52.51627, 13.37770.");
        }
        int nord = teile(breite);
        int ost = teile(laenge);
        if (nord >= WEST && nord <= OST && ost >= SUED && ost <= NORD) {
            throw new Kartenfehler("Breite und Länge sind vertauscht.");
        }
        return new Lage(nord, ost);
    }

    private static int teile(double grad) {
        return (int) Math.round(grad * GRAD);
    }

    /// What somebody typed: first the latitude, then the longitude.
    ///
    /// @throws Kartenfehler when it is no such pair, or not in Germany
    public static Lage lies(String text) {
        Matcher paar = PAAR.matcher(text.strip().replaceAll("\\s+", " "));
        if (text.length() > 80 || !paar.matches()) {
            throw new Kartenfehler(
                    "Schreiben Sie Breite und Länge als zwei Dezimalzahlen, zum Beispiel" + " 52.51627, 13.37770.");
        }
        return von(zahl(paar.group(1)), zahl(paar.group(2)));
    }

    private static double zahl(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /// `52.51627, 13.37770`, which [#lies] reads again.
    public String text() {
        return grad(breite) + ", " + grad(laenge);
    }

    private static String grad(int teile) {
        return String.format(Locale.ROOT, "%d.%05d", teile / GRAD, teile % GRAD);
    }

    /// Way as the crow flies, in metres (haversine).
    public int meterBis(Lage andere) {
        double hoch = Math.sin(bogen(andere.breite - breite) / 2);
        double quer = Math.sin(bogen(andere.laenge - laenge) / 2);
        double a = hoch * hoch + Math.cos(bogen(breite)) * Math.cos(bogen(andere.breite)) * quer * quer;
        return (int) Math.round(2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, a))));
    }

    static double bogen(int teile) {
        return Math.toRadians(teile / (double) GRAD);
    }
}
