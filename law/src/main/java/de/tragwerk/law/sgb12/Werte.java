package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.JeMonat;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The values of one month, looked up once. A value that is `null` belongs to a rule that did not exist yet.
public final class Werte {
    /// Release of these rules; rises whenever a result can change.
    public static final String REGELWERK = "sgb12 2026.11.4";

    private static final ParameterTafel TAFEL = ParameterTafel.lies(Werte.class, "lebensunterhalt.yaml");
    private static final JeMonat<Werte> MONATE = new JeMonat<>(Werte::new);

    final YearMonth monat;
    private final Parameter[] regelbedarf = new Parameter[7];
    private final @Nullable Parameter[] warmwasser = new @Nullable Parameter[7];
    final Parameter merkzeichenG;
    final Parameter schwangerschaft;
    final Parameter alleinerziehendGross;
    final Parameter alleinerziehendKind;
    final Parameter alleinerziehendDeckel;
    final Parameter bildungshilfe;
    final Parameter barbetrag;
    final Parameter erwerbFrei;
    final Parameter werkstattSockel;
    final Parameter werkstattFrei;
    final Parameter freibetragDeckel;
    final Parameter arbeitsmittel;
    final Parameter senkungMonate;
    final Parameter todesfallMonate;
    final Parameter vermoegenErwachsen;
    final Parameter vermoegenWeitere;
    final @Nullable Parameter vermoegenAlter;
    final @Nullable Parameter vermoegenPartner;
    final @Nullable Parameter vermoegenErheblich;
    final @Nullable Parameter vermoegenErheblichWeitere;
    final @Nullable Parameter fahrzeugRichtwert;
    final @Nullable Parameter altersvorsorgeSockel;
    final @Nullable Parameter altersvorsorgeFrei;
    final @Nullable Parameter grundrenteSockel;
    final @Nullable Parameter grundrenteFrei;
    final @Nullable Parameter grundrenteMonate;
    final @Nullable Parameter pflegeFrei;
    final @Nullable Parameter pflegeDeckel;
    final @Nullable Parameter freiwilligendienst;
    final @Nullable Parameter jugendGrenze;
    final @Nullable Parameter kapitalJahr;
    final @Nullable Parameter karenzMonate;
    final @Nullable Parameter karenzDeckel;
    final @Nullable Parameter vereinfachterZugang;
    final @Nullable Parameter sofortzuschlag;
    final @Nullable Parameter einmalzahlung;
    /// Half of level 1: the cap of most allowances.
    final Money halbeStufe1;

    private Werte(YearMonth monat) {
        this.monat = monat;
        for (int stufe = 1; stufe <= 6; stufe++) {
            regelbedarf[stufe] = wert("regelbedarf_" + stufe);
            // § 30 Abs. 7 names no share for level 3.
            warmwasser[stufe] = stufe == 3 ? null : wert(stufe < 3 ? "warmwasser_erwachsen" : "warmwasser_" + stufe);
        }
        merkzeichenG = wert("merkzeichen_g");
        schwangerschaft = wert("schwangerschaft");
        alleinerziehendGross = wert("alleinerziehend_gross");
        alleinerziehendKind = wert("alleinerziehend_kind");
        alleinerziehendDeckel = wert("alleinerziehend_deckel");
        bildungshilfe = wert("bildungshilfe");
        barbetrag = wert("barbetrag");
        erwerbFrei = wert("erwerb_frei");
        werkstattSockel = wert("werkstatt_sockel");
        werkstattFrei = wert("werkstatt_frei");
        freibetragDeckel = wert("freibetrag_deckel");
        arbeitsmittel = wert("arbeitsmittel");
        senkungMonate = wert("senkung_monate");
        todesfallMonate = wert("todesfall_monate");
        vermoegenErwachsen = wert("vermoegen_erwachsen");
        vermoegenWeitere = wert("vermoegen_weitere");
        vermoegenAlter = TAFEL.wennGilt("vermoegen_alter", monat);
        vermoegenPartner = TAFEL.wennGilt("vermoegen_partner", monat);
        vermoegenErheblich = TAFEL.wennGilt("vermoegen_erheblich", monat);
        vermoegenErheblichWeitere = TAFEL.wennGilt("vermoegen_erheblich_weitere", monat);
        fahrzeugRichtwert = seit("fahrzeug_richtwert");
        altersvorsorgeSockel = seit("altersvorsorge_sockel");
        altersvorsorgeFrei = seit("altersvorsorge_frei");
        grundrenteSockel = seit("grundrente_sockel");
        grundrenteFrei = seit("grundrente_frei");
        grundrenteMonate = seit("grundrente_monate");
        pflegeFrei = seit("pflege_frei");
        pflegeDeckel = seit("pflege_deckel");
        freiwilligendienst = seit("freiwilligendienst");
        jugendGrenze = seit("jugend_frei") == null ? null : wert("geringfuegigkeit");
        kapitalJahr = seit("kapital_jahr");
        karenzMonate = seit("karenz_monate");
        karenzDeckel = seit("karenz_deckel");
        vereinfachterZugang = TAFEL.wennGilt("vereinfachter_zugang", monat);
        sofortzuschlag = seit("sofortzuschlag");
        Parameter mai = TAFEL.wennGilt("einmalzahlung_2021", monat);
        einmalzahlung = mai == null ? TAFEL.wennGilt("einmalzahlung_2022", monat) : mai;
        halbeStufe1 = freibetragDeckel.anteil().of(stufe1().geld());
    }

    /// @throws ParameterTafel.KeinParameter when the month has no values
    public static Werte im(YearMonth monat) {
        return MONATE.im(monat);
    }

    /// A value that is needed seldom, or that is missing for a fact of this case only.
    Parameter wert(String name) {
        return TAFEL.im(name, monat);
    }

    private @Nullable Parameter seit(String name) {
        return TAFEL.seit(name, monat);
    }

    Parameter regelbedarf(int stufe) {
        return regelbedarf[stufe];
    }

    @Nullable
    Parameter warmwasser(int stufe) {
        return warmwasser[stufe];
    }

    /// Level 1, the measure of most other values.
    public Parameter stufe1() {
        return regelbedarf[1];
    }

    /// Last month for which standard needs are known.
    public static YearMonth letzterMonat() {
        LocalDate bis = TAFEL.reihe("regelbedarf_1").getLast().bis();
        if (bis == null) {
            throw new IllegalStateException("Regelbedarfe gelten nie unbegrenzt (§ 28a SGB XII)");
        }
        return YearMonth.from(bis);
    }

    /// First month for which standard needs are known.
    public static YearMonth ersterMonat() {
        return YearMonth.from(TAFEL.reihe("regelbedarf_1").getFirst().ab());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
