package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;

/// § 27a Abs. 4 SGB XII with § 5 RBEG 2021: what of level 1 is meant for which purpose. An officer who finds a
/// purpose covered otherwise, or dearer, takes the deviation from here.
public enum Abteilung {
    NAHRUNG("rbeg_01_02"),
    BEKLEIDUNG("rbeg_03"),
    WOHNEN_ENERGIE("rbeg_04"),
    HAUSHALT("rbeg_05"),
    GESUNDHEIT("rbeg_06"),
    VERKEHR("rbeg_07"),
    KOMMUNIKATION("rbeg_08"),
    FREIZEIT("rbeg_09"),
    BILDUNG("rbeg_10"),
    GASTSTAETTEN("rbeg_11"),
    ANDERES("rbeg_12");

    private final String parameter;

    Abteilung(String parameter) {
        this.parameter = parameter;
    }

    /// The part of level 1 in a month, in the proportions of the base year.
    public Money anteil(YearMonth monat) {
        Werte w = Werte.im(monat);
        return w.stufe1()
                .geld()
                .share(w.wert(parameter).wert(), w.wert("rbeg_summe").wert());
    }
}
