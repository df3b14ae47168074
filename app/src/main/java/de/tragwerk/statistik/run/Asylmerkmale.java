package de.tragwerk.statistik.run;

import de.tragwerk.decision.Leistungsfaelle.Mensch;
import de.tragwerk.decision.Leistungsfaelle.Monatsbild;
import de.tragwerk.decision.Leistungsfaelle.Posten;
import de.tragwerk.party.Person;
import de.tragwerk.statistik.model.Pruefpunkt;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Characteristics of one person who gets benefits under § 2 or § 3 AsylbLG (§ 12 Abs. 2 Nr. 1 a to d, g),
/// from the facts and lines of the decision. How much she gets is none of them and is not told.
final class Asylmerkmale {

    private static final int ANALOG = 102;
    private static final String ANALOG_STUFE = "AY-B-ANALOG-STUFE";

    /// Numbers of § 1 Abs. 1; our own code for the "aufenthaltsrechtlicher Status".
    private static final Map<String, String> STATUS = Map.of(
            "gestattung", "1",
            "ankunft", "1a",
            "flughafen", "2",
            "erlaubnis", "3",
            "duldung", "4",
            "ausreisepflichtig", "5",
            "familie", "6",
            "folgeantrag", "7");

    private static final Map<String, String> UNTERBRINGUNG =
            Map.of("aufnahme", "A", "gemeinschaft", "G", "wohnung", "W", "einrichtung", "E");

    private static final Map<String, List<String>> EINKOMMEN = new LinkedHashMap<>();

    static {
        EINKOMMEN.put(
                "e_erwerb", List.of("AY-E-ERWERB", "E-EMPLOYMENT", "E-MINI_JOB", "E-SELF_EMPLOYMENT", "E-YOUTH_JOB"));
        EINKOMMEN.put("e_sonstiges", List.of("AY-E-", "E-"));
    }

    private Asylmerkmale() {}

    /// Cents of what she gets in kind.
    static long inNatur(Mensch m) {
        return -Merkmale.summe(m, x -> x.schritt().equals("AY-R-IN-NATUR"));
    }

    static Merkmale von(Monatsbild fall, Mensch m, Person p, String kennnummer, String haushalt) {
        Map<String, String> werte = new LinkedHashMap<>();
        werte.put("kennnummer", kennnummer);
        werte.put("haushalt", haushalt);
        werte.put("geburtsjahr", Merkmale.zahl(m.geboren().getYear()));
        werte.put("geburtsmonat", Merkmale.zahl(m.geboren().getMonthValue()));
        werte.put("aufenthaltsstatus", STATUS.getOrDefault(m.aufenthalt(), ""));
        werte.put("plz", p.plz());
        werte.put("wohngemeinde", p.ort());
        werte.put("unterbringung", UNTERBRINGUNG.getOrDefault(fall.unterbringung(), ""));
        werte.put("beginn", fall.beginn().toString());
        boolean analog = fall.kapitel() == ANALOG;
        werte.put("leistungsart", analog ? "2" : "3");
        String stufe = analog ? analogStufe(fall, m) : grundStufe(m);
        werte.put(analog ? "regelbedarfsstufe" : "personengruppe", stufe);
        if (!analog) {
            werte.put("form", form(m));
        }
        boolean zugeordnet = einkommen(m, werte);
        if (fall.vermoegen() > 0) {
            werte.put("vermoegen", Merkmale.zahl(fall.vermoegen()));
        }
        if (Merkmale.summe(m, x -> x.schritt().equals("AY-B-SONSTIGE")) > 0) {
            werte.put("sonstige", "J");
        }
        if (werte.containsKey("e_erwerb")) {
            werte.put("erwerb", "J");
        }
        return new Merkmale(werte, befunde(p, werte, stufe.isEmpty() && !eingeschraenkt(m), zugeordnet));
    }

    /// The calculation after a restriction (§ 1a AsylbLG) names no group: the field stays empty, and nothing is wrong.
    private static boolean eingeschraenkt(Mensch m) {
        return m.posten().stream().anyMatch(x -> x.schritt().equals("AY-B-EINGESCHRAENKT"));
    }

    private static Set<Pruefpunkt> befunde(Person p, Map<String, String> werte, boolean ohneStufe, boolean zugeordnet) {
        Set<Pruefpunkt> befunde = EnumSet.noneOf(Pruefpunkt.class);
        Merkmale.merke(befunde, Pruefpunkt.WOHNGEMEINDE, p.ort().isBlank());
        Merkmale.merke(befunde, Pruefpunkt.PLZ, p.plz().isBlank());
        Merkmale.merke(befunde, Pruefpunkt.STUFE, ohneStufe);
        Merkmale.merke(befunde, Pruefpunkt.SUMME, !zugeordnet);
        Merkmale.merke(
                befunde,
                Pruefpunkt.AUFENTHALT,
                werte.getOrDefault("aufenthaltsstatus", "").isEmpty());
        Merkmale.merke(
                befunde,
                Pruefpunkt.UNTERBRINGUNG,
                werte.getOrDefault("unterbringung", "").isEmpty());
        return befunde;
    }

    /// Number of § 3a Abs. 1: the level of the last day of the month.
    private static String grundStufe(Mensch m) {
        return m.posten().stream()
                .map(Posten::schritt)
                .filter(s -> s.matches("AY-B-(PERSOENLICH|NOTWENDIG)-[1-6]"))
                .map(s -> s.substring(s.length() - 1))
                .reduce((vorher, zuletzt) -> zuletzt)
                .orElse("");
    }

    /// § 2 Abs. 1 Satz 4: level 2 in collective housing, level 3 in the dwelling of the parents.
    private static String analogStufe(Monatsbild fall, Mensch m) {
        boolean andere = m.posten().stream().anyMatch(x -> x.schritt().equals(ANALOG_STUFE));
        return andere ? fall.unterbringung().equals("wohnung") ? "3" : "2" : Merkmale.stufe(m);
    }

    /// Money, in kind, or both (§ 3 Abs. 2, 3).
    private static String form(Mensch m) {
        return inNatur(m) == 0 ? "G" : m.anspruch() > 0 ? "B" : "S";
    }

    /// @return whether each line of income found a field
    private static boolean einkommen(Mensch m, Map<String, String> werte) {
        long alle = Merkmale.summe(m, x -> x.gruppe().equals("EINKOMMEN") && !x.summe() && x.cent() > 0);
        long verteilt = Merkmale.verteile(m, EINKOMMEN, "EINKOMMEN", x -> x.cent() > 0, werte);
        long abgesetzt = -Merkmale.summe(m, x -> x.gruppe().equals("EINKOMMEN") && !x.summe() && x.cent() < 0);
        if (alle > 0) {
            werte.put("abgesetzt", Merkmale.zahl(abgesetzt));
            werte.put("einkommen", Merkmale.zahl(Math.max(0, alle - abgesetzt)));
        }
        return alle == verteilt;
    }
}
