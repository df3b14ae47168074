package de.tragwerk.law.asylblg;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.JeMonat;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The values of one month, looked up once.
public final class Werte {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Werte.class, "asylblg.yaml");
    private static final JeMonat<Werte> JE_MONAT = new JeMonat<>(monat -> new Werte(TAFEL, monat));

    private final Parameter[] persoenlich = new Parameter[7];
    private final Parameter[] notwendig = new Parameter[7];
    private final Parameter[] persoenlichEnde = new Parameter[7];
    private final Parameter[] notwendigEnde = new Parameter[7];
    final Parameter erwerbFrei;
    final Parameter erwerbDeckel;
    final Parameter ehrenamtJahr;
    final Parameter vermoegenFrei;
    final Parameter einschraenkungMonate;
    final @Nullable Parameter sofortzuschlag;
    final @Nullable Parameter einmal2021;
    final @Nullable Parameter einmal2022;

    /// Values of a table that may differ from the law in force.
    public Werte(ParameterTafel tafel, YearMonth monat) {
        for (int stufe = 1; stufe <= 6; stufe++) {
            persoenlich[stufe] = tafel.im("persoenlich_" + stufe, monat);
            notwendig[stufe] = tafel.im("notwendig_" + stufe, monat);
            persoenlichEnde[stufe] = tafel.am("persoenlich_" + stufe, monat.atEndOfMonth());
            notwendigEnde[stufe] = tafel.am("notwendig_" + stufe, monat.atEndOfMonth());
        }
        erwerbFrei = tafel.im("erwerb_frei", monat);
        erwerbDeckel = tafel.im("erwerb_deckel", monat);
        ehrenamtJahr = tafel.im("ehrenamt_jahr", monat);
        vermoegenFrei = tafel.im("vermoegen_frei", monat);
        einschraenkungMonate = tafel.im("einschraenkung_monate", monat);
        sofortzuschlag = tafel.wennGilt("sofortzuschlag", monat);
        einmal2021 = tafel.wennGilt("einmal_2021", monat);
        einmal2022 = tafel.wennGilt("einmal_2022", monat);
    }

    public static Werte im(YearMonth monat) {
        return JE_MONAT.im(monat);
    }

    /// § 3a Abs. 1.
    Parameter persoenlich(int stufe, LocalDate tag) {
        return gueltig(persoenlich[stufe], persoenlichEnde[stufe], tag);
    }

    /// § 3a Abs. 2.
    Parameter notwendig(int stufe, LocalDate tag) {
        return gueltig(notwendig[stufe], notwendigEnde[stufe], tag);
    }

    private static Parameter gueltig(Parameter anfang, Parameter ende, LocalDate tag) {
        return tag.isBefore(ende.ab()) ? anfang : ende;
    }

    /// Day inside the month on which the amounts change, `null` mostly (17 March 2016).
    @Nullable
    LocalDate wechsel() {
        return notwendig[1].equals(notwendigEnde[1]) && persoenlich[1].equals(persoenlichEnde[1])
                ? null
                : persoenlichEnde[1].ab();
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
