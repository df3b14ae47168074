package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Builds the letter of a mass letter for one file: the words of the person who wrote it in the frame of the
/// authority, and what every such letter says of itself.
public final class SerienbriefBau {

    /// @param bearbeiter who wrote it and signs
    /// @param auskunft who answers questions about this file
    public record Anlass(
            Absender absender,
            String aktenzeichen,
            LocalDate datum,
            de.tragwerk.decision.model.Inhalt.Zugang zugang,
            List<String> anschrift,
            String bearbeiter,
            String auskunft,
            Map<Platzhalter, String> werte) {
        public Anlass {
            anschrift = List.copyOf(anschrift);
            werte = Map.copyOf(werte);
        }
    }

    /// Words an act has and information does not need.
    private static final Pattern ENTSCHEIDEND = Pattern.compile(
            "(?iu)\\b(bewillig\\w*|abgelehnt\\w*|lehnen wir|aufgehoben|heben wir|widerrufen|zurückgenommen|festgesetzt|"
                    + "setzen wir|versag(en|t)|entz(iehen|ogen)|einstellen|eingestellt|zu erstatten|aufrechnen|verpflichtet|"
                    + "widerspruch|rechtsbehelf\\w*)\\b");

    private SerienbriefBau() {}

    /// Words that sound as if something were decided; a person looks at them before the release.
    public static List<String> entscheidend(Serienbrief.Inhalt in) {
        return ENTSCHEIDEND
                .matcher(in.titel() + "\n" + in.kasten() + "\n"
                        + in.text().replace(Platzhalter.BEWILLIGT_BIS.zeichen(), ""))
                .results()
                .map(m -> m.group())
                .distinct()
                .toList();
    }

    public static Brief brief(Anlass a, Serienbrief.Inhalt in, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.auskunft(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = gefuellt(in.titel(), a);
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", wert(a, Platzhalter.NAME))));
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                in.kasten()
                        .lines()
                        .map(String::strip)
                        .filter(z -> !z.isEmpty())
                        .map(z -> new Text(gefuellt(z, a)))
                        .toList()));
        text(in.zeilen(), a, bloecke);
        bloecke.add(new Block.Absatz(wort.text("serienbrief.fragen", "aktenzeichen", a.aktenzeichen())));
        bloecke.add(new Block.Absatz(wort.text("serienbrief.keine_entscheidung")));
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), "anhoerung.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }

    private static void text(List<String> zeilen, Anlass a, List<Block> bloecke) {
        List<Text> punkte = new ArrayList<>();
        for (String zeile : zeilen) {
            if (zeile.startsWith("- ")) {
                punkte.add(new Text(gefuellt(zeile.substring(2).strip(), a)));
                continue;
            }
            liste(punkte, bloecke);
            bloecke.add(
                    zeile.startsWith("# ")
                            ? new Block.Ueberschrift(gefuellt(zeile.substring(2).strip(), a))
                            : new Block.Absatz(new Text(gefuellt(zeile, a))));
        }
        liste(punkte, bloecke);
    }

    private static void liste(List<Text> punkte, List<Block> bloecke) {
        if (!punkte.isEmpty()) {
            bloecke.add(new Block.Liste(punkte));
            punkte.clear();
        }
    }

    /// Nothing a person typed or is called can print itself strongly.
    private static String gefuellt(String text, Anlass a) {
        return Text.entschaerft(Platzhalter.fuelle(text, a.werte()));
    }

    private static String wert(Anlass a, Platzhalter p) {
        return a.werte().getOrDefault(p, "");
    }
}
