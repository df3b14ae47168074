package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The letter to who objects: that it has arrived, and what happens now.
public final class WiderspruchBau {

    /// @param bescheid day of the Bescheid
    /// @param erstattung the Bescheid demands money back
    /// @param gehemmt what is paid instead until it is decided, empty when the Bescheid takes nothing away
    /// @param endet the line of money that it ends, `null` where it is no letter that ends one
    /// @param norm what says whether the objection suspends that end
    /// @param vwgo the rules of VwGO hold, not those of SGG
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
            @Nullable Leistungszeile endet,
            String norm,
            boolean vwgo,
            String bearbeiter) {}

    private WiderspruchBau() {}

    public static Brief brief(Anlass a, Wortlaut wort) {
        Widerspruch w = a.widerspruch();
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz("widerspruch.titel");
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", a.name())));
        bloecke.add(new Block.Kasten(wort.satz("kasten.titel"), kasten(a, wort)));
        bloecke.add(
                new Block.Absatz(wort.text("widerspruch.eingang" + gericht(a), "bescheid", Formate.tag(a.bescheid()))));
        if (!w.vertreter().isEmpty()) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.vertreten", "vertreter", w.vertreter())));
        }
        if (w.bevollmaechtigt()) {
            bloecke.add(new Block.Absatz(
                    wort.text("widerspruch.bevollmaechtigt" + gericht(a), "vertreter", w.vertreter())));
        }
        if (w.vollmachtFehlt()) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.vollmacht" + gericht(a))));
        }
        LocalDate frist = w.fristEnde();
        if (!w.fristgerecht() && frist != null) {
            bloecke.add(
                    new Block.Absatz(wort.text("widerspruch.verspaetet" + gericht(a), "frist", Formate.tag(frist))));
        }
        bloecke.add(new Block.Absatz(wort.text("widerspruch.frist" + gericht(a))));
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
        ende(a, wort).ifPresent(t -> bloecke.add(new Block.Absatz(t)));
        if (w.begruendung() == null) {
            bloecke.add(new Block.Absatz(wort.text("widerspruch.grund")));
        }
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), "anhoerung.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }

    private static List<Text> kasten(Anlass a, Wortlaut wort) {
        Text da = wort.text(
                "widerspruch.kasten", "eingang", Formate.tag(a.widerspruch().eingang()));
        Leistungszeile z = a.endet();
        return z != null && a.widerspruch().hemmt()
                ? List.of(da, wort.text("widerspruch.kasten_laeuft", "was", z.was()))
                : List.of(da);
    }

    private static String gericht(Anlass a) {
        return a.vwgo() ? "_vwgo" : "";
    }

    /// Whether the money goes on that the letter ends.
    private static Optional<Text> ende(Anlass a, Wortlaut wort) {
        Leistungszeile z = a.endet();
        if (z == null) {
            return Optional.empty();
        }
        if (!a.widerspruch().fristgerecht()) {
            return Optional.of(wort.text("widerspruch.verspaetet_ende", "was", z.was()));
        }
        return Optional.of(
                a.widerspruch().hemmt()
                        ? wort.text(
                                "widerspruch.aufschub_ende",
                                "norm",
                                a.norm(),
                                "was",
                                z.was(),
                                "betrag",
                                Formate.euro(z.cent()),
                                "zeitraum",
                                z.zeitraum())
                        : wort.text("widerspruch.kein_aufschub", "norm", a.norm(), "was", z.was()));
    }

    /// That the letter is annulled which ended money.
    public static Brief abhilfe(Anlass a, Wortlaut wort) {
        Leistungszeile z = Objects.requireNonNull(a.endet());
        String bescheid = Formate.tag(a.bescheid());
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz("widerspruch.abhilfe_titel");
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", a.name())));
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"), List.of(wort.text("widerspruch.abhilfe_kasten", "bescheid", bescheid))));
        bloecke.add(new Block.Absatz(wort.text(
                "widerspruch.abhilfe",
                "eingang",
                Formate.tag(a.widerspruch().eingang()),
                "bescheid",
                bescheid,
                "norm",
                a.vwgo() ? "§ 72 VwGO" : "§ 85 Abs. 1 SGG",
                "was",
                z.was(),
                "betrag",
                Formate.euro(z.cent()),
                "zeitraum",
                z.zeitraum())));
        bloecke.add(new Block.Absatz(wort.text("widerspruch.abhilfe_kosten" + gericht(a))));
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), a.vwgo() ? "antwort.vermerk_vwvfg" : "gruss.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }
}
