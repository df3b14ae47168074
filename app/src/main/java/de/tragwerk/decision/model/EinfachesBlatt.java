package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Text;
import java.util.ArrayList;
import java.util.List;

/// The sheet in plain language for people who applied in it: what was decided, how it was calculated, what to do.
/// It helps to read the notice and says that only the notice binds; the legal remedy stays in the notice alone.
final class EinfachesBlatt {
    private EinfachesBlatt() {}

    static List<Block> blatt(Inhalt in, List<Inhalt.Erklaert> erklaert, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>();
        bloecke.add(new Block.Anlage(wort.satz("einfach.titel")));
        bloecke.add(new Block.Absatz(wort.text("einfach.hilfe")));
        bloecke.add(new Block.Ueberschrift(wort.satz("einfach.entschieden")));
        bloecke.add(new Block.Absatz(
                switch (in.entscheidung()) {
                    case Inhalt.Bewilligung b -> bewilligt(in, b, wort);
                    case Inhalt.Ablehnung a ->
                        wort.text(
                                "einfach.abgelehnt", "kurz", wort.satz(a.grund().baustein("kurz")));
                }));
        if (!erklaert.isEmpty()) {
            bloecke.add(new Block.Ueberschrift(wort.satz("einfach.rechnung")));
            for (Inhalt.Erklaert teil : erklaert) {
                if (erklaert.size() > 1) {
                    bloecke.add(new Block.Absatz(new Text("**" + Text.entschaerft(teil.wer()) + "**")));
                }
                bloecke.add(
                        new Block.Liste(teil.saetze().stream().map(Text::new).toList()));
            }
        }
        if (in.entscheidung() instanceof Inhalt.Bewilligung) {
            bloecke.add(new Block.Ueberschrift(wort.satz("einfach.pflicht_titel")));
            bloecke.add(new Block.Absatz(wort.text("einfach.pflicht")));
        }
        bloecke.add(new Block.Ueberschrift(wort.satz("einfach.widerspruch_titel")));
        bloecke.add(new Block.Absatz(wort.text("einfach.widerspruch")));
        return bloecke;
    }

    private static Text bewilligt(Inhalt in, Inhalt.Bewilligung b, Wortlaut wort) {
        List<Berechnung.Spanne> spannen = b.berechnung().spannen();
        String wer = in.personen().size() == 1
                ? "Sie bekommen"
                : "Sie bekommen zusammen mit "
                        + Formate.aufzaehlung(in.personen().stream()
                                .skip(1)
                                .map(Inhalt.Beteiligt::voll)
                                .toList());
        Berechnung.Spanne erste = spannen.getFirst();
        if (b.teil(erste)) {
            return wort.text(
                    "einfach.bewilligt_teil",
                    "wer",
                    wer,
                    "von",
                    Formate.tag(b.erster(erste.von())),
                    "bis",
                    Formate.tag(erste.bis().atEndOfMonth()),
                    "teil",
                    Formate.euro(erste.erster().gesamt()));
        }
        return wort.text(
                spannen.size() == 1 ? "einfach.bewilligt" : "einfach.bewilligt_wechselnd",
                "wer",
                wer,
                "betrag",
                Formate.euro(spannen.getFirst().erster().gesamt()),
                "von",
                Formate.monat(b.zeitraum().von()),
                "bis",
                Formate.monat(b.zeitraum().bis()));
    }
}
