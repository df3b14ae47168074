package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Besonderes.Hilfeart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SGB XII chapters 5 to 9: needs in the order they arose and the means that can be used.
final class HilfenLeser {
    static final Map<String, Hilfeart> ARTEN = Lesen.worte(Hilfeart.values());

    private HilfenLeser() {}

    static Besonderes.@Nullable Hilfen lies(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.HILFEN);
        Stelle weitere = s.kann("weitere");
        Stelle bedarfe = s.muss("bedarfe", "Der Bedarf fehlt, für den Hilfe begehrt wird.");
        List<Besonderes.Bedarf> alle = new ArrayList<>();
        for (Stelle b : bedarfe.liste(Lesen.EINTRAEGE)) {
            alle.add(bedarf(b.objekt(Schluessel.HILFEBEDARF)));
        }
        if (alle.isEmpty()) {
            throw bedarfe.mangel("Nennen Sie mindestens einen Bedarf.");
        }
        return new Besonderes.Hilfen(
                Lesen.geld(s.muss("einkommen", "Das monatliche Einkommen (§ 82 SGB XII) fehlt.")),
                Lesen.geldOderNull(s.kann("unterkunft")),
                weitere == null ? null : weitere.ganzeZahl(0, PersonLeser.MENSCHEN),
                s.muss(
                                "anteil",
                                "Welcher Anteil des Einkommens über der Grenze angemessen ist, ist zu entscheiden (§ 87"
                                        + " SGB XII). Geben Sie ihn von 0 bis 1 an.")
                        .anteil(),
                Lesen.geld(s.kann("vermoegen")),
                Lesen.ja(s.kann("neben_sgb9")),
                alle);
    }

    private static Besonderes.Bedarf bedarf(Stelle s) {
        Hilfeart art = s.muss("art", "Die Art der Hilfe fehlt.").wahl(ARTEN);
        Stelle kosten = s.kann("kosten");
        if (art.fest() && kosten != null) {
            throw kosten.mangel("Diesen Betrag bestimmt das Gesetz; lassen Sie die Kosten weg.");
        }
        if (!art.fest()) {
            s.muss("kosten", "Die anerkannten Kosten der Hilfe fehlen.");
        }
        return new Besonderes.Bedarf(
                Lesen.zeit(s),
                art,
                Lesen.geld(kosten),
                Lesen.zahl(s.kann("tage"), 1, 30, 30),
                Lesen.ja(s.kann("gegenstand")),
                Lesen.geld(s.kann("lohn")),
                Lesen.geld(s.kann("ersparnis")),
                Lesen.tagOderNull(s.kann("einrichtung_seit")),
                Lesen.zahl(s.kann("abwesende_tage"), 0, 31, 0));
    }
}
