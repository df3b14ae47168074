package de.tragwerk.payment;

/// What a payment is for. The chapter of the law is kept beside it, for the books.
public enum Zweck {
    LEBENSUNTERHALT("Lebensunterhalt");

    private final String titel;

    Zweck(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}
