package de.tragwerk.kernel.kennzeichen;

import java.util.regex.Pattern;

/// Key of a service on the line and in tables of responsibilities: 14 digits of the catalogue LeiKa, or one of our own
/// where no LeiKa key is known to us. The own one says so by its form, so that nobody takes it for a LeiKa key.
public final class Leistungsschluessel {

    /// What keys of our own begin with.
    public static final String EIGEN = "tragwerk-";

    private static final int LAENGSTER = 60;
    private static final Pattern LEIKA = Pattern.compile("99[0-9]{12}");
    private static final Pattern EIGENER = Pattern.compile(EIGEN + "[a-z0-9]+(-[a-z0-9]+)*");

    private Leistungsschluessel() {}

    public static boolean leika(String text) {
        return LEIKA.matcher(text).matches();
    }

    /// One of our own: at most 60 characters, as in `tragwerk-bestattungskosten`.
    public static boolean eigener(String text) {
        return text.length() <= LAENGSTER && EIGENER.matcher(text).matches();
    }

    public static boolean gueltig(String text) {
        return leika(text) || eigener(text);
    }
}
