package de.tragwerk.kernel.kennzeichen;

/// What a look at a typed number found.
///
/// @param wert canonical form without spaces, empty if something is wrong
/// @param beanstandung German sentence for the person who typed: what is wrong and what to do; empty if nothing
public record Befund(String wert, String beanstandung) {

    static Befund gut(String wert) {
        return new Befund(wert, "");
    }

    static Befund falsch(String beanstandung) {
        return new Befund("", beanstandung);
    }

    public boolean gut() {
        return beanstandung.isEmpty();
    }
}
