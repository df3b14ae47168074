package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import java.util.ArrayList;
import java.util.List;

/// Why a benefit is taken away for missing cooperation: what is missing, the hint before it, and how it comes
/// back (§§ 66, 67 SGB I).
final class Entziehungsgruende {
    private Entziehungsgruende() {}

    /// @param aenderung with a judgement; with the hint, once it is written
    static List<Block> bloecke(Inhalt.Aenderung aenderung, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>();
        absatz(bloecke, wort, "gruende.entziehung_norm");
        Wuerdigung w = aenderung.wuerdigung();
        if (w != null) {
            absatz(bloecke, wort, "gruende.entziehung", "grund", w.grund());
        }
        Anhoerung a = aenderung.anhoerung();
        if (a != null) {
            absatz(
                    bloecke,
                    wort,
                    "gruende.entziehung_hinweis",
                    "tag",
                    Formate.tag(a.am()),
                    "frist",
                    Formate.tag(a.frist()));
            if (a.antwort() == null || a.antwortAm() == null) {
                absatz(bloecke, wort, "gruende.entziehung_still");
            } else {
                absatz(
                        bloecke,
                        wort,
                        "gruende.entziehung_antwort",
                        "antwort_am",
                        Formate.tag(a.antwortAm()),
                        "antwort",
                        a.antwort());
            }
        }
        absatz(bloecke, wort, "gruende.entziehung_nachholen");
        return bloecke;
    }

    private static void absatz(List<Block> bloecke, Wortlaut wort, String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }
}
