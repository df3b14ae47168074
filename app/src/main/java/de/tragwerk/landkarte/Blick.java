package de.tragwerk.landkarte;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part of a map somebody looks at, as a form sends it.
///
/// @param stufe 0 shows the whole; each further step half as wide
/// @param ost metres of its middle east of the middle of the map
/// @param sued metres south of it
public record Blick(int stufe, int ost, int sued) {

    public static final Blick GANZ = new Blick(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})/(-?\\d{1,7})/(-?\\d{1,7})");

    /// Empty where the text is none; what no map has is set right by [Sicht].
    public static Optional<Blick> lies(String text) {
        Matcher teile = TEXT.matcher(text);
        return teile.matches()
                ? Optional.of(new Blick(
                        Integer.parseInt(teile.group(1)),
                        Integer.parseInt(teile.group(2)),
                        Integer.parseInt(teile.group(3))))
                : Optional.empty();
    }

    public String text() {
        return stufe + "/" + ost + "/" + sued;
    }
}
