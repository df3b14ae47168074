package de.tragwerk.decision.deliver;

/// Franking class of a letter by its weight: printed on both sides of A4 paper of 80 g/m² (5 g a sheet), in a long
/// envelope (5 g), from a large letter on in a C4 envelope (20 g). Weights are those of the products of Deutsche Post.
public enum Versandart {
    STANDARDBRIEF("Standardbrief", 20, 5),
    KOMPAKTBRIEF("Kompaktbrief", 50, 5),
    GROSSBRIEF("Großbrief", 500, 20),
    MAXIBRIEF("Maxibrief", 1_000, 20);

    private static final int BLATT_GRAMM = 5;

    private final String titel;
    private final int hoechstens;
    private final int umschlag;

    Versandart(String titel, int hoechstens, int umschlag) {
        this.titel = titel;
        this.hoechstens = hoechstens;
        this.umschlag = umschlag;
    }

    public String titel() {
        return titel;
    }

    /// Sheets of a letter with so many pages.
    public static int blatt(int seiten) {
        return (seiten + 1) / 2;
    }

    /// Grams with the envelope.
    public int gramm(int seiten) {
        return blatt(seiten) * BLATT_GRAMM + umschlag;
    }

    /// The smallest class that takes a letter of so many pages; what is heavier than all goes as the largest and
    /// is to be sent as a parcel.
    public static Versandart fuer(int seiten) {
        for (Versandart v : values()) {
            if (v.gramm(seiten) <= v.hoechstens) {
                return v;
            }
        }
        return MAXIBRIEF;
    }
}
