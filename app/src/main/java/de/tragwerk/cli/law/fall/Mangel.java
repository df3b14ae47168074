package de.tragwerk.cli.law.fall;

/// A case that cannot be computed: where in the JSON, and a sentence that says what to do.
public final class Mangel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pfad;
    private final String satz;

    public Mangel(String pfad, String satz) {
        super(pfad + ": " + satz, null, false, false);
        this.pfad = pfad;
        this.satz = satz;
    }

    public String pfad() {
        return pfad;
    }

    public String satz() {
        return satz;
    }
}
