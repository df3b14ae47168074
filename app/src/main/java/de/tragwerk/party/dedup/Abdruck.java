package de.tragwerk.party.dedup;

/// Personal details, prepared for comparing.
public final class Abdruck {

    final Name vornamen;
    final Name familienname;
    final Name geburtsname;
    final int geburt;
    final String strasse;
    final String hausnummer;
    final String plz;
    final String ort;
    final long paare;
    final int strassenBuchstaben;

    Abdruck(
            Name vornamen,
            Name familienname,
            Name geburtsname,
            int geburt,
            String strasse,
            String hausnummer,
            String plz,
            String ort) {
        this.vornamen = vornamen;
        this.familienname = familienname;
        this.geburtsname = geburtsname;
        this.geburt = Math.max(0, geburt);
        this.strasse = strasse;
        this.hausnummer = hausnummer;
        this.plz = plz;
        this.ort = ort;
        this.strassenBuchstaben = Name.buchstaben(strasse);
        this.paare = vornamen.paare | familienname.paare | geburtsname.paare;
    }

    /// Whether the birth date is unknown.
    public boolean ohneGeburt() {
        return geburt == 0;
    }

    int jahr() {
        return geburt / 10_000;
    }

    int monat() {
        return geburt / 100 % 100;
    }

    int tag() {
        return geburt % 100;
    }
}
