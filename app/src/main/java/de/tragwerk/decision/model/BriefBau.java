package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a decision into words: the order of a notice is here, the words are in the blocks.
public final class BriefBau {
    private static final LocalDate VIER_TAGE_SEIT = LocalDate.of(2025, 1, 1);

    private final Inhalt in;
    private final Wortlaut wort;
    private final List<Block> bloecke = new ArrayList<>();

    private BriefBau(Inhalt in, Wortlaut wort) {
        this.in = in;
        this.wort = wort;
    }

    public static Brief brief(Inhalt inhalt, Wortlaut wortlaut) {
        return new BriefBau(inhalt, wortlaut).bau();
    }

    private Brief bau() {
        String titel = wort.satz("bescheid.titel", "leistung", titelGegenstand());
        kopf(titel);
        switch (in.entscheidung()) {
            case Inhalt.Bewilligung b -> bewilligung(b);
            case Inhalt.Ablehnung a -> ablehnung(a);
        }
        schluss();
        return new Brief(
                "de",
                titel,
                in.absender().behoerde() + ", " + in.absender().stelle(),
                in.aktenzeichen(),
                in.datum(),
                bloecke);
    }

    private String titelGegenstand() {
        if (in.aenderung() != null && in.aenderung().abschluss() != null) {
            return "die abschließende Entscheidung: " + in.kapitel().leistung();
        }
        if (in.aenderung() != null && in.aenderung().rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66) {
            return "die Entziehung von " + in.kapitel().leistung();
        }
        if (in.aenderung() != null) {
            return "die Änderung der Leistung: " + in.kapitel().leistung();
        }
        if (in.entscheidung() instanceof Inhalt.Bewilligung b && b.vorlaeufig() != null) {
            return "die vorläufige Bewilligung von " + in.kapitel().leistung();
        }
        return in.entscheidung() instanceof Inhalt.Ablehnung a
                ? (a.grund().versagt() ? "die Versagung von " : "die Ablehnung von ")
                        + in.kapitel().leistung()
                : in.kapitel().leistung();
    }

    private void kopf(String titel) {
        bloecke.addAll(new Briefrahmen(
                        in.absender(), in.aktenzeichen(), in.auskunft(), in.datum(), in.zugang(), in.anschrift())
                .kopf());
        bloecke.add(new Block.Titel(titel));
        String personen = Formate.aufzaehlung(in.personen().stream()
                .map(p -> p.voll() + ", geboren am " + Formate.tag(p.geboren()))
                .toList());
        absatz("bescheid.rubrum", "kapitel", in.kapitel().dativ(), "personen", personen);
        absatz("bescheid.anrede", "name", in.personen().getFirst().voll());
        absatz(
                "bescheid.eingang",
                "antrag",
                Formate.tag(in.antrag()),
                "leistung",
                in.kapitel().leistung());
    }

    /// An award, and a change of one.
    private void bewilligung(Inhalt.Bewilligung b) {
        AenderungBau aenderung = aenderung();
        Bewilligungstenor tenor = new Bewilligungstenor(in, b, aenderung, wort);
        bloecke.add(new Block.Kasten(wort.satz("kasten.titel"), tenor.kasten()));
        ueberschrift("entscheidung.titel");
        bloecke.add(new Block.Entscheidung(tenor.saetze()));
        ueberschrift("gruende.titel");
        bloecke.addAll(Bewilligungsgruende.bloecke(in, b, aenderung, wort));
        // SGB XIV leaves no discretion in an award; what is written down are findings.
        ermessen(in.kapitel().gesetz() == Gesetz.SGB14 ? "gruende.geprueft" : "gruende.ermessen");
        if (b.zeitraum().gekuerzt() && gehtWeiter(b)) {
            absatz(
                    "gruende.vorausschau",
                    "naechster",
                    Formate.monat(b.zeitraum().bis().plusMonths(1)));
        }
    }

    /// A claim without an end that has ended before the last month does not go on after it.
    private boolean gehtWeiter(Inhalt.Bewilligung b) {
        return !in.kapitel().aufDauer() || b.berechnung().monate().getLast().gesamt() > 0;
    }

    private @Nullable AenderungBau aenderung() {
        Inhalt.Aenderung a = in.aenderung();
        return a == null || a.umfang() == null ? null : new AenderungBau(in, a, a.umfang(), wort);
    }

    private void ermessen(String einleitung) {
        if (!in.ermessen().isEmpty()) {
            absatz(einleitung);
            bloecke.add(new Block.Liste(in.ermessen().stream()
                    .map(a -> new Text(Text.entschaerft(a.frage() + " " + a.antwort() + ". " + a.grund())))
                    .toList()));
        }
    }

    private void ablehnung(Inhalt.Ablehnung a) {
        boolean versagt = a.grund().versagt();
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                List.of(wort.text(
                        versagt ? "kasten.versagung" : "kasten.ablehnung",
                        "kurz",
                        wort.satz(a.grund().baustein("kurz"))))));
        ueberschrift("entscheidung.titel");
        bloecke.add(new Block.Entscheidung(List.of(wort.text(
                versagt ? "entscheidung.versagung" : "entscheidung.ablehnung",
                "antrag",
                Formate.tag(in.antrag()),
                "leistung",
                in.kapitel().leistung()))));
        ueberschrift("gruende.titel");
        absatz(a.grund().baustein("grund"));
        if (a.berechnung() != null) {
            vermoegen(a.berechnung());
            absatz("gruende.rechnung");
        }
        ermessen("gruende.geprueft");
    }

    /// The annex shows what is used; here stands what there is and what stays free.
    private void vermoegen(Berechnung berechnung) {
        berechnung.monate().stream()
                .filter(m -> m.posten().stream().anyMatch(BriefBau::vermoegen))
                .findFirst()
                .ifPresent(m -> m.posten().stream()
                        .filter(BriefBau::vermoegen)
                        .findFirst()
                        .ifPresent(p -> absatz(
                                "ablehnung.vermoegen_rechnung",
                                "monat",
                                Formate.monat(m.monat()),
                                "rechnung",
                                p.rechnung())));
    }

    private static boolean vermoegen(Berechnung.Posten p) {
        return p.gruppe() == Berechnung.Gruppe.VERMOEGEN && !p.rechnung().isEmpty();
    }

    private void schluss() {
        boolean bewilligt = in.entscheidung() instanceof Inhalt.Bewilligung;
        if (in.entscheidung() instanceof Inhalt.Bewilligung b) {
            ueberschrift("pflichten.titel");
            absatz("pflichten.text"
                    + (in.kapitel() == Kapitel.ENTSCHAEDIGUNGSZAHLUNG
                            ? Entschaedigte.von(b.berechnung())
                                    .map(Entschaedigte::endung)
                                    .orElse("")
                            : ""));
            absatz("pflichten.folgen");
        }
        bloecke.add(new Block.Ueberschrift(wort.satz("rechtsbehelf.titel", "nummer", bewilligt ? "4" : "3")));
        Absender von = in.absender();
        String tage = in.datum().isBefore(VIER_TAGE_SEIT) ? "dritten" : "vierten";
        Text zugang = in.zugang() == Inhalt.Zugang.POSTFACH
                ? wort.text("rechtsbehelf.postfach")
                : wort.text("rechtsbehelf.post", "tage", tage);
        List<Text> rechtsbehelf = new ArrayList<>(List.of(
                wort.text(
                        "rechtsbehelf.text",
                        "behoerde",
                        von.behoerde(),
                        "stelle",
                        von.stelle(),
                        "anschrift",
                        von.anschrift()),
                zugang));
        AenderungBau aenderung = aenderung();
        if (aenderung != null) {
            rechtsbehelf.addAll(aenderung.rechtsbehelf());
        }
        bloecke.add(new Block.Rechtsbehelf(rechtsbehelf));
        bloecke.add(Briefrahmen.gruss(wort, in.bearbeiter(), "gruss.vermerk"));
        if (in.einfach() != null) {
            bloecke.addAll(EinfachesBlatt.blatt(in, in.einfach(), wort));
        }
        Berechnung berechnung = switch (in.entscheidung()) {
            case Inhalt.Bewilligung b -> b.berechnung();
            case Inhalt.Ablehnung a -> a.berechnung();
        };
        if (berechnung != null) {
            bloecke.addAll(Rechenblatt.anlage(berechnung, in.personen(), wort));
        }
    }

    private void absatz(String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }

    private void ueberschrift(String code) {
        bloecke.add(new Block.Ueberschrift(wort.satz(code)));
    }
}
