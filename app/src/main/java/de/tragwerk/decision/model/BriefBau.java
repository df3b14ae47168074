package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Inhalt.Beteiligt;
import de.tragwerk.document.Block;
import de.tragwerk.document.Block.Angabe;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        if (in.aenderung() != null) {
            return "die Änderung der Leistung: " + in.kapitel().leistung();
        }
        return in.entscheidung() instanceof Inhalt.Ablehnung
                ? "die Ablehnung von " + in.kapitel().leistung()
                : in.kapitel().leistung();
    }

    private void kopf(String titel) {
        Absender von = in.absender();
        List<String> zeilen = Stream.of(von.anschrift(), von.web(), von.zeiten())
                .filter(z -> !z.isBlank())
                .toList();
        bloecke.add(new Block.Briefkopf(von.behoerde(), von.stelle(), zeilen));
        List<Angabe> bezug = new ArrayList<>();
        bezug.add(new Angabe("Aktenzeichen", in.aktenzeichen()));
        bezug.add(new Angabe("Auskunft", in.auskunft()));
        if (!von.telefon().isBlank()) {
            bezug.add(new Angabe("Telefon", von.telefon()));
        }
        bezug.add(new Angabe("Datum", Formate.tag(in.datum())));
        bezug.add(
                new Angabe("Zustellung", in.zugang() == Inhalt.Zugang.POSTFACH ? "elektronisches Postfach" : "Brief"));
        bloecke.add(new Block.Anschrift(
                von.behoerde() + " · " + von.strasse() + " · " + von.plz() + " " + von.ort(), in.anschrift(), bezug));
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

    private void bewilligung(Inhalt.Bewilligung b) {
        List<Berechnung.Spanne> spannen = b.berechnung().spannen();
        bloecke.add(new Block.Kasten(wort.satz("kasten.titel"), List.of(kasten(b, spannen))));
        ueberschrift("entscheidung.titel");
        List<Text> saetze = new ArrayList<>();
        if (in.aenderung() == null) {
            saetze.add(wort.text(
                    "entscheidung.zeitraum",
                    "wem",
                    wem(),
                    "leistung",
                    in.kapitel().leistung(),
                    "von",
                    erster(b),
                    "bis",
                    letzter(b)));
        } else {
            saetze.add(wort.text(
                    "entscheidung.aenderung",
                    "vorgaenger",
                    Formate.tag(in.aenderung().vorgaenger()),
                    "von",
                    erster(b)));
        }
        spannen.forEach(s -> saetze.add(betrag(s, spannen.size() == 1 && in.aenderung() == null)));
        if (in.aenderung() != null && in.aenderung().nachzahlung() > 0) {
            saetze.add(wort.text(
                    "entscheidung.nachzahlung",
                    "monate",
                    Formate.aufzaehlung(in.aenderung().nachzahlungMonate()),
                    "betrag",
                    Formate.euro(in.aenderung().nachzahlung())));
        }
        saetze.add(
                in.iban() == null
                        ? wort.text("entscheidung.kein_konto")
                        : wort.text("entscheidung.konto", "iban", in.iban()));
        bloecke.add(new Block.Entscheidung(saetze));
        ueberschrift("gruende.titel");
        gruende(b);
        ermessen();
        if (b.zeitraum().gekuerzt()) {
            absatz(
                    "gruende.vorausschau",
                    "naechster",
                    Formate.monat(b.zeitraum().bis().plusMonths(1)));
        }
    }

    private Text kasten(Inhalt.Bewilligung b, List<Berechnung.Spanne> spannen) {
        String betrag = Formate.euro(spannen.getFirst().erster().gesamt());
        if (in.aenderung() != null) {
            return wort.text(
                    "kasten.aenderung",
                    "grund",
                    Formate.aufzaehlung(in.aenderung().gruende()),
                    "wer",
                    wer(),
                    "von",
                    erster(b),
                    "betrag",
                    betrag);
        }
        return spannen.size() == 1
                ? wort.text("kasten.bewilligung", "wer", wer(), "betrag", betrag, "von", erster(b), "bis", letzter(b))
                : wort.text("kasten.bewilligung_wechselnd", "wer", wer(), "betrag", betrag, "von", erster(b));
    }

    private Text betrag(Berechnung.Spanne s, boolean einzige) {
        String betrag = Formate.euro(s.erster().gesamt());
        String satz = einzige
                ? wort.satz("entscheidung.betrag", "betrag", betrag)
                : wort.satz(
                        "entscheidung.betrag_span",
                        "von",
                        Formate.tag(s.von().atDay(1)),
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

    private void gruende(Inhalt.Bewilligung b) {
        Inhalt.Aenderung aenderung = in.aenderung();
        if (aenderung != null) {
            String code = switch (aenderung.rechtsgrund()) {
                case SGBX_48 -> "gruende.aenderung_48";
                case SGBX_44 -> "gruende.aenderung_44";
                case SGBX_45 -> "gruende.aenderung_45";
            };
            absatz(
                    code,
                    "vorgaenger",
                    Formate.tag(aenderung.vorgaenger()),
                    "gruende",
                    Formate.aufzaehlung(aenderung.gruende()),
                    "von",
                    erster(b));
        }
        absatz(in.kapitel() == Kapitel.GRUNDSICHERUNG ? "gruende.anspruch_4" : "gruende.anspruch_3");
        List<String> bedarfe = namen(b.berechnung(), Berechnung.Gruppe.BEDARF);
        if (!bedarfe.isEmpty()) {
            absatz("gruende.bedarf", "bedarfe", Formate.aufzaehlung(bedarfe));
        }
        List<String> einkommen = namen(b.berechnung(), Berechnung.Gruppe.EINKOMMEN);
        if (einkommen.isEmpty()) {
            absatz("gruende.kein_einkommen");
        } else {
            absatz("gruende.einkommen", "einkommen", Formate.aufzaehlung(einkommen));
        }
        absatz("gruende.rechnung");
        if (in.kapitel() == Kapitel.GRUNDSICHERUNG && aenderung == null) {
            absatz("gruende.kapitel4_zeitraum");
        }
    }

    /// "Regelbedarf Stufe 1 (§ 28 SGB XII, Anlage)", each once.
    private static List<String> namen(Berechnung berechnung, Berechnung.Gruppe gruppe) {
        return berechnung.monate().stream()
                .flatMap(m -> m.posten().stream())
                // Deductions and allowances stand in the annex; the reasons name what counts.
                .filter(p -> p.gruppe() == gruppe && !p.summe() && p.cent() > 0)
                .map(p -> p.name() + " (" + p.norm() + ")")
                .distinct()
                .toList();
    }

    private void ermessen() {
        if (!in.ermessen().isEmpty()) {
            absatz("gruende.ermessen");
            bloecke.add(new Block.Liste(in.ermessen().stream()
                    .map(a -> new Text(Text.entschaerft(a.frage() + " " + a.antwort() + ". " + a.grund())))
                    .toList()));
        }
    }

    private void ablehnung(Inhalt.Ablehnung a) {
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                List.of(wort.text(
                        "kasten.ablehnung", "kurz", wort.satz(a.grund().baustein("kurz"))))));
        ueberschrift("entscheidung.titel");
        bloecke.add(new Block.Entscheidung(List.of(wort.text(
                "entscheidung.ablehnung",
                "antrag",
                Formate.tag(in.antrag()),
                "leistung",
                in.kapitel().leistung()))));
        ueberschrift("gruende.titel");
        absatz(a.grund().baustein("grund"));
        if (a.berechnung() != null) {
            absatz("gruende.rechnung");
        }
        ermessen();
    }

    private void schluss() {
        boolean bewilligt = in.entscheidung() instanceof Inhalt.Bewilligung;
        if (bewilligt) {
            ueberschrift("pflichten.titel");
            absatz("pflichten.text");
            absatz("pflichten.folgen");
        }
        bloecke.add(new Block.Ueberschrift(wort.satz("rechtsbehelf.titel", "nummer", bewilligt ? "4" : "3")));
        Absender von = in.absender();
        String tage = in.datum().isBefore(VIER_TAGE_SEIT) ? "dritten" : "vierten";
        Text zugang = in.zugang() == Inhalt.Zugang.POSTFACH
                ? wort.text("rechtsbehelf.postfach")
                : wort.text("rechtsbehelf.post", "tage", tage);
        bloecke.add(new Block.Rechtsbehelf(List.of(
                wort.text(
                        "rechtsbehelf.text",
                        "behoerde",
                        von.behoerde(),
                        "stelle",
                        von.stelle(),
                        "anschrift",
                        von.anschrift()),
                zugang)));
        bloecke.add(new Block.Grussformel(
                List.of(wort.satz("gruss.text", "name", in.bearbeiter()).split("\n", -1)), wort.satz("gruss.vermerk")));
        Berechnung berechnung = switch (in.entscheidung()) {
            case Inhalt.Bewilligung b -> b.berechnung();
            case Inhalt.Ablehnung a -> a.berechnung();
        };
        if (berechnung != null) {
            bloecke.addAll(Rechenblatt.anlage(berechnung, in.personen(), wort));
        }
    }

    private String wer() {
        return in.personen().size() == 1 ? "Sie bekommen" : "Sie bekommen zusammen mit " + mit();
    }

    private String wem() {
        return in.personen().size() == 1 ? "Ihnen" : "Ihnen und " + mit();
    }

    private String mit() {
        return Formate.aufzaehlung(
                in.personen().stream().skip(1).map(Beteiligt::voll).collect(Collectors.toList()));
    }

    private static String erster(Inhalt.Bewilligung b) {
        return Formate.tag(b.zeitraum().von().atDay(1));
    }

    private static String letzter(Inhalt.Bewilligung b) {
        return Formate.tag(b.zeitraum().bis().atEndOfMonth());
    }

    private void absatz(String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }

    private void ueberschrift(String code) {
        bloecke.add(new Block.Ueberschrift(wort.satz(code)));
    }
}
