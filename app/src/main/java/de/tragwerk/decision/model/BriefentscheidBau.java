package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.service.Rechtsbehelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts a decision in words into a letter: the same parts in the same order as every notice.
public final class BriefentscheidBau {

    /// @param leistung name of the service
    /// @param sozial the Sozialgesetzbuch holds: its duties, its rules of notice
    /// @param antrag day of the application
    public record Anlass(
            Absender absender,
            String aktenzeichen,
            LocalDate datum,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            String name,
            String leistung,
            boolean sozial,
            LocalDate antrag,
            Briefentscheid.Inhalt inhalt,
            String bearbeiter) {}

    private final Anlass a;
    private final Wortlaut wort;
    private final List<Block> bloecke = new ArrayList<>();

    private BriefentscheidBau(Anlass a, Wortlaut wort) {
        this.a = a;
        this.wort = wort;
    }

    public static Brief brief(Anlass anlass, Wortlaut wortlaut) {
        return new BriefentscheidBau(anlass, wortlaut).bau();
    }

    private Brief bau() {
        Briefentscheid.Inhalt in = a.inhalt();
        String antrag = Formate.tag(a.antrag());
        bloecke.addAll(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz("bescheid.titel", "leistung", a.leistung());
        bloecke.add(new Block.Titel(titel));
        absatz("antwort.eingang", "antrag", antrag, "leistung", a.leistung());
        absatz("bescheid.anrede", "name", a.name());
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                List.of(wort.text("antwort.kasten." + in.art().baustein()))));
        ueberschrift("entscheidung.titel");
        List<Text> saetze = new ArrayList<>();
        saetze.add(wort.text("antwort." + in.art().baustein(), "antrag", antrag));
        absaetze(in.was()).forEach(saetze::add);
        bloecke.add(new Block.Entscheidung(saetze));
        ueberschrift("gruende.titel");
        absaetze(in.grund()).forEach(t -> bloecke.add(new Block.Absatz(t)));
        absatz("antwort.norm", "norm", in.norm());
        boolean pflichten = in.art().gewaehrt() && a.sozial();
        if (pflichten) {
            ueberschrift("pflichten.titel");
            absatz("pflichten.text");
            absatz("pflichten.folgen");
        }
        bloecke.add(new Block.Ueberschrift(wort.satz("rechtsbehelf.titel", "nummer", pflichten ? "4" : "3")));
        bloecke.add(new Block.Rechtsbehelf(List.of(rechtsbehelf(in), bekanntgabe())));
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), a.sozial() ? "gruss.vermerk" : "antwort.vermerk_vwvfg"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }

    private Text rechtsbehelf(Briefentscheid.Inhalt in) {
        if (in.rechtsbehelf() == Rechtsbehelf.KLAGE_VWGO) {
            return wort.text("antwort.klage_vwgo", "gericht", in.gericht());
        }
        Absender von = a.absender();
        return wort.text(
                in.rechtsbehelf() == Rechtsbehelf.WIDERSPRUCH_SGG ? "rechtsbehelf.text" : "antwort.widerspruch_vwgo",
                "behoerde",
                von.behoerde(),
                "stelle",
                von.stelle(),
                "anschrift",
                von.anschrift());
    }

    private Text bekanntgabe() {
        boolean postfach = a.zugang() == Inhalt.Zugang.POSTFACH;
        if (!a.sozial()) {
            return wort.text(postfach ? "antwort.postfach_vwvfg" : "antwort.post_vwvfg");
        }
        return postfach ? wort.text("rechtsbehelf.postfach") : wort.text("rechtsbehelf.post", "tage", "vierten");
    }

    /// The officer's words, cut at empty lines; nothing in them can print itself strongly.
    private static List<Text> absaetze(String words) {
        return words.strip()
                .replace("\r\n", "\n")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(l -> new Text(Text.entschaerft(l)))
                .toList();
    }

    private void absatz(String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }

    private void ueberschrift(String code) {
        bloecke.add(new Block.Ueberschrift(wort.satz(code)));
    }
}
