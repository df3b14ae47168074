package de.tragwerk.party.dedup;

import java.util.LinkedHashSet;
import java.util.Set;

/// Keys that damaged records of one person still share: sound of the names with parts of birth date and address.
/// Only looked up by equality, so an index serves them under row-level security too.
public final class Schluessel {

    /// Counts up when keys or words of the search field are made in a new way; a job then makes them anew.
    public static final int STAND = 2;

    /// Kinds of keys; whole files are searched kind by kind.
    public enum Art {
        /// Both names, no matter which is which.
        NAMEN,
        /// The same, born in one decade.
        NAMEN_JAHRZEHNT,
        /// Birth date, day and month in any order.
        TAG,
        FAMILIE_JAHR,
        VORNAME_JAHR,
        FAMILIE_TAG,
        VORNAME_TAG,
        FAMILIE_PLZ,
        HAUS
    }

    private Schluessel() {}

    /// Keys under which a record is kept.
    public static Set<String> von(Abdruck a) {
        Set<String> alle = new LinkedHashSet<>();
        for (Art art : Art.values()) {
            alle.addAll(von(a, art));
        }
        return alle;
    }

    /// Keys under which a record is looked for. With a birth date the names alone are not asked: too many are
    /// called Müller. Without one, also the other forms of the given name are asked.
    public static Set<String> anfrage(Abdruck a) {
        Set<String> alle = new LinkedHashSet<>();
        for (Art art : Art.values()) {
            if (art != Art.NAMEN || a.geburt == 0) {
                alle.addAll(von(a, art));
            }
        }
        if (a.geburt == 0) {
            for (String vorname : a.vornamen.teile) {
                for (String form : Kurzformen.andere(vorname)) {
                    for (String f : a.familienname.laute) {
                        alle.add("N" + paar(f, Faltung.laut(form)));
                    }
                }
            }
        }
        return alle;
    }

    /// Beginnings of the keys of all records whose family or given name sounds like this family name and whose
    /// birth year is known.
    public static Set<String> klaenge(Abdruck a) {
        Set<String> alle = new LinkedHashSet<>();
        for (String f : a.familienname.laute) {
            alle.add("J" + f + "|");
        }
        return alle;
    }

    /// Keys of one kind.
    static Set<String> von(Abdruck a, Art art) {
        Set<String> k = new LinkedHashSet<>();
        String[] familie = laute(a, true);
        String[] vor = laute(a, false);
        boolean tag = a.geburt != 0;
        switch (art) {
            case NAMEN -> paare(familie, vor, k, "N", "");
            case NAMEN_JAHRZEHNT -> {
                if (tag) {
                    paare(familie, vor, k, "Z", "|" + a.jahr() / 10);
                }
            }
            case TAG -> {
                if (tag) {
                    k.add("D" + a.jahr() + "|" + tagMonat(a));
                }
            }
            case FAMILIE_JAHR -> mitJahr(familie, vor, a, k, "F");
            case VORNAME_JAHR -> mitJahr(vor, familie, a, k, "G");
            case FAMILIE_TAG, VORNAME_TAG -> {
                if (tag) {
                    // One letter for both, so that swapped names meet.
                    for (String n : art == Art.FAMILIE_TAG ? familie : vor) {
                        k.add("T" + n + "|" + tagMonat(a));
                    }
                }
            }
            case FAMILIE_PLZ -> {
                if (!a.plz.isEmpty()) {
                    for (String f : familie) {
                        k.add("P" + f + "|" + a.plz);
                    }
                }
            }
            case HAUS -> {
                if (!a.hausnummer.isEmpty() && !a.strasse.isEmpty() && !(a.plz.isEmpty() && a.ort.isEmpty())) {
                    k.add("H" + (a.plz.isEmpty() ? a.ort : a.plz) + "|" + Faltung.laut(a.strasse) + "|" + a.hausnummer);
                }
            }
        }
        return k;
    }

    private static String[] laute(Abdruck a, boolean familie) {
        if (!familie) {
            return a.vornamen.laute;
        }
        if (a.geburtsname.leer()) {
            return a.familienname.laute;
        }
        Set<String> beide = new LinkedHashSet<>(java.util.List.of(a.familienname.laute));
        beide.addAll(java.util.List.of(a.geburtsname.laute));
        return beide.toArray(String[]::new);
    }

    private static void paare(String[] familie, String[] vor, Set<String> k, String anfang, String ende) {
        for (String f : familie) {
            for (String g : vor) {
                k.add(anfang + paar(f, g) + ende);
            }
        }
    }

    private static String paar(String f, String g) {
        return f.compareTo(g) < 0 ? f + "+" + g : g + "+" + f;
    }

    private static void mitJahr(String[] ganz, String[] erste, Abdruck a, Set<String> k, String anfang) {
        if (a.geburt == 0) {
            return;
        }
        for (String n : ganz) {
            if (erste.length == 0) {
                k.add("J" + n + "|" + a.jahr());
            }
            for (String e : erste) {
                k.add("J" + n + "|" + a.jahr() + "|" + e.charAt(0));
            }
        }
    }

    /// Day and month in ascending order, so that swapped ones meet.
    private static String tagMonat(Abdruck a) {
        return Math.min(a.tag(), a.monat()) + "." + Math.max(a.tag(), a.monat());
    }
}
