package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Eigenes.Einrichtung;
import de.tragwerk.cli.law.fall.Eigenes.Geschaedigt;
import de.tragwerk.cli.law.fall.Eigenes.Recht;
import de.tragwerk.cli.law.fall.Eigenes.Sehbehinderung;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts of a person that a single statute asks for.
final class EigenesLeser {
    static final Map<String, Recht> RECHTE = Lesen.worte(Recht.values());
    static final Map<String, Einrichtung> EINRICHTUNGEN = Lesen.worte(Einrichtung.values());
    static final Map<String, Geschaedigt> GESCHAEDIGTE = Lesen.worte(Geschaedigt.values());
    static final Map<String, Sehbehinderung> SEHBEHINDERUNGEN = Lesen.worte(Sehbehinderung.values());
    static final Map<String, String> LAENDER = Lesen.gleich(
            List.of("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"));
    private static final Eigenes NICHTS = new Eigenes(null, List.of(), null, null);

    private EigenesLeser() {}

    static Eigenes lies(Stelle person) {
        Stelle vorschuss = person.kann("unterhaltsvorschuss");
        Stelle bildung = person.kann("bildung");
        Stelle entschaedigung = person.kann("entschaedigung");
        Stelle blindengeld = person.kann("landesblindengeld");
        if (vorschuss == null && bildung == null && entschaedigung == null && blindengeld == null) {
            return NICHTS;
        }
        List<Eigenes.Bildung> alle = new ArrayList<>();
        for (Stelle s : Lesen.listeOderEines(bildung)) {
            alle.add(bildung(s.objekt(Schluessel.BILDUNG)));
        }
        return new Eigenes(vorschuss(vorschuss), alle, entschaedigung(entschaedigung), blindengeld(blindengeld));
    }

    private static Eigenes.@Nullable Vorschuss vorschuss(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.VORSCHUSS);
        return new Eigenes.Vorschuss(
                Lesen.ja(s.kann("sgb2_frei")),
                Lesen.geld(s.kann("eltern_brutto")),
                Lesen.zahl(s.kann("tage"), 1, 30, 30));
    }

    private static Eigenes.Bildung bildung(Stelle s) {
        Stelle recht = s.kann("recht");
        return new Eigenes.Bildung(
                Lesen.zeit(s),
                recht == null ? null : recht.wahl(RECHTE),
                s.muss("einrichtung", "Geben Sie an, ob das Kind eine Kita oder eine Schule besucht.")
                        .wahl(EINRICHTUNGEN),
                Lesen.ja(s.kann("ausbildungsverguetung")),
                halbjahr(s.kann("erstes_halbjahr")),
                halbjahr(s.kann("zweites_halbjahr")),
                Lesen.geld(s.kann("ausfluege")),
                Lesen.geld(s.kann("befoerderung")),
                Lesen.geld(s.kann("lernfoerderung")),
                Lesen.zahl(s.kann("mittagessen"), 0, 31, 0),
                Lesen.geld(s.kann("mittagessen_kosten")),
                Lesen.ja(s.kann("teilhabe")),
                Lesen.geld(s.kann("einkommen")));
    }

    private static @Nullable Month halbjahr(@Nullable Stelle s) {
        return s == null ? null : Month.of(s.ganzeZahl(1, 12));
    }

    private static Eigenes.@Nullable Entschaedigung entschaedigung(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.ENTSCHAEDIGUNG);
        Geschaedigt art = s.muss("art", "Geben Sie an, wer entschädigt wird.").wahl(GESCHAEDIGTE);
        Stelle gds = s.kann("gds");
        if (art == Geschaedigt.GESCHAEDIGT && gds == null) {
            s.muss("gds", "Der Grad der Schädigungsfolgen fehlt.");
        }
        Stelle grenze = s.kann("grenze");
        return new Eigenes.Entschaedigung(
                art,
                gds == null ? 0 : zehner(gds),
                Lesen.ja(s.kann("schwerste_folgen")),
                Lesen.zahl(s.kann("kinder"), 0, PersonLeser.MENSCHEN, 0),
                grenze == null ? null : grenze(grenze.objekt(Schluessel.GRENZE)));
    }

    private static int zehner(Stelle s) {
        int gds = s.ganzeZahl(0, 100);
        if (gds % 10 != 0) {
            throw s.mangel("Der Grad der Schädigungsfolgen ist eine volle Zehn von 0 bis 100.");
        }
        return gds;
    }

    private static Eigenes.Grenze grenze(Stelle s) {
        return new Eigenes.Grenze(
                Lesen.geld(s.muss("wohnen", "Die Kosten des Wohnens fehlen (§ 107 SGB XIV).")),
                Lesen.zahl(s.kann("angehoerige"), 0, PersonLeser.MENSCHEN, 0));
    }

    private static Eigenes.@Nullable Blindengeld blindengeld(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.BLINDENGELD);
        return new Eigenes.Blindengeld(
                s.muss("land", "Das Land fehlt, zum Beispiel BE.").wahl(LAENDER),
                s.muss("art", "Die Art der Sehbehinderung fehlt.").wahl(SEHBEHINDERUNGEN),
                Lesen.ja(s.kann("einrichtung")),
                Lesen.geld(s.kann("pflege")),
                Lesen.geld(s.kann("gleichartig")));
    }
}
