package de.tragwerk.landkarte;

import de.tragwerk.landkarte.Belegung.Feld;
import de.tragwerk.landkarte.Sicht.Punkt;
import de.tragwerk.landkarte.Zeichnung.Massstab;
import de.tragwerk.landkarte.Zeichnung.Pfadteil;
import de.tragwerk.landkarte.Zeichnung.Zeichen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws a part of an outline with pins on it.
public final class Zeichner {

    /// Units a line may move when points are left out.
    private static final double ABWEICHUNG = 0.4;

    /// Most points of a drawing, so that a page stays light; above them lines get coarser.
    private static final int PUNKTE = 6_000;

    private static final int VERSUCHE = 10;

    /// Most names of a layer that are tried.
    private static final int MOST_NAMEN = 50;

    /// Areas and lines smaller than this are left out.
    private static final double WINZIG = 1.5;

    /// Where the bar of the scale stands.
    private static final Feld MASSSTAB = new Feld(0, Sicht.HOEHE - 30, 128, Sicht.HOEHE);

    private static final double LAENGSTER_MASSSTAB = 90;
    private static final int[] STRECKEN = {
        50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000
    };

    /// What of a piece lies on the sheet.
    private record Teil(Ebene ebene, String name, List<List<Punkt>> zuege) {
        int punkte() {
            return zuege.stream().mapToInt(List::size).sum();
        }
    }

    private Zeichner() {}

    public static Zeichnung zeichne(Landkarte karte, Sicht sicht, List<Ziel> ziele) {
        List<Teil> teile = teile(karte, sicht);
        Belegung belegung = new Belegung();
        belegung.belege(MASSSTAB);
        Nadelsetzer nadeln = new Nadelsetzer(sicht, ziele, belegung);
        List<Zeichen> bahnhoefe = new ArrayList<>();
        for (Teil teil : teile) {
            Punkt p = teil.zuege().getFirst().getFirst();
            if (teil.ebene() == Ebene.BAHNHOF && Sicht.innen(p, 4)) {
                bahnhoefe.add(new Zeichen(Pfad.zahl(p.x()), Pfad.zahl(p.y())));
                belegung.belege(Feld.um(p, 5, 5));
            }
        }
        return new Zeichnung(
                pfade(teile),
                beschrifte(teile, new Beschriftung(belegung)),
                bahnhoefe,
                nadeln.nadeln(),
                nadeln.punkte(),
                massstab(sicht));
    }

    private static List<Teil> teile(Landkarte karte, Sicht sicht) {
        double abweichung = ABWEICHUNG;
        List<Teil> teile = List.of();
        for (int i = 0; i < VERSUCHE; i++) {
            double grob = abweichung;
            teile = karte.stuecke().stream()
                    .map(s -> teil(s, sicht, grob))
                    .filter(t -> !t.zuege().isEmpty())
                    .toList();
            if (teile.stream().mapToInt(Teil::punkte).sum() <= PUNKTE) {
                break;
            }
            abweichung *= 1.8;
        }
        return teile;
    }

    private static Teil teil(Stueck stueck, Sicht sicht, double abweichung) {
        List<List<Punkt>> zuege = new ArrayList<>();
        for (List<Lage> zug : stueck.zuege()) {
            List<Punkt> punkte = zug.stream().map(sicht::punkt).toList();
            switch (stueck.ebene().form()) {
                case PUNKT -> {
                    if (Sicht.innen(punkte.getFirst(), 0)) {
                        zuege.add(punkte);
                    }
                }
                case LINIE -> Beschnitt.linie(punkte).forEach(t -> zuege.add(Glaettung.glatt(t, abweichung)));
                case FLAECHE -> {
                    List<Punkt> ring = Glaettung.glatt(Beschnitt.ring(punkte), abweichung);
                    if (ring.size() > 2) {
                        zuege.add(ring);
                    }
                }
            }
        }
        zuege.removeIf(z -> stueck.ebene().form() != Ebene.Form.PUNKT && winzig(z));
        return new Teil(stueck.ebene(), stueck.name(), zuege);
    }

    private static boolean winzig(List<Punkt> zug) {
        Punkt erster = zug.getFirst();
        return zug.stream()
                .allMatch(p -> Math.abs(p.x() - erster.x()) < WINZIG && Math.abs(p.y() - erster.y()) < WINZIG);
    }

    private static List<Pfadteil> pfade(List<Teil> teile) {
        List<Pfadteil> pfade = new ArrayList<>();
        for (Ebene ebene : Ebene.values()) {
            if (ebene.form() == Ebene.Form.PUNKT) {
                continue;
            }
            Pfad pfad = new Pfad();
            teile.stream()
                    .filter(t -> t.ebene() == ebene)
                    .flatMap(t -> t.zuege().stream())
                    .forEach(z -> pfad.zug(z, ebene.form() == Ebene.Form.FLAECHE));
            if (!pfad.leer()) {
                pfade.add(new Pfadteil(ebene.code(), pfad.toString()));
            }
        }
        return pfade;
    }

    private static List<Zeichnung.Schrift> beschrifte(List<Teil> teile, Beschriftung schrift) {
        for (Ebene ebene : List.of(
                Ebene.ORT, Ebene.BAHNHOF, Ebene.WASSER, Ebene.FLUSS, Ebene.BEZIRK, Ebene.GRUEN, Ebene.STRASSE)) {
            gleichnamige(teile, ebene).forEach((name, zuege) -> {
                switch (ebene) {
                    case ORT -> schrift.ort(name, zuege.getFirst().getFirst());
                    case BAHNHOF -> schrift.bahnhof(name, zuege.getFirst().getFirst());
                    case FLUSS, STRASSE -> schrift.linie(ebene, name, zuege);
                    default -> schrift.flaeche(ebene, name, zuege);
                }
            });
        }
        return schrift.schriften();
    }

    /// Several pieces of one name are labelled once; the largest come first, and of very many some have no room
    /// anyway.
    private static Map<String, List<List<Punkt>>> gleichnamige(List<Teil> teile, Ebene ebene) {
        Map<String, List<List<Punkt>>> zuege = new LinkedHashMap<>();
        teile.stream()
                .filter(t -> t.ebene() == ebene && !t.name().isEmpty())
                .forEach(t ->
                        zuege.computeIfAbsent(t.name(), n -> new ArrayList<>()).addAll(t.zuege()));
        Map<String, List<List<Punkt>>> groesste = new LinkedHashMap<>();
        zuege.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<List<Punkt>>> e) ->
                        -e.getValue().stream().mapToDouble(Zeichner::laenge).sum()))
                .limit(MOST_NAMEN)
                .forEach(e -> groesste.put(e.getKey(), e.getValue()));
        return groesste;
    }

    private static double laenge(List<Punkt> zug) {
        double summe = 0;
        for (int i = 1; i < zug.size(); i++) {
            summe += zug.get(i - 1).bis(zug.get(i));
        }
        return summe;
    }

    private static Massstab massstab(Sicht sicht) {
        int strecke = STRECKEN[0];
        for (int s : STRECKEN) {
            if (s / sicht.meterJeEinheit() <= LAENGSTER_MASSSTAB) {
                strecke = s;
            }
        }
        return new Massstab(
                Pfad.zahl(14 + strecke / sicht.meterJeEinheit()),
                strecke < 1_000 ? strecke + " m" : strecke / 1_000 + " km");
    }
}
