package de.tragwerk.law.landesblindengeld;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.YearMonth;

/// What a Land pays per month to blind, deafblind or severely visually impaired people; independent of income.
public final class Landesblindengeld {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Landesblindengeld.class, "landesblindengeld.yaml");
    private static final Norm NORM = new Norm("§ 1 Landesblindengeldgesetz");
    static final Schritt SATZ = Schritt.of("LB-SATZ", "ERGEBNIS", NORM, "Landesblindengeld", "");
    static final Schritt HEIM =
            Schritt.of("LB-HEIM", "ERGEBNIS", NORM, "in einer Einrichtung zur Hälfte", "½ × {0}", cent("Blindengeld"));
    static final Schritt BETRAG = Schritt.of(
            "LB-BETRAG",
            "ERGEBNIS",
            NORM,
            "Zahlbetrag",
            "{0} − Pflege {1} − gleichartige Leistungen {2}",
            cent("Blindengeld"),
            cent("angerechnete Pflegeleistung"),
            cent("gleichartige Leistungen"));

    /// Kind of impairment.
    public enum Art {
        BLIND,
        TAUBBLIND,
        SEHBEHINDERT
    }

    /// @param alter completed years
    /// @param einrichtung lives in an institution
    /// @param pflege part of a care benefit that the Land deducts, as a fact
    /// @param gleichartig benefits for the same purpose (SGB XIV, accident insurance)
    public record Fall(Land land, Art art, int alter, boolean einrichtung, Money pflege, Money gleichartig) {
        public Fall {
            if (alter < 0 || pflege.cents() < 0 || gleichartig.cents() < 0) {
                throw new IllegalArgumentException("Alter und Abzüge dürfen nicht negativ sein");
            }
        }
    }

    /// @param satz amount of the Land before deductions
    public record Ergebnis(Money satz, Money betrag) {}

    private Landesblindengeld() {}

    public static Ergebnis berechne(Fall f, YearMonth monat, Protokoll protokoll) {
        String name = f.land().klein() + "_" + gruppe(f);
        if (!TAFEL.namen().contains(name)) {
            throw new IllegalArgumentException("Für " + f.land().titel() + " ist kein Wert bekannt: " + name);
        }
        Parameter p = TAFEL.im(name, monat);
        Money satz = protokoll.mit(p).ergibt(SATZ, p.geld());
        if (f.einrichtung()) {
            satz = einrichtung(f, satz, protokoll);
        }
        Money betrag = satz.minus(f.pflege()).minus(f.gleichartig()).notNegative();
        return new Ergebnis(satz, protokoll.ergibt(BETRAG, betrag, satz, f.pflege(), f.gleichartig()));
    }

    private static String gruppe(Fall f) {
        return switch (f.art()) {
            case TAUBBLIND -> "taubblind";
            case SEHBEHINDERT -> "sehbehindert";
            case BLIND -> {
                if (f.land() == Land.NW) {
                    yield f.alter() < 60 ? "unter_60" : "ab_60";
                }
                yield f.alter() < 18 ? "minderjaehrig" : "erwachsen";
            }
        };
    }

    /// Only the rule of Berlin is known here.
    private static Money einrichtung(Fall f, Money satz, Protokoll protokoll) {
        if (f.land() != Land.BE) {
            throw new IllegalArgumentException("Wie " + f.land().titel()
                    + " das Blindengeld in Einrichtungen kürzt, ist hier nicht bekannt; bitte von Hand entscheiden");
        }
        return protokoll.ergibt(HEIM, satz.share(1, 2), satz);
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
