package de.tragwerk.decision.model;

import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The letter that tells a person where a part of her benefit goes from now on.
public final class DirektzahlungBau {

    /// What a direct payment rests on, by the benefit of its first month, its purpose and its reason.
    public enum Grundlage {
        DRITTES("direktzahlung.text_norm", "§ 35a Abs. 3 SGB XII"),
        /// Chapter 4 pays to others what chapter 3 lets pay to others, up to the recognised need.
        VIERTES("direktzahlung.text_norm", "§ 43a Abs. 3 Satz 1 in Verbindung mit § 35a Abs. 3 SGB XII"),
        STROM_WUNSCH("direktzahlung.text_norm", "§ 43a Abs. 3 Satz 2 SGB XII"),
        /// Arrears of household electricity that allow to cut it off.
        STROM_RUECKSTAND("direktzahlung.text_norm", "§ 43a Abs. 4 SGB XII"),
        BEITRAG("direktzahlung.text_norm", "§ 32a Abs. 2 SGB XII"),
        /// § 3 Abs. 3 Satz 4 AsylbLG names housing and heating only.
        GRUNDLEISTUNG("direktzahlung.text_3_asylblg", ""),
        ANALOG("direktzahlung.text_2_asylblg", ""),
        /// No sentence of law names it; the officer's reason stands alone.
        KEINE("direktzahlung.text_ohne", "");

        private final String baustein;
        private final String norm;

        Grundlage(String baustein, String norm) {
            this.baustein = baustein;
            this.norm = norm;
        }

        /// As cited in the letter; empty where its text cites it, or nothing does.
        public String norm() {
            return norm;
        }

        /// @param wunsch the person asked for it; else it secures that the money is used for its purpose
        public static Grundlage von(Kapitel kapitel, Unterrichtung.Wofuer wofuer, boolean wunsch) {
            if (wofuer == Unterrichtung.Wofuer.BEITRAG) {
                return BEITRAG;
            }
            boolean unterkunft = wofuer == Unterrichtung.Wofuer.UNTERKUNFT;
            return switch (kapitel) {
                // § 35a is about housing and heating; chapter 3 names no direct payment of household electricity.
                case HILFE_ZUM_LEBENSUNTERHALT -> unterkunft ? DRITTES : KEINE;
                case GRUNDSICHERUNG -> unterkunft ? VIERTES : wunsch ? STROM_WUNSCH : STROM_RUECKSTAND;
                case GRUNDLEISTUNGEN -> unterkunft ? GRUNDLEISTUNG : KEINE;
                case ANALOGLEISTUNGEN -> unterkunft ? ANALOG : KEINE;
                // Refused before it comes to a letter.
                case ENTSCHAEDIGUNGSZAHLUNG -> KEINE;
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
        bloecke.add(
                new Block.Absatz(wort.text(a.grundlage().baustein, "wofuer", a.wofuer(), "norm", a.grundlage().norm)));
        bloecke.add(new Block.Absatz(wort.text("direktzahlung.grund", "grund", a.grund())));
        bloecke.add(new Block.Absatz(wort.text("direktzahlung.frage")));
        bloecke.add(Briefrahmen.gruss(wort, a.bearbeiter(), "anhoerung.vermerk"));
        Absender von = a.absender();
        return new Brief("de", titel, von.behoerde() + ", " + von.stelle(), a.aktenzeichen(), a.datum(), bloecke);
    }
}
