package de.tragwerk.landkarte;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a piece of an outline is. A file names it in the property `ebene`, in lower case. The order is the order
/// of drawing: later ones lie above.
public enum Ebene {
    /// The area the map is about; what lies outside is paler.
    GEBIET(Form.FLAECHE),
    /// Where houses stand.
    SIEDLUNG(Form.FLAECHE),
    /// Woods and parks.
    GRUEN(Form.FLAECHE),
    /// A district; its boundary is drawn, its name stands inside.
    BEZIRK(Form.FLAECHE),
    /// A lake.
    WASSER(Form.FLAECHE),
    FLUSS(Form.LINIE),
    BAHN(Form.LINIE),
    /// A main street.
    STRASSE(Form.LINIE),
    BAHNHOF(Form.PUNKT),
    /// A name at a point.
    ORT(Form.PUNKT),
    /// Centre of a postcode; not drawn.
    POSTLEITZAHL(Form.PUNKT);

    /// The geometry of a piece, by the names of GeoJSON (RFC 7946).
    enum Form {
        PUNKT("Point", "Punkten (Point)"),
        LINIE("LineString", "Linien (LineString oder MultiLineString)"),
        FLAECHE("Polygon", "Flächen (Polygon oder MultiPolygon)");

        private final String typ;
        private final String woraus;

        Form(String typ, String woraus) {
            this.typ = typ;
            this.woraus = woraus;
        }

        String typ() {
            return typ;
        }

        /// For the sentence "besteht aus …".
        String woraus() {
            return woraus;
        }
    }

    private final Form form;

    Ebene(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /// As files name it, and end of the class of its style.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ebene> zu(String code) {
        return Arrays.stream(values()).filter(e -> e.code().equals(code)).findFirst();
    }

    static String alle() {
        return Arrays.stream(values()).map(Ebene::code).collect(Collectors.joining(", "));
    }
}
