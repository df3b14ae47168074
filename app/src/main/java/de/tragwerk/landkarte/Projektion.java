package de.tragwerk.landkarte;

/// From degrees to a flat sheet in metres and back: longitudes are shortened by the cosine of the latitude in the
/// middle of the map. Over 50 km from there a distance is wrong by less than one in a hundred.
record Projektion(Lage mitte) {

    /// Metres of one hundred-thousandth of a degree of latitude.
    private static final double METER = Lage.RADIUS * Math.PI / 180 / Lage.GRAD;

    /// A place on the sheet.
    ///
    /// @param ost metres east of the middle
    /// @param sued metres south of it
    record Meter(double ost, double sued) {}

    Meter meter(Lage lage) {
        return new Meter(
                (lage.laenge() - mitte.laenge()) * METER * kosinus(), (mitte.breite() - lage.breite()) * METER);
    }

    /// @throws Kartenfehler when the place is not in Germany
    Lage lage(Meter meter) {
        return new Lage(
                mitte.breite() - (int) Math.round(meter.sued() / METER),
                mitte.laenge() + (int) Math.round(meter.ost() / METER / kosinus()));
    }

    private double kosinus() {
        return Math.cos(Lage.bogen(mitte.breite()));
    }
}
