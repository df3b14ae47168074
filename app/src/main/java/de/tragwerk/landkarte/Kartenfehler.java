package de.tragwerk.landkarte;

/// Why an outline or a place cannot be taken. The message is the sentence for whoever brought it.
public final class Kartenfehler extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public Kartenfehler(String satz) {
        super(satz);
    }

    /// The same sentence with the place it belongs to in front.
    Kartenfehler bei(String ort) {
        return new Kartenfehler(ort + ": " + getMessage());
    }

    public String satz() {
        return String.valueOf(getMessage());
    }
}
