package de.tragwerk.party.dedup;

/// How two names relate.
enum Treffer {
    UNBEKANNT(0, 0, ""),
    GLEICH(1, 0, "gleich"),
    SCHREIBWEISE(0.98, 0.3, "andere Schreibweise"),
    KURZFORM(0.85, 0.7, "Kurzform"),
    KLANG(0.85, 0.7, "klingt gleich"),
    TEIL(0.8, 0.5, "ein Teil gleich"),
    TIPPFEHLER(0.78, 1, "ein Zeichen anders"),
    TIPPFEHLER_KURZ(0.6, 1, "ein Zeichen anders"),
    TIPPFEHLER_ZWEI(0.6, 1.5, "zwei Zeichen anders"),
    TEIL_AEHNLICH(0.55, 1.2, "ein Teil ähnlich"),
    AEHNLICH(0.4, 1.5, "ähnlich"),
    ANFANG(0.3, 0, "Anfangsbuchstabe gleich"),
    VERSCHIEDEN(0, 0, "");

    /// Share of the full name's weight.
    final double anteil;
    /// What is taken off, in bits.
    final double abzug;
    final String wort;

    Treffer(double anteil, double abzug, String wort) {
        this.anteil = anteil;
        this.abzug = abzug;
        this.wort = wort;
    }
}
