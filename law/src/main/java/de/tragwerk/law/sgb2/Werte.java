package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.JeMonat;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The values of one month, looked up once; a rule that is not in force has no value.
public final class Werte {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Werte.class, "sgb2.yaml");
    private static final JeMonat<Werte> JE_MONAT = new JeMonat<>(monat -> new Werte(TAFEL, monat));

    private final ParameterTafel tafel;
    private final YearMonth monat;
    private final Parameter[] regelbedarf = new Parameter[7];
    private final Parameter[] regelbedarfOst;
    private final @Nullable Parameter[] warmwasser = new Parameter[7];
    final boolean volleEuro;
    final Parameter schwanger;
    final Parameter alleinGross;
    final Parameter alleinKind;
    final Parameter alleinDeckel;
    final Parameter teilhabe;
    final Parameter merkzeichenG;
    final @Nullable Parameter karenzMonate;
    final @Nullable Parameter karenzDeckel;
    final Parameter senkungMonate;
    final @Nullable Parameter todesfallMonate;
    final @Nullable Parameter grundabsetzung;
    final Money grundabsetzungGrenze;
    final Parameter versicherung;
    final @Nullable Parameter bagatelle;
    final @Nullable Parameter kindErwerb;
    final @Nullable Parameter grundrenteSockel;
    final @Nullable Parameter sofortzuschlag;
    final @Nullable Parameter einmal2021;
    final @Nullable Parameter einmal2022;
    final Freibetraege freibetraege;

    /// Values of a table that may differ from the law in force, for instance to see what a change would cost.
    public Werte(ParameterTafel tafel, YearMonth monat) {
        this.tafel = tafel;
        this.monat = monat;
        for (int stufe = 1; stufe <= 6; stufe++) {
            regelbedarf[stufe] = wert("regelbedarf_" + stufe);
            warmwasser[stufe] = wennGilt("warmwasser_" + stufe);
        }
        regelbedarfOst = wennGilt("regelbedarf_ost_1") == null ? regelbedarf : ost();
        volleEuro = wert("volle_euro").zahl() == 1;
        schwanger = wert("mehr_schwanger");
        alleinGross = wert("mehr_allein_gross");
        alleinKind = wert("mehr_allein_kind");
        alleinDeckel = wert("mehr_allein_deckel");
        teilhabe = wert("mehr_teilhabe");
        merkzeichenG = wert("mehr_merkzeichen_g");
        karenzMonate = wennGilt("karenz_monate");
        karenzDeckel = wennGilt("karenz_deckel");
        senkungMonate = wert("senkung_monate");
        todesfallMonate = wennGilt("todesfall_monate");
        grundabsetzung = wennGilt("grundabsetzung");
        grundabsetzungGrenze = grundabsetzung == null
                ? Money.ZERO
                : wert("grundabsetzung_grenze").geld();
        versicherung = wert("versicherung");
        bagatelle = wennGilt("bagatelle");
        kindErwerb = wennGilt("kind_erwerb");
        grundrenteSockel = wennGilt("grundrente_sockel");
        sofortzuschlag = wennGilt("sofortzuschlag");
        einmal2021 = wennGilt("einmal_2021");
        einmal2022 = wennGilt("einmal_2022");
        freibetraege = Freibetraege.aus(this);
    }

    public static Werte im(YearMonth monat) {
        return JE_MONAT.im(monat);
    }

    private Parameter[] ost() {
        Parameter[] werte = new Parameter[7];
        for (int stufe = 1; stufe <= 6; stufe++) {
            werte[stufe] = wert("regelbedarf_ost_" + stufe);
        }
        return werte;
    }

    Parameter wert(String name) {
        return tafel.im(name, monat);
    }

    /// The value of another month, for rules that keep what held when they began.
    Parameter wert(String name, YearMonth anderer) {
        return tafel.im(name, anderer);
    }

    @Nullable
    Parameter wennGilt(String name) {
        return tafel.wennGilt(name, monat);
    }

    YearMonth monat() {
        return monat;
    }

    Parameter regelbedarf(int stufe, boolean ost) {
        return (ost ? regelbedarfOst : regelbedarf)[stufe];
    }

    @Nullable
    Parameter warmwasser(int stufe) {
        return warmwasser[stufe];
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
