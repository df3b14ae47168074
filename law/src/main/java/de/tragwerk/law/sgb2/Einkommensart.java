package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Kinds of income; some are no income at all (§ 11a), some since a certain month.
public enum Einkommensart {
    ERWERB("Arbeitslohn, brutto", Freibetrag.ERWERB),
    SELBSTAENDIG("Gewinn aus selbständiger Arbeit", Freibetrag.ERWERB),
    /// Pay of pupils in the holidays (§ 11a Abs. 7, since July 2023).
    FERIENJOB("Ferienjob", Freibetrag.ERWERB, YearMonth.of(2023, 7)),
    RENTE("Rente", Freibetrag.GRUNDRENTE),
    ARBEITSLOSENGELD("Arbeitslosengeld", Freibetrag.KEINER),
    KRANKENGELD("Krankengeld", Freibetrag.KEINER),
    ELTERNGELD("Elterngeld", Freibetrag.KEINER),
    KINDERGELD("Kindergeld", Freibetrag.KEINER),
    KINDERZUSCHLAG("Kinderzuschlag", Freibetrag.KEINER),
    UNTERHALT("Unterhalt", Freibetrag.KEINER),
    UNTERHALTSVORSCHUSS("Unterhaltsvorschuss", Freibetrag.KEINER),
    WOHNGELD("Wohngeld", Freibetrag.KEINER),
    AUSBILDUNGSFOERDERUNG("Ausbildungsförderung", Freibetrag.KEINER),
    KAPITAL("Kapitalerträge über dem Jahresfreibetrag", Freibetrag.KEINER),
    /// § 11a Abs. 6, no income since July 2023.
    MUTTERSCHAFTSGELD("Mutterschaftsgeld", Freibetrag.KEINER, YearMonth.of(2023, 7)),
    /// § 11a Abs. 1 Nr. 7, no income but assets since July 2023.
    ERBSCHAFT("Erbschaft", Freibetrag.KEINER, YearMonth.of(2023, 7)),
    /// § 11a Abs. 1 Nr. 2, Abs. 2.
    ENTSCHAEDIGUNG("Entschädigung, Schmerzensgeld", Freibetrag.KEINER, YearMonth.of(2005, 1)),
    SONSTIGES("anderes Einkommen", Freibetrag.KEINER);

    enum Freibetrag {
        KEINER,
        ERWERB,
        GRUNDRENTE
    }

    private final Freibetrag freibetrag;
    private final @Nullable YearMonth freiSeit;
    private final Schritt schritt;

    Einkommensart(String titel, Freibetrag freibetrag) {
        this(titel, freibetrag, null);
    }

    Einkommensart(String titel, Freibetrag freibetrag, @Nullable YearMonth freiSeit) {
        this.freibetrag = freibetrag;
        this.freiSeit = freiSeit;
        this.schritt = Schritt.of("S2-E-" + name(), "EINKOMMEN", Norm.sgb2("§ 11 Abs. 1"), titel, "");
    }

    Freibetrag freibetrag() {
        return freibetrag;
    }

    Schritt schritt() {
        return schritt;
    }

    /// § 11a: not looked at in this month.
    boolean frei(YearMonth monat) {
        return freiSeit != null && !monat.isBefore(freiSeit);
    }
}
