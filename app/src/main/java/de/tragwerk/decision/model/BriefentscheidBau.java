package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.service.Rechtsbehelf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a decision in words, with the money it grants, into a letter: the same parts in the same order as every
/// notice.
public final class BriefentscheidBau {

    /// @param leistung name of the service
    /// @param sozial the Sozialgesetzbuch holds: its duties, its rules of notice
    /// @param antrag day of the application
    /// @param ende the line of money it ends, `null` where it decides about the application
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
            @Nullable Leistungszeile ende,
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
                List.of(wort.text("antwort.kasten." + in.art().baustein() + (zurueckgenommen(in) ? "_gar" : "")))));
        ueberschrift("entscheidung.titel");
        List<Text> saetze = new ArrayList<>();
        saetze.add(erster(in, antrag));
        absaetze(in.was()).forEach(saetze::add);
        bloecke.add(new Block.Entscheidung(saetze));
        if (!in.zeilen().isEmpty()) {
            bloecke.add(geld(in.zeilen()));
        }
        ueberschrift("gruende.titel");
        absaetze(in.grund()).forEach(t -> bloecke.add(new Block.Absatz(t)));
        if (!in.anhoerung().isBlank()) {
            absatz("antwort.anhoerung", "text", in.anhoerung().strip().replaceAll("\\s+", " "));
        }
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

    /// What it decides about the application, or when which money ends.
    private Text erster(Briefentscheid.Inhalt in, String antrag) {
        Leistungszeile ende = a.ende();
        YearMonth letzter = in.letzter();
        if (ende != null && zurueckgenommen(in)) {
            return wort.text(
                    "antwort.ende_gar",
                    "was",
                    ende.was(),
                    "betrag",
                    Formate.euro(ende.cent()),
                    "zeitraum",
                    ende.zeitraum());
        }
        return ende == null || letzter == null
                ? wort.text("antwort." + in.art().baustein(), "antrag", antrag)
                : wort.text(
                        "antwort.ende_zum",
                        "was",
                        ende.was(),
                        "betrag",
                        Formate.euro(ende.cent()),
                        "tag",
                        Formate.tag(letzter.atEndOfMonth()));
    }

    /// It ends before it begins.
    private boolean zurueckgenommen(Briefentscheid.Inhalt in) {
        Leistungszeile ende = a.ende();
        YearMonth letzter = in.letzter();
        return ende != null && letzter != null && letzter.isBefore(ende.von());
    }

    private Block.Tabelle geld(List<Leistungszeile> zeilen) {
        List<Block.Zeile> tabelle = new ArrayList<>();
        for (Leistungszeile z : zeilen) {
            tabelle.add(new Block.Zeile(
                    List.of(
                            z.was() + " (" + z.norm() + ")",
                            z.zeitraum(),
                            Formate.zahl(z.cent()),
                            z.dritter() == null ? wort.satz("antwort.geld.selbst") : z.an(),
                            Formate.zahl(z.summe())),
                    false));
        }
        tabelle.add(new Block.Zeile(
                List.of(wort.satz("antwort.geld.summe"), "", "", "", Formate.zahl(Leistungszeile.summe(zeilen))),
                true));
        return new Block.Tabelle(
                wort.satz("antwort.geld.titel"),
                List.of(
                        new Block.Spalte("Wofür", false),
                        new Block.Spalte("Wann", false),
                        new Block.Spalte("Betrag", true),
                        new Block.Spalte("An wen", false),
                        new Block.Spalte("Zusammen", true)),
                tabelle);
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
