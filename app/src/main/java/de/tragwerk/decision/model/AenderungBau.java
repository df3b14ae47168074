package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The words of a change: what is annulled or withdrawn, from when on, why so far and no further, what is paid
/// back.
final class AenderungBau {
    private final Inhalt in;
    private final Inhalt.Aenderung aenderung;
    private final Umfang umfang;
    private final Wortlaut wort;

    AenderungBau(Inhalt in, Inhalt.Aenderung aenderung, Umfang umfang, Wortlaut wort) {
        this.in = in;
        this.aenderung = aenderung;
        this.umfang = umfang;
        this.wort = wort;
    }

    private boolean belastet() {
        return !umfang.belastet().isEmpty();
    }

    private boolean beguenstigt() {
        return umfang.monate().size() > umfang.belastet().size();
    }

    private String vorgaenger() {
        return aenderung.bezeichnung();
    }

    /// About these months: "ab" only where they run to the end of the award.
    private Text zeit(String code, List<YearMonth> monate, String... werte) {
        boolean ab = Monatsreihe.bisZumEnde(monate, aenderung.letzter());
        List<String> alle = new ArrayList<>(List.of(werte));
        alle.addAll(ab ? List.of("von", ab(monate)) : List.of("monate", Monatsreihe.worte(monate)));
        return wort.text(ab ? code : code + "_zeit", alle.toArray(String[]::new));
    }

    private String ab(List<YearMonth> monate) {
        return Formate.tag(monate.getFirst().atDay(1));
    }

    private List<YearMonth> begu() {
        return umfang.monate().stream()
                .filter(m -> !umfang.belastet().contains(m))
                .toList();
    }

    /// "Das Wichtigste".
    List<Text> kasten(String wer, Berechnung berechnung) {
        if (aenderung.abschluss() != null) {
            return abschlussKasten(aenderung.abschluss());
        }
        if (aenderung.rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66) {
            return List.of(
                    zeit("kasten.entziehung", umfang.belastet(), "wer", Formate.aufzaehlung(aenderung.gruende())));
        }
        Berechnung.Monat letzter = berechnung.monate().getLast();
        String grund = Formate.aufzaehlung(aenderung.gruende());
        List<Text> saetze = new ArrayList<>();
        if (berechnung.monate().stream().allMatch(m -> m.gesamt() == 0)) {
            saetze.add(zeit("kasten.wegfall", umfang.monate(), "grund", grund));
        } else {
            Berechnung.Spanne spanne = berechnung.spannen().getLast();
            List<YearMonth> monate = umfang.monate().stream()
                    .filter(m -> !m.isBefore(spanne.von()))
                    .toList();
            saetze.add(zeit(
                    "kasten.aenderung", monate, "grund", grund, "wer", wer, "betrag", Formate.euro(letzter.gesamt())));
        }
        if (umfang.erstattungCent() > 0) {
            saetze.add(wort.text(
                    mehrere() ? "kasten.erstattung_mehrere" : "kasten.erstattung",
                    "betrag",
                    Formate.euro(umfang.erstattungCent())));
        }
        return saetze;
    }

    /// Somebody else than the addressee owes too: each demand is named by person (§ 33 Abs. 1, § 50 Abs. 1
    /// SGB X).
    private boolean mehrere() {
        UUID ich = in.personen().getFirst().id();
        return umfang.erstattung().stream().anyMatch(p -> !p.person().equals(ich));
    }

    private String name(UUID person) {
        return in.personen().stream()
                .filter(p -> p.id().equals(person))
                .findFirst()
                .orElseThrow()
                .voll();
    }

    private List<Text> abschlussKasten(Abschluss a) {
        List<Text> saetze =
                new ArrayList<>(List.of(wort.text("abschluss.kasten", "von", ab(umfang.monate()), "bis", bis())));
        if (a.nachzahlung() > 0) {
            saetze.add(wort.text("abschluss.kasten_nachzahlung", "betrag", Formate.euro(a.nachzahlung())));
        }
        if (a.erstattung() > 0) {
            saetze.add(wort.text(
                    mehrere() ? "abschluss.kasten_erstattung_mehrere" : "abschluss.kasten_erstattung",
                    "betrag",
                    Formate.euro(a.erstattung())));
        }
        if (a.nachzahlung() == 0 && a.erstattung() == 0) {
            saetze.add(wort.text("abschluss.kasten_gleich"));
        }
        return saetze;
    }

    private String bis() {
        return Formate.tag(umfang.monate().getLast().atEndOfMonth());
    }

    /// The acts, each in a sentence of its own: they are challenged one by one.
    List<Text> tenor() {
        List<Text> saetze = new ArrayList<>();
        if (aenderung.abschluss() != null) {
            return List.of(wort.text(
                    "abschluss.tenor",
                    "leistung",
                    in.kapitel().leistung(),
                    "von",
                    ab(umfang.monate()),
                    "bis",
                    bis(),
                    "vorgaenger",
                    vorgaenger()));
        }
        if (belastet()) {
            saetze.add(zeit(
                    switch (aenderung.rechtsgrund()) {
                        case SGBX_45 -> "entscheidung.ruecknahme_45";
                        case SGBI_66 -> "entscheidung.entziehung";
                        default -> "entscheidung.aufhebung";
                    },
                    umfang.belastet(),
                    "vorgaenger",
                    vorgaenger(),
                    "wer",
                    Formate.aufzaehlung(aenderung.gruende())));
            if (!umfang.bleibt().isEmpty()) {
                saetze.add(wort.text("entscheidung.bleibt", "wer", umfang.bleibend(in.personen())));
            }
        }
        if (beguenstigt()) {
            saetze.add(zeit(
                    switch (aenderung.rechtsgrund()) {
                        case SGBX_48 -> "entscheidung.aenderung";
                        case SGBI_67 -> "entscheidung.nachgeholt";
                        default -> "entscheidung.ruecknahme_44";
                    },
                    begu(),
                    "vorgaenger",
                    vorgaenger()));
        }
        return saetze;
    }

    List<Text> nachTenor() {
        List<Text> saetze = new ArrayList<>();
        Abschluss abschluss = aenderung.abschluss();
        if (abschluss != null) {
            if (abschluss.nachzahlung() > 0) {
                saetze.add(wort.text("abschluss.nachzahlung", "betrag", Formate.euro(abschluss.nachzahlung())));
            }
            if (abschluss.erstattung() > 0) {
                saetze.add(fordert("abschluss.erstattung"));
            }
            return saetze;
        }
        if (aenderung.nachzahlung() > 0) {
            saetze.add(wort.text(
                    "entscheidung.nachzahlung",
                    "monate",
                    Formate.aufzaehlung(aenderung.nachzahlungMonate()),
                    "betrag",
                    Formate.euro(aenderung.nachzahlung())));
        }
        if (umfang.erstattungCent() > 0) {
            saetze.add(fordert("entscheidung.erstattung"));
        }
        aenderung.abhilfe().forEach(a -> saetze.addAll(a.saetze(wort)));
        return saetze;
    }

    private Text fordert(String code) {
        String monate = Formate.aufzaehlung(
                erstattungen().keySet().stream().map(Formate::monat).toList());
        String betrag = Formate.euro(umfang.erstattungCent());
        return mehrere()
                ? wort.text(
                        code + "_mehrere", "monate", monate, "anteile", umfang.anteile(in.personen()), "betrag", betrag)
                : wort.text(code, "monate", monate, "betrag", betrag);
    }

    private Map<YearMonth, Long> erstattungen() {
        Map<YearMonth, Long> jeMonat = new TreeMap<>();
        umfang.erstattung().forEach(p -> jeMonat.merge(p.monat(), p.cent(), Math::addExact));
        return jeMonat;
    }

    /// What the demand is made of: by month, and by person where several owe.
    private String posten() {
        return Formate.aufzaehlung(
                mehrere()
                        ? umfang.erstattung().stream()
                                .map(p -> name(p.person()) + " für " + Formate.monat(p.monat()) + " "
                                        + Formate.euro(p.cent()))
                                .toList()
                        : erstattungen().entrySet().stream()
                                .map(e -> Formate.monat(e.getKey()) + " " + Formate.euro(e.getValue()))
                                .toList());
    }

    List<Block> gruende() {
        List<Block> bloecke = new ArrayList<>();
        if (aenderung.abschluss() != null) {
            abschlussGruende(aenderung.abschluss(), bloecke);
            return bloecke;
        }
        if (aenderung.rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66) {
            return Entziehungsgruende.bloecke(aenderung, wort);
        }
        String gruende = Formate.aufzaehlung(aenderung.gruende());
        boolean spaeter = aenderung.rechtsgrund() == Inhalt.Rechtsgrund.SGBX_48;
        if (belastet()) {
            bloecke.add(absatz(
                    spaeter ? "gruende.aufhebung_48" : "gruende.ruecknahme_45",
                    "vorgaenger",
                    vorgaenger(),
                    "gruende",
                    gruende));
        }
        if (beguenstigt()) {
            bloecke.add(new Block.Absatz(zeit(
                    switch (aenderung.rechtsgrund()) {
                        case SGBX_48 -> "gruende.aenderung_48";
                        case SGBI_67 -> "gruende.nachgeholt";
                        default -> "gruende.aenderung_44";
                    },
                    begu(),
                    "vorgaenger",
                    vorgaenger(),
                    "gruende",
                    gruende)));
        }
        Wuerdigung w = aenderung.wuerdigung();
        if (w != null) {
            wuerdigung(w, spaeter, bloecke);
        }
        if (umfang.erstattungCent() > 0) {
            bloecke.add(absatz("gruende.erstattung", "posten", posten()));
            bloecke.add(absatz("gruende.raten"));
        }
        monate("gruende.geschuetzt", umfang.geschuetzt(), bloecke);
        monate("gruende.zu_alt", umfang.zuAlt(), bloecke);
        return bloecke;
    }

    private void abschlussGruende(Abschluss a, List<Block> bloecke) {
        bloecke.add(
                aenderung.gruende().isEmpty()
                        ? absatz("abschluss.gruende_gleich", "vorgaenger", vorgaenger())
                        : absatz(
                                "abschluss.gruende",
                                "vorgaenger",
                                vorgaenger(),
                                "gruende",
                                Formate.aufzaehlung(aenderung.gruende())));
        posten("abschluss.zu_viel", a.zuViel(), a.zuVielCent(), bloecke);
        posten("abschluss.zu_wenig", a.zuWenig(), a.zuWenigCent(), bloecke);
        if (a.angerechnet() > 0) {
            bloecke.add(absatz("abschluss.anrechnung", "betrag", Formate.euro(a.angerechnet())));
        }
        Wuerdigung w = aenderung.wuerdigung();
        if (w != null) {
            bloecke.add(absatz("gruende.wuerdigung", "grund", w.grund()));
            anhoerung(w, bloecke);
        }
        if (a.erstattung() > 0) {
            bloecke.add(absatz("gruende.raten"));
        }
    }

    private void posten(String code, List<Abschluss.Posten> posten, long summe, List<Block> bloecke) {
        if (!posten.isEmpty()) {
            bloecke.add(absatz(
                    code,
                    "betrag",
                    Formate.euro(summe),
                    "posten",
                    Formate.aufzaehlung(posten.stream()
                            .map(p -> Formate.monat(p.monat()) + " " + Formate.euro(p.cent()))
                            .toList())));
        }
    }

    private void wuerdigung(Wuerdigung w, boolean spaeter, List<Block> bloecke) {
        if (belastet()) {
            boolean zurueck = spaeter && umfang.vergangenheit();
            if (zurueck) {
                if (w.pflichtVerletzt()) {
                    bloecke.add(absatz("gruende.vergangenheit_pflicht"));
                }
                if (w.einkommen()) {
                    bloecke.add(absatz("gruende.vergangenheit_einkommen"));
                }
                if (w.gewusst()) {
                    bloecke.add(absatz("gruende.vergangenheit_gewusst"));
                }
            } else if (spaeter) {
                bloecke.add(absatz("gruende.nur_zukunft_48"));
            } else {
                vertrauen(w, bloecke);
            }
            Vorwurf.satz(w, in.personen(), in.datum(), wort).ifPresent(t -> bloecke.add(new Block.Absatz(t)));
            if (!umfang.bleibt().isEmpty()) {
                bloecke.add(absatz("gruende.bleibt", "wer", umfang.bleibend(in.personen())));
            }
            bloecke.add(absatz(
                    zurueck ? "gruende.soll_48" : spaeter ? "gruende.wuerdigung" : "gruende.ermessen_45",
                    "grund",
                    w.grund()));
            anhoerung(w, bloecke);
        }
    }

    /// Whether anybody may rely on the act (§ 45 Abs. 2 SGB X).
    private void vertrauen(Wuerdigung w, List<Block> bloecke) {
        if (w.ausschluss().isEmpty()) {
            bloecke.add(absatz(w.boesglaeubig() ? "gruende.vertrauen_boes" : "gruende.vertrauen_abgewogen"));
            return;
        }
        w.ausschluss().forEach(a -> bloecke.add(absatz("gruende.vertrauen_" + a.nummer())));
        // Bad faith alone is not enough for the past: the year of § 45 Abs. 4 Satz 2 SGB X may be over.
        if (umfang.vergangenheit()) {
            bloecke.add(absatz("gruende.vergangenheit_45"));
        }
    }

    private void anhoerung(Wuerdigung w, List<Block> bloecke) {
        Anhoerungsgruende.block(aenderung, w, in.kapitel().gesetz(), wort).ifPresent(bloecke::add);
    }

    private void monate(String code, List<YearMonth> monate, List<Block> bloecke) {
        if (!monate.isEmpty()) {
            bloecke.add(absatz(
                    code,
                    "monate",
                    Formate.aufzaehlung(monate.stream().map(Formate::monat).toList())));
        }
    }

    /// The objection stops the demand; one that is open already, or an action, is about this act as well (§§ 86,
    /// 96 SGG).
    List<Text> rechtsbehelf() {
        List<Text> saetze = new ArrayList<>();
        if (aenderung.abschluss() != null ? umfang.erstattungCent() > 0 : belastet()) {
            saetze.add(wort.text(aenderung.abschluss() != null ? "abschluss.aufschub" : "rechtsbehelf.aufschub"));
        }
        if (!aenderung.einbezogen().isEmpty()) {
            saetze.add(wort.text(
                    "rechtsbehelf.einbezogen",
                    "bescheid",
                    Formate.aufzaehlung(
                            aenderung.einbezogen().stream().map(Formate::tag).toList())));
        }
        List<LocalDate> vorGericht = aenderung.vorGericht();
        if (vorGericht != null && !vorGericht.isEmpty()) {
            saetze.add(wort.text(
                    "rechtsbehelf.vor_gericht",
                    "bescheid",
                    Formate.aufzaehlung(vorGericht.stream().map(Formate::tag).toList())));
        }
        return saetze;
    }

    private Block absatz(String code, String... werte) {
        return new Block.Absatz(wort.text(code, werte));
    }
}
