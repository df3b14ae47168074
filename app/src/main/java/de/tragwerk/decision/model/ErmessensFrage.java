package de.tragwerk.decision.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the law leaves discretion or a margin: a closed list of questions with the answers allowed.
/// Each answer needs a reason, because the notice must show the considerations (§ 35 Abs. 1 Satz 3 SGB X).
public enum ErmessensFrage {
    UNTERKUNFT_UNANGEMESSEN(
            "Die Unterkunft kostet mehr als angemessen. Werden die tatsächlichen Kosten weiter anerkannt?",
            "§ 35 Abs. 3 SGB XII",
            antworten(
                    "anerkannt",
                    "Ja, Senkung ist nicht möglich oder nicht zumutbar",
                    "angemessen",
                    "Nein, nur die angemessenen Kosten")),
    VERMOEGEN_HAERTE(
            "Das Vermögen liegt über dem Freibetrag. Wäre sein Einsatz eine Härte?",
            "§ 90 Abs. 3 SGB XII",
            antworten("haerte", "Ja, es bleibt frei", "einsatz", "Nein, es ist einzusetzen")),
    NACHZAHLUNG_VERTEILUNG(
            "Eine einmalige Einnahme ist auf Monate zu verteilen. Wird der Zeitraum von sechs Monaten verkürzt?",
            "§ 82 Abs. 7 SGB XII",
            antworten("sechs", "Nein, sechs Monate", "kuerzer", "Ja, aus besonderem Grund")),
    REGELSATZ_ABWEICHUNG(
            "Wird der Regelsatz abweichend festgesetzt?",
            "§ 27a Abs. 4 SGB XII",
            antworten("nein", "Nein", "ja", "Ja, wegen eines unabweisbaren anderen Bedarfs"));

    private final String frage;
    private final String norm;
    private final Map<String, String> antworten;

    ErmessensFrage(String frage, String norm, Map<String, String> antworten) {
        this.frage = frage;
        this.norm = norm;
        this.antworten = antworten;
    }

    public String frage() {
        return frage;
    }

    public String norm() {
        return norm;
    }

    public Map<String, String> antworten() {
        return antworten;
    }

    /// The questions that arise in this case.
    public static List<ErmessensFrage> gestellt(
            Kapitel kapitel, List<Tatsache> tatsachen, Bewilligungszeitraum zeitraum) {
        List<ErmessensFrage> fragen = new java.util.ArrayList<>();
        // Basic benefits know no adequate rent (§ 3 Abs. 3 Satz 3 AsylbLG): what is needed is paid or given.
        if (kapitel != Kapitel.GRUNDLEISTUNGEN && zeitraum.monate().stream().anyMatch(m -> zuTeuer(tatsachen, m))) {
            fragen.add(UNTERKUNFT_UNANGEMESSEN);
        }
        return List.copyOf(fragen);
    }

    private static boolean zuTeuer(List<Tatsache> tatsachen, java.time.YearMonth monat) {
        long grenze = summe(tatsachen, monat, TatsacheArt.ANGEMESSENE_UNTERKUNFT);
        return grenze > 0
                && summe(tatsachen, monat, TatsacheArt.KALTMIETE) + summe(tatsachen, monat, TatsacheArt.NEBENKOSTEN)
                        > grenze;
    }

    private static long summe(List<Tatsache> tatsachen, java.time.YearMonth monat, TatsacheArt art) {
        return tatsachen.stream()
                .filter(t -> t.art() == art && t.gilt(monat))
                .mapToLong(Tatsache::cent)
                .sum();
    }

    private static Map<String, String> antworten(String... paare) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            map.put(paare[i], paare[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
