package de.tragwerk.law.but;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.but.Kind.Einrichtung;
import de.tragwerk.law.but.Kind.Rechtskreis;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// § 28 SGB II, § 34 SGB XII: what the education package of one child is in one month.
///
/// It stands beside the livelihood and takes no part in sharing income; what income is left after housing
/// covers it in the order of its paragraphs (§ 19 Abs. 3 SGB II).
public final class Bildungspaket {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Bildungspaket.class, "but.yaml");
    private static final String P = "BILDUNG";

    static final Schritt AUSFLUEGE = schritt("AUSFLUEGE", "2", "Ausflüge und Klassenfahrten");
    static final Schritt SCHULBEDARF = schritt("SCHULBEDARF", "3", "Schulbedarf");
    static final Schritt BEFOERDERUNG = Schritt.of(
            "BT-BEFOERDERUNG",
            P,
            norm("4"),
            "Schülerbeförderung",
            "{0} − Eigenanteil {1}",
            cent("Kosten"),
            cent("Eigenanteil"));
    static final Schritt LERNFOERDERUNG = schritt("LERNFOERDERUNG", "5", "Lernförderung");
    static final Schritt MITTAGESSEN = Schritt.of(
            "BT-MITTAGESSEN",
            P,
            norm("6"),
            "gemeinschaftliches Mittagessen",
            "{0} − {1} Essen × Eigenanteil {2}",
            cent("Kosten"),
            anzahl("Essen"),
            cent("Eigenanteil"));
    static final Schritt TEILHABE = schritt("TEILHABE", "7", "Teilhabe am sozialen und kulturellen Leben");
    static final Schritt EINKOMMEN = Schritt.of(
            "BT-EINKOMMEN",
            P,
            Norm.sgb2("§ 19 Abs. 3 Satz 3"),
            "ab: Einkommen, das nach Unterkunft übrig ist",
            "höchstens {0}",
            cent("Einkommen"));

    private static Schritt schritt(String code, String absatz, String name) {
        return Schritt.of("BT-" + code, P, norm(absatz), name, "");
    }

    private static Norm norm(String absatz) {
        return new Norm("§ 28 Abs. " + absatz + " SGB II, § 34 Abs. " + absatz + " SGB XII");
    }

    /// @param betrag sum of the parts less income
    public record Ergebnis(
            Money ausfluege,
            Money schulbedarf,
            Money befoerderung,
            Money lernfoerderung,
            Money mittagessen,
            Money teilhabe,
            Money einkommen,
            Money betrag) {}

    private Bildungspaket() {}

    /// @param einkommen income of the child left after the livelihood, mostly zero
    public static Ergebnis berechne(Kind k, YearMonth monat, Money einkommen, Protokoll protokoll) {
        boolean bildung = bildung(k, monat);
        boolean schule = bildung && k.einrichtung() == Einrichtung.SCHULE;
        Money ausfluege = betrag(AUSFLUEGE, bildung, k.ausfluege(), protokoll);
        Money schulbedarf = schule ? schulbedarf(k, monat, protokoll) : Money.ZERO;
        Money befoerderung = schule ? befoerderung(k, monat, protokoll) : Money.ZERO;
        Money lernfoerderung = betrag(LERNFOERDERUNG, schule, k.lernfoerderung(), protokoll);
        Money mittagessen = bildung ? mittagessen(k, monat, protokoll) : Money.ZERO;
        Money teilhabe = teilhabe(k, monat, protokoll);
        Money summe = ausfluege
                .plus(schulbedarf)
                .plus(befoerderung)
                .plus(lernfoerderung)
                .plus(mittagessen)
                .plus(teilhabe);
        Money gedeckt = einkommen.notNegative().min(summe);
        if (gedeckt.isPositive()) {
            protokoll.ergibt(EINKOMMEN, gedeckt.negated(), einkommen);
        }
        return new Ergebnis(
                ausfluege,
                schulbedarf,
                befoerderung,
                lernfoerderung,
                mittagessen,
                teilhabe,
                gedeckt,
                summe.minus(gedeckt));
    }

    /// § 28 Abs. 1 SGB II: under 25 without pay for training; SGB XII knows pupils of any age.
    private static boolean bildung(Kind k, YearMonth monat) {
        if (k.einrichtung() == Einrichtung.KEINE) {
            return false;
        }
        return switch (k.system()) {
            case SGB2, BKGG -> k.alter(monat) < TAFEL.im("bildung_bis", monat).zahl() && !k.ausbildungsverguetung();
            case SGB12_KAPITEL3, SGB12_KAPITEL4, ASYLBLG -> true;
        };
    }

    private static Money betrag(Schritt schritt, boolean gilt, Money kosten, Protokoll protokoll) {
        return gilt && kosten.isPositive() ? protokoll.ergibt(schritt, kosten) : Money.ZERO;
    }

    /// Abs. 3: in August and February; SGB XII § 34 Abs. 3: when the halves of the school year begin.
    private static Money schulbedarf(Kind k, YearMonth monat, Protokoll protokoll) {
        Parameter p = null;
        if (monat.getMonth() == monatDer(k, k.erstesHalbjahr(), "sgb2_erstes_monat", monat)) {
            p = TAFEL.im("schulbedarf_erstes", monat);
        } else if (monat.getMonth() == monatDer(k, k.zweitesHalbjahr(), "sgb2_zweites_monat", monat)) {
            p = TAFEL.im("schulbedarf_zweites", monat);
        }
        return p == null ? Money.ZERO : protokoll.mit(p).ergibt(SCHULBEDARF, p.geld());
    }

    private static Month monatDer(Kind k, @Nullable Month eigener, String sgb2, YearMonth monat) {
        boolean fest = k.system() == Rechtskreis.SGB2 || k.system() == Rechtskreis.BKGG;
        return fest || eigener == null
                ? Month.of(Math.toIntExact(TAFEL.im(sgb2, monat).zahl()))
                : eigener;
    }

    private static Money befoerderung(Kind k, YearMonth monat, Protokoll protokoll) {
        if (k.befoerderung().isZero()) {
            return Money.ZERO;
        }
        Parameter eigen = TAFEL.im("befoerderung_eigenanteil", monat);
        Money betrag = k.befoerderung().minus(eigen.geld()).notNegative();
        return protokoll.mit(eigen).ergibt(BEFOERDERUNG, betrag, k.befoerderung(), eigen.geld());
    }

    private static Money mittagessen(Kind k, YearMonth monat, Protokoll protokoll) {
        if (k.mittagessenKosten().isZero()) {
            return Money.ZERO;
        }
        Parameter eigen = TAFEL.im("mittagessen_eigenanteil", monat);
        Money betrag =
                k.mittagessenKosten().minus(eigen.geld().times(k.mittagessen())).notNegative();
        return protokoll
                .mit(eigen)
                .ergibt(MITTAGESSEN, betrag, k.mittagessenKosten().cents(), k.mittagessen(), eigen.wert());
    }

    /// Abs. 7: under 18; not in chapter 4 (§ 42 Nr. 3 SGB XII).
    private static Money teilhabe(Kind k, YearMonth monat, Protokoll protokoll) {
        boolean gilt = k.teilhabe()
                && k.system() != Rechtskreis.SGB12_KAPITEL4
                && k.alter(monat) < TAFEL.im("teilhabe_bis", monat).zahl();
        if (!gilt) {
            return Money.ZERO;
        }
        Parameter p = TAFEL.im("teilhabe", monat);
        return protokoll.mit(p).ergibt(TEILHABE, p.geld());
    }

    /// § 6b Abs. 2a BKGG: last month in which the package of a month can be asked for.
    public static YearMonth bkggFrist(YearMonth monat) {
        return monat.plusMonths(TAFEL.im("bkgg_frist_monate", monat).zahl());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
