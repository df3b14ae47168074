package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.FallLeser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All benefits by their key.
public final class Leistungen {
    private static final Map<String, Leistung> ALLE = new LinkedHashMap<>();

    static {
        for (Leistung l : List.of(
                new Sgb12Leistung(),
                new Sgb2Leistung(),
                new AsylblgLeistung(),
                new WohngeldLeistung(),
                new KindergeldLeistung(),
                new KinderzuschlagLeistung(),
                new VorschussLeistung(),
                new EigenbeitragLeistung(),
                new LebensunterhaltLeistung(),
                new BildungLeistung(),
                new HilfenLeistung(),
                new EntschaedigungLeistung(),
                new BlindengeldLeistung(),
                new BetreuungLeistung(),
                new KorrekturLeistung())) {
            ALLE.put(l.schluessel(), l);
        }
    }

    private Leistungen() {}

    public static List<String> schluessel() {
        return List.copyOf(ALLE.keySet());
    }

    public static Leistung von(String schluessel) {
        Leistung l = ALLE.get(schluessel);
        if (l == null) {
            throw new IllegalArgumentException("Die Leistung " + schluessel + " ist unbekannt.");
        }
        return l;
    }

    public static FallLeser leser() {
        return new FallLeser(schluessel());
    }
}
