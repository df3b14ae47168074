package de.tragwerk.statistik.run;

import de.tragwerk.decision.Leistungsfaelle.Mensch;
import de.tragwerk.decision.Leistungsfaelle.Monatsbild;
import de.tragwerk.decision.Leistungsfaelle.Posten;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.party.Person;
import de.tragwerk.statistik.model.Pruefpunkt;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Characteristics of one person in a month (§§ 128b to 128d, § 122 SGB XII), from the lines of the
/// calculation that was decided, and what does not fit.
///
/// @param werte by the names of the profile; amounts in cents
record Merkmale(Map<String, String> werte, Set<Pruefpunkt> befunde) {

    private static final String STUFE = "B-REGEL-";

    /// Which lines of needs go into which field; each line into exactly one.
    private static final Map<String, List<String>> BEDARFE = new LinkedHashMap<>();

    private static final Map<String, List<String>> EINKOMMEN = new LinkedHashMap<>();

    /// Fields of the needs whose sum has a limit (§ 30 Abs. 6 SGB XII).
    private static final List<String> GEDECKELT =
            List.of("mb_merkzeichen", "mb_schwanger", "mb_alleinerziehend", "mb_bildung", "mb_ernaehrung");

    static {
        BEDARFE.put("regelsatz", List.of("B-REGEL-", "B-ABWEICHUNG", "B-BARBETRAG", "B-BEKLEIDUNG", "B-EINRICHTUNG"));
        BEDARFE.put("mb_merkzeichen", List.of("B-G"));
        BEDARFE.put("mb_schwanger", List.of("B-SCHWANGER"));
        BEDARFE.put("mb_alleinerziehend", List.of("B-ALLEIN-"));
        BEDARFE.put("mb_bildung", List.of("B-BILDUNG"));
        BEDARFE.put("mb_ernaehrung", List.of("B-ERNAEHRUNG"));
        BEDARFE.put("mb_warmwasser", List.of("B-WARMWASSER"));
        BEDARFE.put("mb_sonstige", List.of("B-MITTAGESSEN", "B-SCHULBUECHER", "B-UNABWEISBAR"));
        BEDARFE.put("einmalig", List.of("B-EINMALIG"));
        BEDARFE.put("vorsorge", List.of("B-VORSORGE-ALTER"));
        BEDARFE.put("kranken_pflege", List.of("B-VORSORGE"));
        BEDARFE.put("unterkunft", List.of("B-UNTERKUNFT", "B-WOHNFORM"));
        BEDARFE.put("heizung", List.of("B-HEIZUNG"));
        EINKOMMEN.put("e_altersrente", List.of("E-PENSION_OLD_AGE"));
        EINKOMMEN.put("e_erwerbsminderung", List.of("E-PENSION_INCAPACITY"));
        EINKOMMEN.put("e_hinterbliebene", List.of("E-PENSION_SURVIVOR"));
        EINKOMMEN.put("e_betrieb_privat", List.of("E-COMPANY_PENSION", "E-PRIVATE_ANNUITY"));
        EINKOMMEN.put(
                "e_arbeit",
                List.of("E-EMPLOYMENT", "E-MINI_JOB", "E-SELF_EMPLOYMENT", "E-WORKSHOP_PAY", "E-YOUTH_JOB"));
        EINKOMMEN.put("e_kindergeld", List.of("E-CHILD_BENEFIT"));
        EINKOMMEN.put("e_unterhalt", List.of("E-MAINTENANCE", "E-UVG"));
        EINKOMMEN.put("e_wohngeld", List.of("E-HOUSING_BENEFIT"));
        EINKOMMEN.put("e_sonstiges", List.of("E-"));
    }

    static Merkmale von(Monatsbild fall, Mensch m, Person p, YearMonth monat, String kennnummer, String haushalt) {
        Map<String, String> werte = new LinkedHashMap<>();
        Set<Pruefpunkt> befunde = EnumSet.noneOf(Pruefpunkt.class);
        boolean alt = Altersgrenze.erreicht(m.geboren(), monat);
        werte.put("kennnummer", kennnummer);
        werte.put("haushalt", haushalt);
        werte.put("geburtsjahr", zahl(m.geboren().getYear()));
        werte.put("geburtsmonat", zahl(m.geboren().getMonthValue()));
        werte.put("plz", p.plz());
        werte.put("wohngemeinde", p.ort());
        werte.put("einrichtung", "N");
        werte.put("haushaltsgroesse", zahl(fall.menschen().size()));
        werte.put("beginn", fall.beginn().toString());
        werte.put("dauer", zahl(ChronoUnit.MONTHS.between(fall.beginn(), monat) + 1));
        werte.put("ursache", fall.kapitel() == 4 ? alt ? "A" : "E" : "");
        werte.put("regelbedarfsstufe", stufe(m));
        long bedarfe = verteile(m, BEDARFE, "BEDARF", x -> true, werte);
        bedarfe -= deckle(summe(m, x -> x.schritt().equals("B-DECKEL")), werte);
        long bedarf = summe(m, x -> x.schritt().equals("S-BEDARF"));
        werte.put("bedarf", zahl(bedarf));
        verteile(m, EINKOMMEN, "EINKOMMEN", x -> x.cent() > 0, werte);
        werte.put("abgesetzt", zahl(-summe(m, x -> x.gruppe().equals("EINKOMMEN") && !x.summe() && x.cent() < 0)));
        werte.put("einkommen", zahl(Math.max(0, summe(m, x -> x.schritt().equals("S-EINKOMMEN")))));
        werte.put("leistung", zahl(m.anspruch()));
        pruefe(fall, m, p, monat, alt, bedarfe == bedarf, werte, befunde);
        return new Merkmale(werte, befunde);
    }

    private static void pruefe(
            Monatsbild fall,
            Mensch m,
            Person p,
            YearMonth monat,
            boolean alt,
            boolean summe,
            Map<String, String> werte,
            Set<Pruefpunkt> befunde) {
        boolean ohneStufe = werte.getOrDefault("regelbedarfsstufe", "").isEmpty();
        boolean negativ = werte.entrySet().stream()
                .anyMatch(e -> e.getValue().startsWith("-") && !e.getKey().equals("wohngemeinde"));
        merke(befunde, Pruefpunkt.WOHNGEMEINDE, p.ort().isBlank());
        merke(befunde, Pruefpunkt.PLZ, p.plz().isBlank());
        merke(befunde, Pruefpunkt.STUFE, ohneStufe);
        merke(befunde, Pruefpunkt.SUMME, negativ || !summe);
        boolean volljaehrig = !m.geboren().plusYears(18).isAfter(monat.atEndOfMonth());
        merke(befunde, Pruefpunkt.KAPITEL, fall.kapitel() == 4 ? !volljaehrig : alt);
        boolean rente = werte.keySet().stream()
                .anyMatch(k -> Set.of("e_altersrente", "e_erwerbsminderung", "e_hinterbliebene")
                        .contains(k));
        merke(befunde, Pruefpunkt.OHNE_RENTE, alt && !rente);
    }

    static void merke(Set<Pruefpunkt> befunde, Pruefpunkt punkt, boolean trifftZu) {
        if (trifftZu) {
            befunde.add(punkt);
        }
    }

    /// Puts each line into the first field that takes it.
    ///
    /// @return the sum of what found a field
    static long verteile(
            Mensch m,
            Map<String, List<String>> felder,
            String gruppe,
            Predicate<Posten> welche,
            Map<String, String> werte) {
        Map<String, Long> summen = new LinkedHashMap<>();
        long alle = 0;
        for (Posten x : m.posten()) {
            if (!x.gruppe().equals(gruppe) || x.summe() || !welche.test(x)) {
                continue;
            }
            String feld = feld(felder, x.schritt());
            if (!feld.isEmpty()) {
                summen.merge(feld, x.cent(), Math::addExact);
                alle = Math.addExact(alle, x.cent());
            }
        }
        felder.keySet().stream()
                .filter(summen::containsKey)
                .forEach(f -> werte.put(f, zahl(summen.getOrDefault(f, 0L))));
        List.of("regelsatz", "unterkunft", "heizung").stream()
                .filter(felder::containsKey)
                .forEach(f -> werte.putIfAbsent(f, "0"));
        return alle;
    }

    /// Takes what the sum of additional needs may not exceed (§ 30 Abs. 6 SGB XII) off them in proportion,
    /// the rest of the division off the last.
    ///
    /// @param deckel cents, zero or less
    /// @return what was taken off
    private static long deckle(long deckel, Map<String, String> werte) {
        List<String> felder = GEDECKELT.stream().filter(werte::containsKey).toList();
        long alle = felder.stream().mapToLong(f -> Long.parseLong(werte.get(f))).sum();
        long offen = Math.min(-deckel, alle);
        long weg = offen;
        for (int i = 0; i < felder.size() && offen > 0; i++) {
            long betrag = Long.parseLong(werte.get(felder.get(i)));
            long teil = i == felder.size() - 1 ? offen : Math.multiplyExact(weg, betrag) / alle;
            werte.put(felder.get(i), zahl(betrag - teil));
            offen -= teil;
        }
        return weg;
    }

    /// A name that ends with a dash, and those of which others exist with more words, take all of them.
    private static String feld(Map<String, List<String>> felder, String schritt) {
        for (Map.Entry<String, List<String>> e : felder.entrySet()) {
            for (String kopf : e.getValue()) {
                if (schritt.equals(kopf)
                        || schritt.startsWith(kopf.endsWith("-") ? kopf : kopf + "-")
                        || kopf.equals("E-MAINTENANCE") && schritt.startsWith(kopf)) {
                    return e.getKey();
                }
            }
        }
        return "";
    }

    static String stufe(Mensch m) {
        return m.posten().stream()
                .map(Posten::schritt)
                .filter(s -> s.startsWith(STUFE))
                .map(s -> s.substring(STUFE.length()))
                .findFirst()
                .orElse("");
    }

    static long summe(Mensch m, Predicate<Posten> welche) {
        return m.posten().stream().filter(welche).mapToLong(Posten::cent).sum();
    }

    static String zahl(long wert) {
        return Long.toString(wert);
    }
}
