package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Inhalt.Beteiligt;
import de.tragwerk.document.Text;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an award or a change decides, in words: the box on top, who gets how much from when to when, and how it comes.
final class Bewilligungstenor {
    private final Inhalt in;
    private final Inhalt.Bewilligung b;
    private final @Nullable AenderungBau aenderung;
    private final Wortlaut wort;
    private final List<Berechnung.Spanne> spannen;

    Bewilligungstenor(Inhalt in, Inhalt.Bewilligung b, @Nullable AenderungBau aenderung, Wortlaut wort) {
        this.in = in;
        this.b = b;
        this.aenderung = aenderung;
        this.wort = wort;
        this.spannen = b.berechnung().spannen();
    }

    /// "Das Wichtigste".
    List<Text> kasten() {
        if (aenderung != null) {
            return aenderung.kasten(wer(), b.berechnung());
        }
        Text betrag = betragImKasten();
        return b.vorlaeufig() == null
                ? List.of(betrag)
                : List.of(betrag, wort.text("vorlaeufig.kasten", "bis", letzter()));
    }

    /// The sentences of the decision.
    List<Text> saetze() {
        List<Text> saetze = new ArrayList<>();
        if (aenderung == null) {
            saetze.add(wort.text(
                    "entscheidung.zeitraum",
                    "wem",
                    wem(),
                    "leistung",
                    in.kapitel().leistung(),
                    "von",
                    erster(),
                    "bis",
                    letzter()));
            if (b.vorlaeufig() != null) {
                saetze.add(wort.text("vorlaeufig.tenor"));
            }
        } else {
            saetze.addAll(aenderung.tenor());
        }
        spannen.forEach(s -> saetze.add(betrag(s, spannen.size() == 1 && aenderung == null)));
        if (aenderung != null) {
            saetze.addAll(aenderung.nachTenor());
        }
        saetze.add(zahlungsweg());
        return saetze;
    }

    private Text betragImKasten() {
        Berechnung.Spanne erste = spannen.getFirst();
        String betrag = Formate.euro(erste.erster().gesamt());
        // Who reads no more than this learns that it ends.
        if (in.kapitel().aufDauer() && spannen.getLast().erster().gesamt() == 0) {
            return wort.text(
                    "kasten.bewilligung_endet", "wer", wer(), "betrag", betrag, "von", erster(), "bis", letzter());
        }
        if (b.teil(erste)) {
            String bis = Formate.tag(erste.bis().atEndOfMonth());
            return spannen.size() == 1
                    ? wort.text(
                            "kasten.bewilligung_nur_teil", "wer", wer(), "von", erster(), "bis", bis, "teil", betrag)
                    : wort.text(
                            "kasten.bewilligung_teil",
                            "wer",
                            wer(),
                            "von",
                            erster(),
                            "bis",
                            bis,
                            "teil",
                            betrag,
                            "betrag",
                            Formate.euro(spannen.get(1).erster().gesamt()));
        }
        return spannen.size() == 1
                ? wort.text("kasten.bewilligung", "wer", wer(), "betrag", betrag, "von", erster(), "bis", letzter())
                : wort.text("kasten.bewilligung_wechselnd", "wer", wer(), "betrag", betrag, "von", erster());
    }

    /// How the money comes; by when it has to be fetched is said where it does not come by itself.
    private Text zahlungsweg() {
        String tage = Integer.toString(in.weg().tage());
        return switch (in.weg()) {
            case KONTO ->
                in.iban() == null
                        ? wort.text("entscheidung.kein_konto")
                        : wort.text("entscheidung.konto", "iban", in.iban());
            case BAR -> wort.text("entscheidung.bar", "tage", tage);
            case SCHECK -> wort.text("entscheidung.scheck", "tage", tage);
            case KARTE -> wort.text("entscheidung.karte");
        };
    }

    private Text betrag(Berechnung.Spanne s, boolean einzige) {
        String betrag = Formate.euro(s.erster().gesamt());
        Inhalt.Aenderung geaendert = in.aenderung();
        // What is granted without an end can end in an award: by a birthday, a move.
        if ((geaendert != null || in.kapitel().aufDauer()) && s.erster().gesamt() == 0) {
            return wort.text(
                    geaendert != null && geaendert.rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66
                            ? "entscheidung.betrag_entzogen"
                            : "entscheidung.betrag_null",
                    "von",
                    Formate.tag(s.von().atDay(1)),
                    "bis",
                    Formate.tag(s.bis().atEndOfMonth()));
        }
        String satz = einzige && !b.teil(s)
                ? wort.satz("entscheidung.betrag", "betrag", betrag)
                : wort.satz(
                        b.teil(s) ? "entscheidung.betrag_teil" : "entscheidung.betrag_span",
                        "von",
                        Formate.tag(b.erster(s.von())),
                        "bis",
                        Formate.tag(s.bis().atEndOfMonth()),
                        "betrag",
                        betrag);
        if (in.personen().size() > 1) {
            List<String> anteile = in.personen().stream()
                    .map(p ->
                            p.voll() + " " + Formate.euro(s.erster().anspruch().getOrDefault(p.id(), 0L)))
                    .toList();
            satz += " " + wort.satz("entscheidung.anteile", "anteile", Formate.aufzaehlung(anteile));
        }
        return new Text(satz);
    }

    private String wer() {
        return in.personen().size() == 1 ? "Sie bekommen" : "Sie bekommen zusammen mit " + mit();
    }

    private String wem() {
        return in.personen().size() == 1 ? "Ihnen" : "Ihnen und " + mit();
    }

    private String mit() {
        return Formate.aufzaehlung(
                in.personen().stream().skip(1).map(Beteiligt::voll).toList());
    }

    private String erster() {
        return Formate.tag(b.erster(b.zeitraum().von()));
    }

    /// Nothing is granted for months after the end of a claim that has no period.
    private String letzter() {
        YearMonth bis = in.kapitel().aufDauer()
                ? b.berechnung().monate().stream()
                        .filter(m -> m.gesamt() > 0)
                        .map(Berechnung.Monat::monat)
                        .reduce((frueher, spaeter) -> spaeter)
                        .orElse(b.zeitraum().bis())
                : b.zeitraum().bis();
        return Formate.tag(bis.atEndOfMonth());
    }
}
