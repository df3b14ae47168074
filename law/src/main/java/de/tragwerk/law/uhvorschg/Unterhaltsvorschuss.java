package de.tragwerk.law.uhvorschg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// §§ 1, 2 UhVorschG: the advance for one child in one month.
public final class Unterhaltsvorschuss {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Unterhaltsvorschuss.class, "uhvorschg.yaml");
    /// First month in which children from twelve on have a claim.
    private static final YearMonth AUSBAU = YearMonth.of(2017, 7);

    static final Schritt GRUND = Schritt.of(
            "U-GRUND",
            "BETRAG",
            new Norm("§ 2 Abs. 1, 2 UhVorschG"),
            "Mindestunterhalt minus Kindergeld für ein erstes Kind",
            "{0} − {1}",
            cent("Mindestunterhalt"),
            cent("Kindergeld"));
    static final Schritt ARBEIT = Schritt.of(
            "U-ARBEIT",
            "EINKOMMEN",
            new Norm("§ 2 Abs. 4 UhVorschG"),
            "eigener Lohn nach der Schule, zur Hälfte",
            "½ × ({0} − {1} − {2})",
            cent("Lohn"),
            cent("Pauschbetrag"),
            cent("Freibetrag in Ausbildung"));
    static final Schritt VORSCHUSS = Schritt.of(
            "U-VORSCHUSS",
            "ERGEBNIS",
            new Norm("§ 2 Abs. 1, 3 UhVorschG"),
            "Unterhaltsvorschuss",
            "({0} − Unterhalt {1} − Waisenbezüge {2} − Lohn {3}) × {4}/30",
            cent("Grundbetrag"),
            cent("Unterhalt"),
            cent("Waisenbezüge"),
            cent("Lohn"),
            anzahl("Anspruchstage"));

    static final Schritt AUSZAHLUNG = Schritt.of(
            "U-AUSZAHLUNG",
            "ERGEBNIS",
            new Norm("§ 9 Abs. 3 Satz 2 und 3 UhVorschG"),
            "Auszahlung in vollen Euro",
            "{0} aufgerundet; unter 5 Euro nichts",
            cent("Betrag"));
    private static final long EURO = 100;

    /// Smallest amount that is paid, in cents.
    private static final long MINDESTENS = 5 * EURO;

    private Unterhaltsvorschuss() {}

    /// @throws ParameterTafel.KeinParameter for a month whose values are not known
    public static Money berechne(Kind k, YearMonth monat, Protokoll protokoll) {
        long alter = ChronoUnit.YEARS.between(k.geboren(), monat.atEndOfMonth());
        Money kindergeld = wert("kindergeld_erstes", monat);
        // A higher level counts from the first of the month of the birthday (§ 1612a Abs. 3 BGB).
        Parameter mindestunterhalt = TAFEL.im("mindestunterhalt_" + (alter < 6 ? 1 : alter < 12 ? 2 : 3), monat);
        Money mindest = mindestunterhalt.geld();
        if (!berechtigt(k, monat)) {
            return Money.ZERO;
        }
        Money grund = protokoll
                .mit(mindestunterhalt, TAFEL.im("kindergeld_erstes", monat))
                .ergibt(GRUND, mindest.minus(kindergeld).notNegative(), mindest.cents(), kindergeld.cents());
        Money lohn = lohn(k, monat, protokoll);
        Money voll =
                grund.minus(k.unterhalt()).minus(k.waisenrente()).minus(lohn).notNegative();
        Money betrag = protokoll.ergibt(
                VORSCHUSS,
                voll.share(k.tage(), 30),
                grund.cents(),
                k.unterhalt().cents(),
                k.waisenrente().cents(),
                lohn.cents(),
                k.tage());
        return auszahlung(betrag, protokoll);
    }

    /// § 9 Abs. 3: rounded up to full euro; below five euro, after rounding [P], nothing is paid.
    private static Money auszahlung(Money betrag, Protokoll protokoll) {
        long cent = (betrag.cents() + EURO - 1) / EURO * EURO;
        long gezahlt = cent < MINDESTENS ? 0 : cent;
        return gezahlt == betrag.cents() ? betrag : protokoll.ergibt(AUSZAHLUNG, Money.cents(gezahlt), betrag.cents());
    }

    /// The further condition of § 1 Abs. 1a holds for months that begin after the twelfth birthday [P].
    private static boolean berechtigt(Kind k, YearMonth monat) {
        LocalDate erster = monat.atDay(1);
        long alter = ChronoUnit.YEARS.between(k.geboren(), erster);
        if (k.geboren().isAfter(monat.atEndOfMonth()) || alter >= 18) {
            return false;
        }
        if (alter < 12) {
            return true;
        }
        return !monat.isBefore(AUSBAU)
                && (k.sgb2Frei() || k.elternBrutto().compareTo(wert("elterneinkommen", monat)) >= 0);
    }

    private static Money lohn(Kind k, YearMonth monat, Protokoll protokoll) {
        if (k.schule() || k.arbeit().isZero()) {
            return Money.ZERO;
        }
        Money pauschale = wert("arbeitnehmer_pauschbetrag", monat).share(1, 12);
        Money ausbildung = k.ausbildung() ? wert("ausbildung_frei", monat) : Money.ZERO;
        Money haelfte =
                k.arbeit().minus(pauschale).minus(ausbildung).notNegative().share(1, 2);
        return protokoll
                .mit(TAFEL.im("arbeitnehmer_pauschbetrag", monat))
                .ergibt(ARBEIT, haelfte, k.arbeit().cents(), pauschale.cents(), ausbildung.cents());
    }

    private static Money wert(String name, YearMonth monat) {
        return TAFEL.im(name, monat).geld();
    }

    /// § 4: first month that can be paid: one before the application, if the other parent was asked in vain.
    public static YearMonth fruehesterMonat(YearMonth antrag, boolean bemueht) {
        return bemueht
                ? antrag.minusMonths(TAFEL.im("rueckwirkend_monate", antrag).zahl())
                : antrag;
    }

    /// § 3 until June 2017: whether months are left of the longest duration; since then there is none.
    public static boolean dauerNichtErschoepft(int bezogeneMonate, YearMonth monat) {
        Parameter hoechstens = TAFEL.wennGilt("hoechstdauer_monate", monat);
        return hoechstens == null || bezogeneMonate < hoechstens.zahl();
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
