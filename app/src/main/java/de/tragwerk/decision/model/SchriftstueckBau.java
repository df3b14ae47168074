package de.tragwerk.decision.model;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts a letter of another module into the frame of the authority; an act gets the instruction about objections.
public final class SchriftstueckBau {

    public record Anlass(
            Absender absender,
            String aktenzeichen,
            LocalDate datum,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            String name,
            String bearbeiter) {}

    private SchriftstueckBau() {}

    public static Brief brief(Anlass a, Schriftstueck s, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz(s.titel());
        boolean akt = !s.entscheidung().isEmpty();
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", a.name())));
        bloecke.add(new Block.Kasten(wort.satz("kasten.titel"), saetze(s.kasten(), wort)));
        if (akt) {
            bloecke.add(new Block.Ueberschrift(wort.satz("entscheidung.titel")));
            bloecke.add(new Block.Entscheidung(saetze(s.entscheidung(), wort)));
            bloecke.add(new Block.Ueberschrift(wort.satz("gruende.titel")));
        }
        saetze(s.text(), wort).forEach(t -> bloecke.add(new Block.Absatz(t)));
        Absender von = a.absender();
        if (akt) {
            bloecke.add(new Block.Ueberschrift(wort.satz("rechtsbehelf.titel", "nummer", "3")));
            List<Text> rechtsbehelf = new ArrayList<>(List.of(
                    wort.text(
                            "rechtsbehelf.text",
                            "behoerde",
                            von.behoerde(),
                            "stelle",
                            von.stelle(),
                            "anschrift",
                            von.anschrift()),
                    a.zugang() == Inhalt.Zugang.POSTFACH
                            ? wort.text("rechtsbehelf.postfach")
                            : wort.text("rechtsbehelf.post", "tage", "vierten")));
            rechtsbehelf.addAll(saetze(s.rechtsbehelf(), wort));
            bloecke.add(new Block.Rechtsbehelf(rechtsbehelf));
        }
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), akt ? "gruss.vermerk" : "anhoerung.vermerk"));
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }

    private static List<Text> saetze(List<Schriftstueck.Satz> saetze, Wortlaut wort) {
        return saetze.stream()
                .map(s -> wort.text(s.code(), s.werte().toArray(String[]::new)))
                .toList();
    }
}
