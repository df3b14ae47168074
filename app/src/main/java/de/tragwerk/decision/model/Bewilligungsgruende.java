package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Altersgrenze;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Why an award or a change is as it is: the claim, need and income, the home, and what the
/// Asylbewerberleistungsgesetz, SGB XIV and a provisional award have to say besides.
final class Bewilligungsgruende {
    /// What a step of a compensation payment needs to be said about it.
    private static final SequencedMap<String, String> SGB14 = new LinkedHashMap<>();

    static {
        SGB14.put(Berechnung.Posten.SCHWERSTE_FOLGEN, "gruende.sgb14_schwerst");
        SGB14.put(Berechnung.Posten.GRAD_UNTER_30, "gruende.sgb14_grad");
        SGB14.put(Berechnung.Posten.NICHT_ANERKANNT, "gruende.sgb14_ende");
        SGB14.put(Berechnung.Posten.GEHEIRATET, "gruende.sgb14_heirat");
        SGB14.put(Berechnung.Posten.WEGGEFALLEN, "gruende.sgb14_vorbei");
        SGB14.put(Berechnung.Posten.WAISE_ZU_ALT, "gruende.sgb14_waise");
    }

    private final Inhalt in;
    private final Inhalt.Bewilligung b;
    private final @Nullable AenderungBau aenderung;
    private final Wortlaut wort;
    private final List<Block> bloecke = new ArrayList<>();

    private Bewilligungsgruende(Inhalt in, Inhalt.Bewilligung b, @Nullable AenderungBau aenderung, Wortlaut wort) {
        this.in = in;
        this.b = b;
        this.aenderung = aenderung;
        this.wort = wort;
    }

    static List<Block> bloecke(Inhalt in, Inhalt.Bewilligung b, @Nullable AenderungBau aenderung, Wortlaut wort) {
        return new Bewilligungsgruende(in, b, aenderung, wort).bau();
    }

    private List<Block> bau() {
        if (aenderung != null) {
            bloecke.addAll(aenderung.gruende());
        }
        // What is taken away for missing cooperation rests on no need and no income.
        if (in.aenderung() != null && in.aenderung().rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66) {
            return bloecke;
        }
        if (b.berechnung().monate().stream().anyMatch(m -> m.gesamt() > 0)) {
            absatz(
                    switch (in.kapitel()) {
                        case GRUNDSICHERUNG -> anspruch4();
                        case ENTSCHAEDIGUNGSZAHLUNG -> anspruch14();
                        case HILFE_ZUM_LEBENSUNTERHALT, GRUNDLEISTUNGEN, ANALOGLEISTUNGEN ->
                            "gruende.anspruch_" + in.kapitel().nummer();
                    });
        }
        LocalDate ab = b.ab();
        if (ab != null && aenderung == null && b.teil(b.berechnung().spannen().getFirst())) {
            absatz("gruende.beginn_tag", "tag", Formate.tag(ab));
        }
        vorlaeufig();
        anderswo();
        if (b.berechnung().monate().stream().anyMatch(Bewilligungsgruende::gerechnet)) {
            bedarfUndEinkommen();
        }
        wohnkosten();
        asylblg();
        sgb14();
        if (in.kapitel() == Kapitel.GRUNDSICHERUNG && aenderung == null && b.vorlaeufig() == null) {
            absatz("gruende.kapitel4_zeitraum");
        }
        return bloecke;
    }

    /// In a month that belongs elsewhere nothing was weighed but that.
    private static boolean gerechnet(Berechnung.Monat m) {
        return m.posten().stream().anyMatch(p -> p.gruppe() != Berechnung.Gruppe.ERGEBNIS);
    }

    /// Months that belong to another benefit, each reason once with its months.
    private void anderswo() {
        Map<String, List<String>> monate = new LinkedHashMap<>();
        for (Berechnung.Monat m : b.berechnung().monate()) {
            m.posten().stream()
                    .map(Berechnung.Posten::schritt)
                    .filter(s -> s.startsWith(Berechnung.Posten.ANDERSWO))
                    .forEach(s ->
                            monate.computeIfAbsent(s, x -> new ArrayList<>()).add(Formate.monat(m.monat())));
        }
        monate.forEach((schritt, liste) -> absatz(
                "gruende.anderswo_"
                        + schritt.substring(Berechnung.Posten.ANDERSWO.length()).toLowerCase(Locale.ROOT),
                "monate",
                Formate.aufzaehlung(liste)));
    }

    private void bedarfUndEinkommen() {
        List<String> bedarfe = namen(Berechnung.Gruppe.BEDARF);
        if (!bedarfe.isEmpty()) {
            absatz("gruende.bedarf", "bedarfe", Formate.aufzaehlung(bedarfe));
        }
        List<String> einkommen = namen(Berechnung.Gruppe.EINKOMMEN);
        if (einkommen.isEmpty()) {
            absatz("gruende.kein_einkommen");
        } else {
            absatz("gruende.einkommen", "einkommen", Formate.aufzaehlung(einkommen));
        }
        absatz("gruende.rechnung");
        if (schritt("R-VERMUTUNG")) {
            absatz("gruende.vermutung");
        }
    }

    /// § 35 Abs. 2 Satz 2 SGB XII: the first award says that the home costs more than is adequate, how long the
    /// waiting year lasts and what comes after it.
    private void wohnkosten() {
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
            if (w.richtwert() != null) {
                absatz("gruende.richtwert", "quelle", w.richtwert());
            }
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

    /// Why somebody gets less (§ 1a AsylbLG), and what comes after this benefit: § 2 AsylbLG when the waiting
    /// time is over, another authority after recognition.
    private void asylblg() {
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
        if (schritt(Berechnung.Posten.ENDE)) {
            absatz("gruende.asylblg_ende");
        } else if (in.kapitel() == Kapitel.GRUNDLEISTUNGEN) {
            absatz("gruende.asylblg_wartezeit");
        }
        if (schritt("AY-S-UEBERGANG")) {
            absatz("gruende.asylblg_uebergang");
        }
        if (schritt("AY-R-IN-NATUR")) {
            absatz("gruende.asylblg_sachleistung");
        }
    }

    /// Why a compensation payment has a supplement, why it ends, and what can be had instead: who gets it for the
    /// first time has a year to ask for a lump sum (§ 84 Abs. 1, § 86 Abs. 1 SGB XIV).
    private void sgb14() {
        SGB14.forEach((schritt, baustein) -> {
            if (schritt(schritt)) {
                absatz(baustein);
            }
        });
        if (aenderung == null && schritt(Berechnung.Posten.GESCHAEDIGT)) {
            absatz("gruende.sgb14_abfindung");
        } else if (aenderung == null && schritt(Berechnung.Posten.WITWE)) {
            absatz("gruende.sgb14_abfindung_witwe");
        }
    }

    private boolean schritt(String code) {
        return b.berechnung().monate().stream()
                .flatMap(m -> m.posten().stream())
                .anyMatch(p -> p.schritt().equals(code));
    }

    private String anspruch14() {
        if (schritt(Berechnung.Posten.GESCHAEDIGT)) {
            return "gruende.anspruch_1483";
        }
        return Entschaedigte.von(b.berechnung())
                .filter(e -> e == Entschaedigte.WAISE)
                .map(e -> "gruende.anspruch_1483_waise")
                .orElse("gruende.anspruch_1483_hinterblieben");
    }

    /// Which fact of § 41 SGB XII the claim rests on; several only where persons differ.
    private String anspruch4() {
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
    private void vorlaeufig() {
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
    private List<String> namen(Berechnung.Gruppe gruppe) {
        return b.berechnung().monate().stream()
                .flatMap(m -> m.posten().stream())
                // Deductions and allowances stand in the annex; the reasons name what counts.
                .filter(p -> p.gruppe() == gruppe && !p.summe() && p.cent() > 0)
                .map(p -> p.name() + " (" + p.norm() + ")")
                .distinct()
                .toList();
    }

    private void absatz(String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }
}
