package de.tragwerk.law.landesblindengeld;

import java.util.Locale;

/// The Länder.
public enum Land {
    BW("Baden-Württemberg"),
    BY("Bayern"),
    BE("Berlin"),
    BB("Brandenburg"),
    HB("Bremen"),
    HH("Hamburg"),
    HE("Hessen"),
    MV("Mecklenburg-Vorpommern"),
    NI("Niedersachsen"),
    NW("Nordrhein-Westfalen"),
    RP("Rheinland-Pfalz"),
    SL("Saarland"),
    SN("Sachsen"),
    ST("Sachsen-Anhalt"),
    SH("Schleswig-Holstein"),
    TH("Thüringen");

    private final String titel;

    Land(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    String klein() {
        return name().toLowerCase(Locale.ROOT);
    }
}
