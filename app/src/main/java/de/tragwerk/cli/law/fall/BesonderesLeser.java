package de.tragwerk.cli.law.fall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts of the household that a single statute asks for.
final class BesonderesLeser {
    static final Map<String, String> QUELLEN = Lesen.gleich(List.of("arbeit", "anderes", "rente"));
    static final Map<String, String> AUSBILDUNGEN = Lesen.gleich(List.of("keine", "lehre", "studium"));
    static final Map<String, String> ORTE = Lesen.gleich(List.of("einrichtung", "anderer"));

    private BesonderesLeser() {}

    static Besonderes lies(Stelle fall) {
        return new Besonderes(
                wohngeld(fall.kann("wohngeld")),
                kinderzuschlag(fall.kann("kinderzuschlag")),
                eigenbeitrag(fall.kann("eigenbeitrag")),
                HilfenLeser.lies(fall.kann("hilfen")),
                betreuung(fall.kann("betreuung")),
                KorrekturLeser.lies(fall.kann("korrektur")));
    }

    private static Besonderes.@Nullable Wohngeld wohngeld(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.WOHNGELD);
        return new Besonderes.Wohngeld(
                Lesen.geld(s.muss("gesamteinkommen", "Das monatliche Gesamteinkommen (§ 13 WoGG) fehlt.")),
                Lesen.zahl(s.kann("ausgeschlossen"), 0, PersonLeser.MENSCHEN, 0));
    }

    private static Besonderes.@Nullable Kinderzuschlag kinderzuschlag(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.KINDERZUSCHLAG);
        return new Besonderes.Kinderzuschlag(
                Lesen.geld(s.kann("brutto")),
                Lesen.geld(s.kann("regelbedarf")),
                Lesen.geld(s.kann("erwerb")),
                Lesen.geld(s.kann("sonstiges")));
    }

    private static Besonderes.@Nullable Eigenbeitrag eigenbeitrag(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.EIGENBEITRAG);
        return new Besonderes.Eigenbeitrag(
                s.muss("quelle", "Geben Sie an, woher das Einkommen überwiegend kommt.")
                        .wahl(QUELLEN),
                Lesen.geld(s.muss("jahreseinkommen", "Das Einkommen des Vorvorjahres (§ 135 SGB IX) fehlt.")),
                Lesen.ja(s.kann("partner_darueber")));
    }

    private static Besonderes.@Nullable Betreuung betreuung(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.BETREUUNG);
        List<Besonderes.Lage> lagen = new ArrayList<>();
        Stelle alle = s.muss("lage", "Geben Sie an, wo die betreute Person lebt und ob sie mittellos ist.");
        for (Stelle l : Lesen.listeOderEines(alle)) {
            l.objekt(Schluessel.BETREUUNGSLAGE);
            lagen.add(new Besonderes.Lage(
                    Lesen.zeit(l),
                    l.muss("ort", "Geben Sie an, ob die Person in einer Einrichtung lebt.")
                            .wahl(ORTE)
                            .equals("einrichtung"),
                    Lesen.ja(l.kann("mittellos")),
                    Lesen.ja(l.kann("verwaltung"))));
        }
        return new Besonderes.Betreuung(
                s.muss("wirksam", "Der Tag fehlt, an dem die Bestellung wirksam wurde.")
                        .tag(),
                s.muss("ausbildung", "Die Ausbildung der betreuenden Person fehlt.")
                        .wahl(AUSBILDUNGEN),
                lagen);
    }
}
