package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The letter that tells a person where a part of her benefit goes from now on.
public final class DirektzahlungBau {

    /// What a direct payment rests on, by the benefit of its first month.
    public enum Grundlage {
        SGB12("direktzahlung.text"),
        /// § 3 Abs. 3 Satz 4 AsylbLG names housing and heating only.
        GRUNDLEISTUNG("direktzahlung.text_3_asylblg"),
        ANALOG("direktzahlung.text_2_asylblg"),
        /// No sentence of law names it; the officer's reason stands alone.
        KEINE("direktzahlung.text_ohne");

        private final String baustein;

        Grundlage(String baustein) {
            this.baustein = baustein;
        }

        /// @param unterkunft for housing and heating; else for energy
        public static Grundlage von(Kapitel kapitel, boolean unterkunft) {
            return switch (kapitel) {
                case HILFE_ZUM_LEBENSUNTERHALT, GRUNDSICHERUNG -> SGB12;
                case GRUNDLEISTUNGEN -> unterkunft ? GRUNDLEISTUNG : KEINE;
                case ANALOGLEISTUNGEN -> ANALOG;
            };
        }
    }

    /// @param wofuer what the part is for
    /// @param cent each month
    public record Anlass(
            Absender absender,
            String aktenzeichen,
            LocalDate datum,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            String name,
            String wofuer,
            String empfaenger,
            long cent,
            YearMonth von,
            Grundlage grundlage,
            String grund,
            String bearbeiter) {}

    private DirektzahlungBau() {}

    public static Brief brief(Anlass a, Wortlaut wort) {
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(a.absender(), a.aktenzeichen(), a.bearbeiter(), a.datum(), a.zugang(), a.anschrift())
                        .kopf());
        String titel = wort.satz("direktzahlung.titel");
        bloecke.add(new Block.Titel(titel));
        bloecke.add(new Block.Absatz(wort.text("bescheid.anrede", "name", a.name())));
        bloecke.add(new Block.Kasten(
                wort.satz("kasten.titel"),
                List.of(wort.text(
                        "direktzahlung.kasten",
                        "von",
                        Formate.tag(a.von().atDay(1)),
                        "betrag",
                        Formate.euro(a.cent()),
                        "empfaenger",
                        a.empfaenger()))));
        bloecke.add(new Block.Absatz(wort.text(a.grundlage().baustein, "wofuer", a.wofuer())));
        bloecke.add(new Block.Absatz(wort.text("direktzahlung.grund", "grund", a.grund())));
        bloecke.add(new Block.Absatz(wort.text("direktzahlung.frage")));
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), "anhoerung.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }
}
