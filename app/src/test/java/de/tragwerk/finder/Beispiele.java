package de.tragwerk.finder;

import static de.tragwerk.finder.Klasse.NICHT_GEZEIGT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/// What the worked examples of the finder share: people with their answers, and how a result is looked at.
final class Beispiele {

    static final YearMonth MAERZ = YearMonth.of(2026, 3);

    static final String GRUNDSICHERUNG = "grundsicherung";
    static final String LEBENSUNTERHALT = "lebensunterhalt";
    static final String JOBCENTER = "grundsicherungsgeld";

    static final String[] RENTNERIN = {
        "finder.geburt",
        "1956-01",
        "person.staatsangehoerigkeit",
        "deutsch",
        "partner.vorhanden",
        "nein",
        "finder.kinder",
        "nein",
        "arbeit.status",
        "rente",
        "finder.rente",
        "alter",
        "finder.netto",
        "640.00",
        "wohnen.art",
        "miete",
        "finder.warm",
        "450.00",
        "vermoegen.grob",
        "ja",
        "leistung.beantragt",
        "keine",
        "gesund.merkzeichen",
        "g"
    };

    static final String[] ALLEIN_MIT_KIND = {
        "finder.geburt",
        "1997-01",
        "person.staatsangehoerigkeit",
        "deutsch",
        "partner.vorhanden",
        "nein",
        "finder.kinder",
        "ja",
        "finder.geburtsjahre",
        "2019",
        "finder.kindergeld",
        "ja",
        "finder.unterhalt",
        "nein",
        "arbeit.status",
        "angestellt",
        "finder.netto",
        "1200.00",
        "finder.brutto",
        "1500.00",
        "wohnen.art",
        "miete",
        "finder.warm",
        "620.00",
        "vermoegen.grob",
        "ja",
        "leistung.beantragt",
        "keine"
    };

    private Beispiele() {}

    static Lage lage(YearMonth monat, String... paare) {
        Map<String, String> werte = new HashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            werte.put(paare[i], paare[i + 1]);
        }
        return new Lage(new Angaben(werte), monat);
    }

    static Ergebnis finde(String... paare) {
        return Finder.finde(lage(MAERZ, paare));
    }

    static String[] mit(String[] basis, String... mehr) {
        String[] alle = java.util.Arrays.copyOf(basis, basis.length + mehr.length);
        System.arraycopy(mehr, 0, alle, basis.length, mehr.length);
        return alle;
    }

    static void pruefe(Ergebnis ergebnis, Klasse klasse, String... regeln) {
        for (String regel : regeln) {
            assertThat(ergebnis.zu(regel).map(Befund::klasse).orElse(NICHT_GEZEIGT))
                    .as(regel)
                    .isEqualTo(klasse);
        }
    }

    static long betrag(Ergebnis ergebnis, String regel) {
        return ergebnis.zu(regel)
                .orElseThrow()
                .schaetzung()
                .orElseThrow()
                .betrag()
                .cents();
    }
}
