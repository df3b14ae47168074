package de.tragwerk.cli.law.fall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Homes in order of time.
final class WohnungLeser {
    /// In a fixed order: a refusal lists them, and the same case gives the same bytes.
    static final Map<String, Integer> STUFEN = stufen("I", "II", "III", "IV", "V", "VI", "VII");

    private WohnungLeser() {}

    private static Map<String, Integer> stufen(String... namen) {
        Map<String, Integer> stufen = new LinkedHashMap<>();
        for (String name : namen) {
            stufen.put(name, stufen.size() + 1);
        }
        return stufen;
    }

    static List<Fall.Wohnung> alle(@Nullable Stelle liste) {
        List<Fall.Wohnung> wohnungen = new ArrayList<>();
        for (Stelle s : Lesen.listeOderEines(liste)) {
            s.objekt(Schluessel.WOHNUNG);
            Stelle koepfe = s.kann("koepfe");
            wohnungen.add(new Fall.Wohnung(
                    Lesen.zeit(s),
                    koepfe == null ? null : koepfe.ganzeZahl(1, 50),
                    Lesen.geld(s.muss("kaltmiete", "Die Kaltmiete fehlt; ohne Miete steht hier 0.")),
                    Lesen.geld(s.kann("nebenkosten")),
                    Lesen.geld(s.kann("heizung")),
                    Lesen.ja(s.kann("warmwasser_dezentral")),
                    Lesen.geldOderNull(s.kann("angemessen")),
                    Lesen.geldOderNull(s.kann("angemessene_heizung")),
                    Lesen.monatOderNull(s.kann("karenz_beginn")),
                    Lesen.ja(s.kann("senkung_unmoeglich")),
                    Lesen.monatOderNull(s.kann("senkungsaufforderung")),
                    Lesen.monatOderNull(s.kann("todesfall")),
                    Lesen.wahl(s.kann("mietenstufe"), STUFEN, 0)));
        }
        return wohnungen;
    }
}
