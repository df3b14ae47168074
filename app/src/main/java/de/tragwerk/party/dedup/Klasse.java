package de.tragwerk.party.dedup;

/// How sure we are that two records are one person.
public enum Klasse {
    SICHER("sehr wahrscheinlich dieselbe Person", "sicher"),
    WAHRSCHEINLICH("wahrscheinlich dieselbe Person", "wahrscheinlich"),
    MOEGLICH("möglicherweise dieselbe Person", "möglich"),
    KEINE("eine andere Person", "keine");

    private final String satz;
    private final String wort;

    Klasse(String satz, String wort) {
        this.satz = satz;
        this.wort = wort;
    }

    public String satz() {
        return satz;
    }

    public String wort() {
        return wort;
    }
}
