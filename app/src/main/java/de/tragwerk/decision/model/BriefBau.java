package de.tragwerk.decision.model;

import de.tragwerk.decision.model.Inhalt.Beteiligt;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Altersgrenze;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    private void bewilligung(Inhalt.Bewilligung b) {
        List<Berechnung.Spanne> spannen = b.berechnung().spannen();
        AenderungBau aenderung = aenderung();
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                aenderung == null ? kasten(b, spannen) : aenderung.kasten(wer(), b.berechnung())));
        ueberschrift("entscheidung.titel");
        List<Text> saetze = new ArrayList<>();
        if (aenderung == null) {
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
            if (b.vorlaeufig() != null) {
                saetze.add(wort.text("vorlaeufig.tenor"));
            }
        } else {
            saetze.addAll(aenderung.tenor());
        }
        spannen.forEach(s -> saetze.add(betrag(b, s, spannen.size() == 1 && aenderung == null)));
        if (aenderung != null) {
            saetze.addAll(aenderung.nachTenor());
        }
        saetze.add(zahlungsweg());
        bloecke.add(new Block.Entscheidung(saetze));
        ueberschrift("gruende.titel");
        gruende(b, aenderung);
        ermessen("gruende.ermessen");
        if (b.zeitraum().gekuerzt()) {
            absatz(
                    "gruende.vorausschau",
                    "naechster",
                    Formate.monat(b.zeitraum().bis().plusMonths(1)));
        }
    }

    private @Nullable AenderungBau aenderung() {
        Inhalt.Aenderung a = in.aenderung();
        return a == null || a.umfang() == null ? null : new AenderungBau(in, a, a.umfang(), wort);
    }

    private List<Text> kasten(Inhalt.Bewilligung b, List<Berechnung.Spanne> spannen) {
        Text betrag = betragImKasten(b, spannen);
        return b.vorlaeufig() == null
                ? List.of(betrag)
                : List.of(betrag, wort.text("vorlaeufig.kasten", "bis", letzter(b)));
    }

    private Text betragImKasten(Inhalt.Bewilligung b, List<Berechnung.Spanne> spannen) {
        Berechnung.Spanne erste = spannen.getFirst();
        String betrag = Formate.euro(erste.erster().gesamt());
        if (b.teil(erste)) {
            String bis = Formate.tag(erste.bis().atEndOfMonth());
            return spannen.size() == 1
                    ? wort.text(
                            "kasten.bewilligung_nur_teil", "wer", wer(), "von", erster(b), "bis", bis, "teil", betrag)
                    : wort.text(
                            "kasten.bewilligung_teil",
                            "wer",
                            wer(),
                            "von",
                            erster(b),
                            "bis",
                            bis,
                            "teil",
                            betrag,
                            "betrag",
                            Formate.euro(spannen.get(1).erster().gesamt()));
        }
        return spannen.size() == 1
                ? wort.text("kasten.bewilligung", "wer", wer(), "betrag", betrag, "von", erster(b), "bis", letzter(b))
                : wort.text("kasten.bewilligung_wechselnd", "wer", wer(), "betrag", betrag, "von", erster(b));
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

    private Text betrag(Inhalt.Bewilligung b, Berechnung.Spanne s, boolean einzige) {
        String betrag = Formate.euro(s.erster().gesamt());
        if (in.aenderung() != null && s.erster().gesamt() == 0) {
            return wort.text(
                    "entscheidung.betrag_null",
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

    private void gruende(Inhalt.Bewilligung b, @Nullable AenderungBau aenderung) {
        if (aenderung != null) {
            bloecke.addAll(aenderung.gruende());
        }
        if (b.berechnung().monate().stream().anyMatch(m -> m.gesamt() > 0)) {
            absatz(
                    in.kapitel() == Kapitel.GRUNDSICHERUNG
                            ? anspruch4(b)
                            : "gruende.anspruch_" + in.kapitel().nummer());
        }
        LocalDate ab = b.ab();
        if (ab != null && aenderung == null && b.teil(b.berechnung().spannen().getFirst())) {
            absatz("gruende.beginn_tag", "tag", Formate.tag(ab));
        }
        vorlaeufig(b);
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
        wohnkosten(b, aenderung);
        asylblg(b);
        if (in.kapitel() == Kapitel.GRUNDSICHERUNG && aenderung == null && b.vorlaeufig() == null) {
            absatz("gruende.kapitel4_zeitraum");
        }
    }

    /// § 35 Abs. 2 Satz 2 SGB XII: the first award says that the home costs more than is adequate, how long the waiting
    /// year lasts and what comes after it.
    private void wohnkosten(Inhalt.Bewilligung b, @Nullable AenderungBau aenderung) {
        Wohnkosten w = in.wohnkosten();
        if (w == null || aenderung != null) {
            return;
        }
        YearMonth von = b.zeitraum().von();
        Money grenze = w.angemessen();
        if (grenze != null && w.unterkunftZuTeuer() && w.stand().inKarenz(von)) {
            absatz(
                    "gruende.karenz",
                    "kosten",
                    Formate.euro(w.bruttokalt().cents()),
                    "grenze",
                    Formate.euro(grenze.cents()),
                    "ende",
                    Formate.tag(w.stand().nachKarenz(von).atDay(1).minusDays(1)));
            if (w.ueberDeckel(von)) {
                absatz("gruende.karenz_deckel");
            }
        }
        Money heizung = w.angemesseneHeizung();
        if (heizung != null && w.heizungZuTeuer() && !w.stand().heizungFrist(von)) {
            absatz(
                    "gruende.heizung",
                    "kosten",
                    Formate.euro(w.heizung().cents()),
                    "grenze",
                    Formate.euro(heizung.cents()));
        }
    }

    /// Why somebody gets less (§ 1a AsylbLG), and what comes after this benefit: § 2 AsylbLG when the waiting time is
    /// over, another authority after recognition.
    private void asylblg(Inhalt.Bewilligung b) {
        in.einschraenkungen().stream()
                .filter(e -> b.berechnung().monate().stream().anyMatch(m -> e.gilt(m.monat())))
                .forEach(e -> absatz(
                        "gruende.asylblg_einschraenkung",
                        "wer",
                        e.wer(),
                        "von",
                        Formate.tag(e.von().atDay(1)),
                        "bis",
                        Formate.tag(e.bis().atEndOfMonth()),
                        "grund",
                        e.grund()));
        if (schritt(b, Berechnung.Posten.ENDE)) {
            absatz("gruende.asylblg_ende");
        } else if (in.kapitel() == Kapitel.GRUNDLEISTUNGEN) {
            absatz("gruende.asylblg_wartezeit");
        }
        if (schritt(b, "AY-S-UEBERGANG")) {
            absatz("gruende.asylblg_uebergang");
        }
        if (schritt(b, "AY-R-IN-NATUR")) {
            absatz("gruende.asylblg_sachleistung");
        }
    }

    private static boolean schritt(Inhalt.Bewilligung b, String code) {
        return b.berechnung().monate().stream()
                .flatMap(m -> m.posten().stream())
                .anyMatch(p -> p.schritt().equals(code));
    }

    /// Which fact of § 41 SGB XII the claim rests on; several only where persons differ.
    private String anspruch4(Inhalt.Bewilligung b) {
        long alt = in.personen().stream()
                .filter(p -> Altersgrenze.erreicht(p.geboren(), b.zeitraum().von()))
                .count();
        if (alt == in.personen().size()) {
            return "gruende.anspruch_4_alter";
        }
        if (alt > 0) {
            return "gruende.anspruch_4";
        }
        long werkstatt = in.personen().stream()
                .filter(p -> b.werkstatt().contains(p.id()))
                .count();
        if (werkstatt == in.personen().size()) {
            return "gruende.anspruch_4_werkstatt";
        }
        return werkstatt == 0 ? "gruende.anspruch_4_dauer" : "gruende.anspruch_4_erwerb";
    }

    /// § 44a Abs. 2 Satz 1 SGB XII: the reason stands in the act.
    private void vorlaeufig(Inhalt.Bewilligung b) {
        Vorlaeufigkeit v = b.vorlaeufig();
        if (v == null || v.grund() == null) {
            return;
        }
        absatz("vorlaeufig.grund", "grund", v.grund().satz(), "norm", v.grund().norm(), "text", v.text());
        absatz("vorlaeufig.zeitraum");
        absatz(
                "vorlaeufig.folge",
                "frist",
                Formate.tag(b.zeitraum().bis().atEndOfMonth().plusYears(1)));
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
        return Formate.tag(b.erster(b.zeitraum().von()));
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
