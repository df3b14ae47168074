package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The letter to who objects: that it has arrived, and what happens now.
public final class WiderspruchBau {

    /// @param bescheid day of the Bescheid
    /// @param erstattung the Bescheid demands money back
    /// @param gehemmt what is paid instead until it is decided, empty when the Bescheid takes nothing away
    public record Anlass(
            Absender absender,
            String aktenzeichen,
            LocalDate datum,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            String name,
            LocalDate bescheid,
            Widerspruch widerspruch,
            boolean erstattung,
            List<Aufschub> gehemmt,
            String bearbeiter) {}

    private WiderspruchBau() {}

    public static Brief brief(Anlass a, Wortlaut wort) {
        Widerspruch w = a.widerspruch();
        String eingang = Formate.tag(w.eingang());
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz("widerspruch.titel");
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", a.name())));
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"), List.of(wort.text("widerspruch.kasten", "eingang", eingang))));
        bloecke.add(new Block.Absatz(wort.text("widerspruch.eingang", "bescheid", Formate.tag(a.bescheid()))));
        if (!w.vertreter().isEmpty()) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.vertreten", "vertreter", w.vertreter())));
        }
        if (w.vollmachtFehlt()) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.vollmacht")));
        }
        LocalDate frist = w.fristEnde();
        if (!w.fristgerecht() && frist != null) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.verspaetet", "frist", Formate.tag(frist))));
        }
        bloecke.add(new Block.Absatz(wort.text("widerspruch.frist")));
        if (a.erstattung() && w.fristgerecht()) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.aufschub")));
        }
        if (!a.gehemmt().isEmpty()) {
            bloecke.add(new Block.Absatz(wort.text(
                    "widerspruch.aufschub_betrag",
                    "monate",
                    Formate.aufzaehlung(a.gehemmt().stream()
                            .map(x -> Formate.monat(x.monat()))
                            .distinct()
                            .toList()),
                    "betrag",
                    Formate.euro(a.gehemmt().stream().mapToLong(Aufschub::mehr).sum()))));
        }
        if (w.begruendung() == null) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.grund")));
        }
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), "anhoerung.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }
}
