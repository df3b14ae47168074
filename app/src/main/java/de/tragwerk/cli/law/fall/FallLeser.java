package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Fall.Beziehung;
import de.tragwerk.cli.law.fall.Fall.Zeit;
import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a case from JSON. The first thing that cannot be right ends the reading with a [Mangel].
public final class FallLeser {
    /// Households above this size are a mistake of the data.
    static final int MENSCHEN = 20;

    static final int MONATE = 264;
    private static final int EINTRAEGE = 50;
    private static final int TEXT = 100;

    static final List<String> FALL =
            List.of("id", "monate", "leistungen", "personen", "wohnung", "wohngeld", "kinderzuschlag", "eigenbeitrag");
    static final List<String> MENSCH = List.of(
            "id",
            "name",
            "geburtsdatum",
            "beziehung",
            "erwerbsminderung",
            "merkzeichen",
            "alleinerziehend",
            "entbindungstermin",
            "bildungshilfe",
            "teilhabe",
            "ausbildung",
            "aufenthalt",
            "ernaehrung",
            "grundrentenmonate",
            "pflegegrad",
            "einkommen",
            "absetzungen",
            "vermoegen",
            "unterhaltsvorschuss",
            "pflichtverletzungen",
            "sachleistungen");
    static final List<String> VERLETZUNG = List.of("art", "wievielte", "ab", "monate");
    static final List<String> EINKOMMEN = List.of(
            "art",
            "quelle",
            "betrag",
            "rhythmus",
            "von",
            "bis",
            "monat",
            "steuern",
            "sozialversicherung",
            "werbungskosten");
    static final List<String> ABSETZUNG = List.of("art", "betrag", "von", "bis");
    static final List<String> WOHNUNG = List.of(
            "von",
            "bis",
            "koepfe",
            "kaltmiete",
            "nebenkosten",
            "heizung",
            "warmwasser_dezentral",
            "angemessen",
            "angemessene_heizung",
            "karenz_beginn",
            "senkung_unmoeglich",
            "senkungsaufforderung",
            "todesfall",
            "mietenstufe");
    static final List<String> AUFENTHALT = List.of("asylblg", "seit", "missbrauch", "unterbringung", "einschraenkung");

    private static final Map<String, Beziehung> BEZIEHUNGEN = worte(Beziehung.values());
    private static final Map<String, Fall.Erwerbsminderung> MINDERUNGEN = worte(Fall.Erwerbsminderung.values());
    private static final Map<String, Fall.Ausbildung> AUSBILDUNGEN = worte(Fall.Ausbildung.values());
    private static final Map<String, Fall.Rhythmus> RHYTHMEN = worte(Fall.Rhythmus.values());
    private static final Map<String, Einkommensart> EINKOMMENSARTEN = worte(Einkommensart.values());
    private static final Map<String, Absetzungsart> ABSETZUNGSARTEN = worte(Absetzungsart.values());
    private static final Map<String, Fall.Verletzung> VERLETZUNGEN = worte(Fall.Verletzung.values());
    private static final Map<String, Fall.Unterbringung> UNTERBRINGUNGEN = worte(Fall.Unterbringung.values());
    private static final Map<String, Integer> STUFEN =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "VI", 6, "VII", 7);
    private static final Map<String, String> MERKZEICHEN = gleich("G", "aG", "B", "H", "Bl", "Gl", "TBl", "RF");
    private static final Map<String, String> QUELLEN = gleich("arbeit", "anderes", "rente");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(60)
                            .maxStringLength(10_000)
                            .maxNameLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, String> leistungen;

    /// @param leistungen keys of the benefits that can be computed
    public FallLeser(List<String> leistungen) {
        this.leistungen = gleich(leistungen.toArray(String[]::new));
    }

    /// The keys of one part of the form, for the check against the schema.
    static Map<String, List<String>> teile() {
        return Map.of(
                "fall",
                FALL,
                "person",
                MENSCH,
                "einkommen",
                EINKOMMEN,
                "absetzung",
                ABSETZUNG,
                "wohnung",
                WOHNUNG,
                "aufenthalt",
                AUFENTHALT,
                "pflichtverletzung",
                VERLETZUNG);
    }

    static Map<String, Set<String>> wortlisten() {
        return Map.ofEntries(
                Map.entry("beziehung", BEZIEHUNGEN.keySet()),
                Map.entry("erwerbsminderung", MINDERUNGEN.keySet()),
                Map.entry("ausbildung", AUSBILDUNGEN.keySet()),
                Map.entry("rhythmus", RHYTHMEN.keySet()),
                Map.entry("einkommensart", EINKOMMENSARTEN.keySet()),
                Map.entry("absetzungsart", ABSETZUNGSARTEN.keySet()),
                Map.entry("verletzung", VERLETZUNGEN.keySet()),
                Map.entry("unterbringung", UNTERBRINGUNGEN.keySet()),
                Map.entry("merkzeichen", MERKZEICHEN.keySet()),
                Map.entry("mietenstufe", STUFEN.keySet()));
    }

    /// @throws Mangel when the case cannot be right
    public Fall lies(byte[] json, int von, int laenge) {
        Stelle s = Stelle.wurzel(baum(json, von, laenge)).objekt(FALL);
        String id = s.muss("id", "Der Fall braucht eine Kennung.").text(TEXT);
        Stelle zeit = s.muss(
                "monate",
                "Geben Sie an, welche Monate zu berechnen sind, zum Beispiel {\"von\":\"2026-03\",\"bis\":\"2026-08\"}.");
        YearMonth erster;
        YearMonth letzter;
        if (zeit.istText()) {
            erster = zeit.monat();
            letzter = erster;
        } else {
            zeit.objekt(List.of("von", "bis"));
            erster = zeit.muss("von", "Der erste Monat fehlt.").monat();
            Stelle bis = zeit.kann("bis");
            letzter = bis == null ? erster : bis.monat();
            if (letzter.isBefore(erster)) {
                throw zeit.mangel("Der letzte Monat liegt vor dem ersten.");
            }
            if (erster.plusMonths(MONATE).isBefore(letzter)) {
                throw zeit.mangel("Das sind zu viele Monate. Möglich sind höchstens " + MONATE + ".");
            }
        }
        List<String> gewuenscht = new ArrayList<>();
        Stelle wuensche = s.muss("leistungen", "Geben Sie an, welche Leistungen zu berechnen sind.");
        for (Stelle l : wuensche.liste(EINTRAEGE)) {
            gewuenscht.add(l.wahl(leistungen));
        }
        if (gewuenscht.isEmpty() || new HashSet<>(gewuenscht).size() < gewuenscht.size()) {
            throw wuensche.mangel("Nennen Sie jede gewünschte Leistung genau einmal.");
        }
        return new Fall(
                id,
                erster,
                letzter,
                gewuenscht,
                menschen(s.muss("personen", "Die Personen des Haushalts fehlen."), erster, letzter),
                wohnungen(s.kann("wohnung")),
                wohngeld(s.kann("wohngeld")),
                kinderzuschlag(s.kann("kinderzuschlag")),
                eigenbeitrag(s.kann("eigenbeitrag")));
    }

    private static JsonNode baum(byte[] json, int von, int laenge) {
        try {
            return JSON.readTree(json, von, laenge);
        } catch (StreamConstraintsException e) {
            throw new Mangel(
                    "$",
                    "Das JSON ist zu tief verschachtelt oder enthält zu lange Zahlen, Texte oder Schlüssel"
                            + ort(e.getLocation()) + ".");
        } catch (JacksonException e) {
            boolean doppelt =
                    e.getOriginalMessage() != null && e.getOriginalMessage().contains("uplicate");
            throw new Mangel(
                    "$",
                    (doppelt ? "Ein Schlüssel steht zweimal im selben Objekt" : "Das ist kein gültiges JSON")
                            + ort(e.getLocation()) + ".");
        }
    }

    private static String ort(@Nullable TokenStreamLocation ort) {
        return ort == null || ort.getColumnNr() < 1 ? "" : " (Zeichen " + ort.getColumnNr() + ")";
    }

    private List<Fall.Mensch> menschen(Stelle liste, YearMonth erster, YearMonth letzter) {
        List<Stelle> stellen = liste.liste(MENSCHEN);
        if (stellen.isEmpty()) {
            throw liste.mangel("Der Haushalt braucht mindestens eine Person.");
        }
        List<Fall.Mensch> menschen = new ArrayList<>(stellen.size());
        Set<String> ids = new HashSet<>();
        int partner = 0;
        for (int i = 0; i < stellen.size(); i++) {
            Stelle s = stellen.get(i).objekt(MENSCH);
            Fall.Mensch m = mensch(s);
            if (!ids.add(m.id())) {
                throw s.muss("id", "").mangel("Die Kennung gibt es in diesem Fall schon.");
            }
            boolean erste = i == 0;
            if (erste != (m.beziehung() == Beziehung.ANTRAGSTELLEND)) {
                throw s.muss("beziehung", "")
                        .mangel(
                                erste
                                        ? "Die erste Person ist die antragstellende."
                                        : "Antragstellend ist nur die erste Person; geben Sie die Beziehung zu ihr an.");
            }
            partner += m.beziehung() == Beziehung.PARTNER ? 1 : 0;
            if (partner > 1) {
                throw s.muss("beziehung", "").mangel("Es gibt schon eine Partnerin oder einen Partner.");
            }
            if (m.geboren().isAfter((erste ? erster : letzter).atEndOfMonth())) {
                throw s.muss("geburtsdatum", "")
                        .mangel("Die Person ist am " + m.geboren() + " geboren, also erst nach dem Monat "
                                + (erste ? erster : letzter) + ".");
            }
            menschen.add(m);
        }
        return menschen;
    }

    private static Fall.Mensch mensch(Stelle s) {
        name(s.kann("name"));
        Set<String> merkzeichen = new HashSet<>();
        for (Stelle m : liste(s.kann("merkzeichen"))) {
            merkzeichen.add(m.wahl(MERKZEICHEN));
        }
        List<Fall.Einkommen> einkommen = new ArrayList<>();
        for (Stelle e : liste(s.kann("einkommen"))) {
            einkommen.add(einkommen(e.objekt(EINKOMMEN)));
        }
        List<Fall.Absetzung> absetzungen = new ArrayList<>();
        for (Stelle a : liste(s.kann("absetzungen"))) {
            a.objekt(ABSETZUNG);
            absetzungen.add(new Fall.Absetzung(
                    a.muss("art", "Die Art der Absetzung fehlt.").wahl(ABSETZUNGSARTEN),
                    geld(a.muss("betrag", "Der Betrag der Absetzung fehlt.")),
                    zeit(a)));
        }
        Stelle entbindung = s.kann("entbindungstermin");
        return new Fall.Mensch(
                s.muss("id", "Die Person braucht eine Kennung.").text(TEXT),
                s.muss("geburtsdatum", "Das Geburtsdatum fehlt.").tag(),
                s.muss(
                                "beziehung",
                                "Die Beziehung zur antragstellenden Person fehlt. Möglich sind: "
                                        + String.join(", ", BEZIEHUNGEN.keySet()) + ".")
                        .wahl(BEZIEHUNGEN),
                wahl(s.kann("erwerbsminderung"), MINDERUNGEN, Fall.Erwerbsminderung.KEINE),
                merkzeichen,
                ja(s.kann("alleinerziehend")),
                entbindung == null ? null : entbindung.tag(),
                ja(s.kann("bildungshilfe")),
                ja(s.kann("teilhabe")),
                wahl(s.kann("ausbildung"), AUSBILDUNGEN, Fall.Ausbildung.KEINE),
                aufenthalt(s.kann("aufenthalt")),
                geld(s.kann("ernaehrung")),
                zahl(s.kann("grundrentenmonate"), 0, 1200, 0),
                zahl(s.kann("pflegegrad"), 0, 5, 0),
                einkommen,
                absetzungen,
                geld(s.kann("vermoegen")),
                vorschuss(s.kann("unterhaltsvorschuss")),
                verletzungen(s.kann("pflichtverletzungen")),
                sachleistungen(s.kann("sachleistungen")));
    }

    /// The name changes no result; it is only looked at, because wrong columns end up here.
    private static void name(@Nullable Stelle s) {
        if (s == null) {
            return;
        }
        String name = s.text(200);
        if (name.replace(" ", "").matches("[A-Za-z]{2}\\d{2}[A-Za-z0-9]{8,30}")) {
            throw s.mangel("Hier steht eine IBAN, erwartet wird der Name der Person.");
        }
        if (name.chars().anyMatch(Character::isDigit)) {
            throw s.mangel("Ein Name enthält keine Ziffern.");
        }
    }

    private static Fall.Einkommen einkommen(Stelle s) {
        Fall.Rhythmus rhythmus = wahl(s.kann("rhythmus"), RHYTHMEN, Fall.Rhythmus.MONATLICH);
        Stelle quelle = s.kann("quelle");
        if (quelle != null) {
            quelle.text(200);
        }
        Zeit zeit;
        if (rhythmus == Fall.Rhythmus.EINMALIG) {
            YearMonth monat = s.muss("monat", "Einmaliges Einkommen braucht den Monat, in dem es zufließt.")
                    .monat();
            zeit = new Zeit(monat, monat);
        } else {
            Stelle monat = s.kann("monat");
            if (monat != null) {
                throw monat.mangel("Einen einzelnen Monat hat nur einmaliges Einkommen; laufendes hat von und bis.");
            }
            if (rhythmus != Fall.Rhythmus.MONATLICH) {
                s.muss("von", "Geben Sie den ersten Monat an, in dem es zufließt.");
            }
            zeit = zeit(s);
        }
        return new Fall.Einkommen(
                s.muss("art", "Die Art des Einkommens fehlt.").wahl(EINKOMMENSARTEN),
                geld(s.muss("betrag", "Der Betrag des Einkommens fehlt.")),
                rhythmus,
                zeit,
                geld(s.kann("steuern")),
                geld(s.kann("sozialversicherung")),
                geld(s.kann("werbungskosten")));
    }

    private static Fall.@Nullable Aufenthalt aufenthalt(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(AUFENTHALT);
        Stelle seit = s.kann("seit");
        return new Fall.Aufenthalt(
                ja(s.kann("asylblg")),
                seit == null ? null : seit.tag(),
                ja(s.kann("missbrauch")),
                wahl(s.kann("unterbringung"), UNTERBRINGUNGEN, Fall.Unterbringung.WOHNUNG),
                einschraenkung(s.kann("einschraenkung")));
    }

    private static Fall.Sachleistungen sachleistungen(@Nullable Stelle s) {
        if (s == null) {
            return Fall.Sachleistungen.KEINE;
        }
        s.objekt(List.of("persoenlich", "notwendig"));
        return new Fall.Sachleistungen(geld(s.kann("persoenlich")), geld(s.kann("notwendig")));
    }

    private static Fall.@Nullable Einschraenkung einschraenkung(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(List.of("betrag", "ab", "bis"));
        Fall.Einschraenkung e = new Fall.Einschraenkung(
                geld(s.muss("betrag", "Der Wert der eingeschränkten Leistung fehlt.")),
                s.muss("ab", "Der erste Tag der Einschränkung fehlt.").tag(),
                s.muss("bis", "Der letzte Tag der Einschränkung fehlt.").tag());
        if (e.bis().isBefore(e.ab())) {
            throw s.mangel("Der letzte Tag liegt vor dem ersten.");
        }
        return e;
    }

    private static List<Fall.Pflichtverletzung> verletzungen(@Nullable Stelle liste) {
        List<Fall.Pflichtverletzung> verletzungen = new ArrayList<>();
        for (Stelle s : liste(liste)) {
            s.objekt(VERLETZUNG);
            verletzungen.add(new Fall.Pflichtverletzung(
                    s.muss("art", "Die Art der Pflichtverletzung fehlt.").wahl(VERLETZUNGEN),
                    zahl(s.kann("wievielte"), 1, 20, 1),
                    s.muss("ab", "Der erste Monat der Minderung fehlt.").monat(),
                    zahl(s.kann("monate"), 0, 12, 0)));
        }
        return verletzungen;
    }

    private static Fall.@Nullable Vorschuss vorschuss(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(List.of("sgb2_frei", "eltern_brutto", "tage"));
        return new Fall.Vorschuss(
                ja(s.kann("sgb2_frei")), geld(s.kann("eltern_brutto")), zahl(s.kann("tage"), 1, 30, 30));
    }

    private static List<Fall.Wohnung> wohnungen(@Nullable Stelle liste) {
        if (liste == null) {
            return List.of();
        }
        List<Fall.Wohnung> wohnungen = new ArrayList<>();
        for (Stelle s : liste.listeOderEines(EINTRAEGE)) {
            s.objekt(WOHNUNG);
            Stelle koepfe = s.kann("koepfe");
            Stelle angemessen = s.kann("angemessen");
            Stelle angemesseneHeizung = s.kann("angemessene_heizung");
            wohnungen.add(new Fall.Wohnung(
                    zeit(s),
                    koepfe == null ? null : koepfe.ganzeZahl(1, 50),
                    geld(s.muss("kaltmiete", "Die Kaltmiete fehlt; ohne Miete steht hier 0.")),
                    geld(s.kann("nebenkosten")),
                    geld(s.kann("heizung")),
                    ja(s.kann("warmwasser_dezentral")),
                    angemessen == null ? null : geld(angemessen),
                    angemesseneHeizung == null ? null : geld(angemesseneHeizung),
                    monatOderNull(s.kann("karenz_beginn")),
                    ja(s.kann("senkung_unmoeglich")),
                    monatOderNull(s.kann("senkungsaufforderung")),
                    monatOderNull(s.kann("todesfall")),
                    wahl(s.kann("mietenstufe"), STUFEN, 0)));
        }
        return wohnungen;
    }

    private static Fall.@Nullable Wohngeld wohngeld(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(List.of("gesamteinkommen", "ausgeschlossen"));
        return new Fall.Wohngeld(
                geld(s.muss("gesamteinkommen", "Das monatliche Gesamteinkommen (§ 13 WoGG) fehlt.")),
                zahl(s.kann("ausgeschlossen"), 0, MENSCHEN, 0));
    }

    private static Fall.@Nullable Kinderzuschlag kinderzuschlag(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(List.of("brutto", "regelbedarf", "erwerb", "sonstiges"));
        return new Fall.Kinderzuschlag(
                geld(s.kann("brutto")), geld(s.kann("regelbedarf")), geld(s.kann("erwerb")), geld(s.kann("sonstiges")));
    }

    private static Fall.@Nullable Eigenbeitrag eigenbeitrag(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(List.of("quelle", "jahreseinkommen", "partner_darueber"));
        return new Fall.Eigenbeitrag(
                s.muss("quelle", "Geben Sie an, woher das Einkommen überwiegend kommt.")
                        .wahl(QUELLEN),
                geld(s.muss("jahreseinkommen", "Das Einkommen des Vorvorjahres (§ 135 SGB IX) fehlt.")),
                ja(s.kann("partner_darueber")));
    }

    private static Zeit zeit(Stelle s) {
        Stelle von = s.kann("von");
        Stelle bis = s.kann("bis");
        if (von == null && bis == null) {
            return Zeit.IMMER;
        }
        Zeit zeit = new Zeit(von == null ? null : von.monat(), bis == null ? null : bis.monat());
        if (zeit.von() != null && zeit.bis() != null && zeit.bis().isBefore(zeit.von())) {
            throw s.mangel("Der letzte Monat liegt vor dem ersten.");
        }
        return zeit;
    }

    private static @Nullable YearMonth monatOderNull(@Nullable Stelle s) {
        return s == null ? null : s.monat();
    }

    private static List<Stelle> liste(@Nullable Stelle s) {
        return s == null ? List.of() : s.liste(EINTRAEGE);
    }

    private static Money geld(@Nullable Stelle s) {
        return s == null ? Money.ZERO : Money.cents(s.cent());
    }

    private static boolean ja(@Nullable Stelle s) {
        return s != null && s.ja();
    }

    private static int zahl(@Nullable Stelle s, int von, int bis, int sonst) {
        return s == null ? sonst : s.ganzeZahl(von, bis);
    }

    private static <T> T wahl(@Nullable Stelle s, Map<String, T> moeglich, T sonst) {
        return s == null ? sonst : s.wahl(moeglich);
    }

    private static <E extends Enum<E>> Map<String, E> worte(E[] werte) {
        Map<String, E> worte = new LinkedHashMap<>();
        for (E wert : werte) {
            worte.put(wert.name().toLowerCase(Locale.ROOT), wert);
        }
        return worte;
    }

    private static Map<String, String> gleich(String... worte) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String wort : worte) {
            map.put(wort, wort);
        }
        return map;
    }
}
