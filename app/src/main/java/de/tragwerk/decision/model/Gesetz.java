package de.tragwerk.decision.model;

import de.tragwerk.law.sgb10.Rechtsgebiet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The statutes whose benefits this module calculates. A file is kept for one of them, or for something that ends with
/// a letter.
public enum Gesetz {
    SGB12("SGB12", "SGB XII", Rechtsgebiet.SGB12, ""),
    ASYLBLG("ASYLBLG", "AsylbLG", Rechtsgebiet.ASYLBLG, "asylblg."),
    SGB14("SGB14", "SGB XIV", Rechtsgebiet.SGB14, "sgb14.");

    private final String akte;
    private final String kurz;
    private final Rechtsgebiet gebiet;
    private final String vorsatz;

    Gesetz(String akte, String kurz, Rechtsgebiet gebiet, String vorsatz) {
        this.akte = akte;
        this.kurz = kurz;
        this.gebiet = gebiet;
        this.vorsatz = vorsatz;
    }

    /// The statute a kind of file is kept for; empty where nobody calculates.
    public static Optional<Gesetz> derAkte(String leistung) {
        return Arrays.stream(values()).filter(g -> g.akte.equals(leistung)).findFirst();
    }

    /// As cited: `SGB XII`.
    public String kurz() {
        return kurz;
    }

    /// Which special rules hold for changing a decision.
    public Rechtsgebiet gebiet() {
        return gebiet;
    }

    /// What stands before the code of a block of wording that this statute words otherwise.
    String vorsatz() {
        return vorsatz;
    }

    /// What it grants.
    public List<Kapitel> leistungen() {
        return Arrays.stream(Kapitel.values()).filter(k -> k.gesetz() == this).toList();
    }
}
