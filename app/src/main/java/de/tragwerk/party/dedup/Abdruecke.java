package de.tragwerk.party.dedup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Makes imprints; equal names of one run are one object, so a million persons fit into little memory.
public final class Abdruecke {

    private static final double LOG2 = Math.log(2);
    private static final int LISTE_ZAEHLT = 2_000;

    private final Map<String, Name> familien = new HashMap<>();
    private final Map<String, Name> vornamen = new HashMap<>();
    private final Map<String, String> texte = new HashMap<>();
    private int anzahl;

    public Abdruck von(Personalien p) {
        anzahl++;
        return new Abdruck(
                name(p.vornamen(), vornamen, true),
                name(p.familienname(), familien, false),
                name(p.geburtsname(), familien, false),
                p.geburt(),
                text(Faltung.strasse(p.strasse())),
                text(p.hausnummer().replace(" ", "").toLowerCase(Locale.ROOT)),
                text(p.plz().strip()),
                text(Faltung.falte(p.ort())));
    }

    /// Weighs names by how often the read stock itself has them, beside the list of Germany. For whole files only:
    /// a single query keeps the list's weights.
    public void wiegeNachBestand() {
        for (Name n : familien.values()) {
            n.bits = bits((n.anzahl + LISTE_ZAEHLT * Namensschatz.familie(n.gefaltet)) / (anzahl + LISTE_ZAEHLT), 13);
        }
        for (Name n : vornamen.values()) {
            n.bits = bits((n.anzahl + LISTE_ZAEHLT * Namensschatz.vorname(n.gefaltet)) / (anzahl + LISTE_ZAEHLT), 11);
        }
    }

    private Name name(String roh, Map<String, Name> bekannte, boolean vor) {
        if (roh.isBlank()) {
            return Name.KEINER;
        }
        Name name = bekannte.computeIfAbsent(roh.strip(), r -> {
            String gefaltet = Faltung.falte(r);
            return new Name(
                    r, vor ? bits(Namensschatz.vorname(gefaltet), 11) : bits(Namensschatz.familie(gefaltet), 13));
        });
        name.anzahl++;
        return name;
    }

    private static double bits(double anteil, double hoechstens) {
        return Math.min(hoechstens, -Math.log(anteil) / LOG2);
    }

    private String text(String t) {
        String alt = texte.putIfAbsent(t, t);
        return alt == null ? t : alt;
    }
}
