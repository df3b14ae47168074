package de.tragwerk.decision.model;

/// The letterhead of an authority.
///
/// @param land code of the Land, for its holidays
public record Absender(
        String behoerde,
        String stelle,
        String strasse,
        String plz,
        String ort,
        String telefon,
        String web,
        String zeiten,
        String land) {

    /// Street, postcode and town in one line.
    public String anschrift() {
        return strasse + ", " + plz + " " + ort;
    }
}
