package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The letter of a hearing (§ 24 SGB X): what is intended, on which facts, what it means in money, until when
/// she can answer.
public final class AnhoerungBau {

    /// What the letter says.
    ///
    /// @param personen everybody in the file, the addressee first
    /// @param bearbeiter who signs
    public record Anlass(
            Absender absender,
            String aktenzeichen,
            String auskunft,
            LocalDate datum,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            List<Inhalt.Beteiligt> personen,
            Kapitel kapitel,
            Vergleich vergleich,
            Umfang umfang,
            Inhalt.Aenderung aenderung,
            String grund,
            LocalDate frist,
            String bearbeiter) {}

    private AnhoerungBau() {}

    /// @param anlass with at least one burdened month
    public static Brief brief(Anlass anlass, Wortlaut wort) {
        String frist = Formate.tag(anlass.frist());
        List<Block> bloecke = new ArrayList<>(new Briefrahmen(
                        anlass.absender(),
                        anlass.aktenzeichen(),
                        anlass.auskunft(),
                        anlass.datum(),
                        anlass.zugang(),
                        anlass.anschrift())
                .kopf());
        // The hint on missing cooperation is also the hearing; its sentences are its own (§ 66 Abs. 3 SGB I).
        String art = anlass.aenderung().rechtsgrund() == Inhalt.Rechtsgrund.SGBI_66 ? "_66" : "";
        String titel = wort.satz("anhoerung.titel" + art);
        bloecke.add(new Block.Titel(titel));
        absatz(
                bloecke,
                wort,
                "bescheid.anrede",
                "name",
                anlass.personen().getFirst().voll());
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"), List.of(wort.text("anhoerung.kasten" + art, "frist", frist))));
        List<YearMonth> monate = anlass.umfang().belastet();
        boolean ab = Monatsreihe.bisZumEnde(monate, anlass.aenderung().letzter());
        absatz(
                bloecke,
                wort,
                switch (anlass.aenderung().rechtsgrund()) {
                            case SGBXII_44A -> "anhoerung.absicht_44a";
                            case SGBX_45 -> "anhoerung.absicht_45";
                            case SGBI_66 -> "anhoerung.absicht_66";
                            case SGBX_44, SGBX_48, SGBI_67 -> "anhoerung.absicht_48";
                        }
                        + (ab ? "" : "_zeit"),
                "leistung",
                anlass.kapitel().leistung(),
                "vorgaenger",
                anlass.aenderung().bezeichnung(),
                "gruende",
                Formate.aufzaehlung(anlass.aenderung().gruende()),
                ab ? "von" : "monate",
                ab ? Formate.tag(monate.getFirst().atDay(1)) : Monatsreihe.worte(monate));
        absatz(bloecke, wort, "anhoerung.grund" + art, "grund", anlass.grund());
        Wuerdigung w = anlass.aenderung().wuerdigung();
        if (w != null) {
            Vorwurf.satz(w, anlass.personen(), anlass.datum(), wort).ifPresent(t -> bloecke.add(new Block.Absatz(t)));
            if (!anlass.umfang().bleibt().isEmpty()) {
                absatz(bloecke, wort, "anhoerung.bleibt", "wer", anlass.umfang().bleibend(anlass.personen()));
            }
        }
        bloecke.add(tabelle(anlass, wort));
        if (anlass.umfang().erstattungCent() > 0) {
            erstattung(bloecke, wort, anlass);
        }
        absatz(bloecke, wort, "anhoerung.frage" + art, "frist", frist);
        absatz(bloecke, wort, "anhoerung.folge" + art);
        bloecke.add(Briefrahmen.gruss(wort, anlass.bearbeiter(), "anhoerung.vermerk"));
        Absender von = anlass.absender();
        return new Brief(
                "de", titel, von.behoerde() + ", " + von.stelle(), anlass.aktenzeichen(), anlass.datum(), bloecke);
    }

    private static void erstattung(List<Block> bloecke, Wortlaut wort, Anlass anlass) {
        String betrag = Formate.euro(anlass.umfang().erstattungCent());
        absatz(
                bloecke,
                wort,
                anlass.aenderung().abschluss() != null ? "anhoerung.erstattung_44a" : "anhoerung.erstattung",
                "betrag",
                betrag);
        UUID ich = anlass.personen().getFirst().id();
        if (anlass.umfang().erstattung().stream().anyMatch(p -> !p.person().equals(ich))) {
            absatz(
                    bloecke,
                    wort,
                    "anhoerung.anteile",
                    "anteile",
                    anlass.umfang().anteile(anlass.personen()));
        }
    }

    private static Block tabelle(Anlass anlass, Wortlaut wort) {
        Map<YearMonth, Long> zurueck = new TreeMap<>();
        anlass.umfang().erstattung().forEach(p -> zurueck.merge(p.monat(), p.cent(), Math::addExact));
        List<Block.Zeile> zeilen = anlass.vergleich().monate().stream()
                .filter(m -> anlass.umfang().belastet().contains(m.monat()))
                .map(m -> new Block.Zeile(
                        List.of(
                                Formate.monat(m.monat()),
                                Formate.zahl(m.bisher() == null ? 0 : m.bisher()),
                                Formate.zahl(m.neu() == null ? 0 : m.neu()),
                                Formate.zahl(zurueck.getOrDefault(m.monat(), 0L))),
                        false))
                .toList();
        return new Block.Tabelle(
                wort.satz("anhoerung.tabelle"),
                List.of(
                        new Block.Spalte("Monat", false),
                        new Block.Spalte("bisher", true),
                        new Block.Spalte("neu", true),
                        new Block.Spalte("zu erstatten", true)),
                zeilen);
    }

    private static void absatz(List<Block> bloecke, Wortlaut wort, String code, String... werte) {
        bloecke.add(new Block.Absatz(wort.text(code, werte)));
    }
}
