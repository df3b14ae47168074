package de.tragwerk.law.asylblg;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which benefit of the statute somebody gets on a day, with the norm that decides.
public enum Leistungsart {
    /// §§ 3, 3a.
    GRUNDLEISTUNG("§ 3 AsylbLG"),
    /// § 1a.
    EINGESCHRAENKT("§ 1a AsylbLG"),
    /// § 2.
    ANALOG("§ 2 Abs. 1 AsylbLG"),
    /// § 1 Abs. 4: two weeks, in kind, once in two years.
    UEBERBRUECKUNG("§ 1 Abs. 4 AsylbLG"),
    KEINE("§ 1 Abs. 4 AsylbLG");

    private final String norm;

    Leistungsart(String norm) {
        this.norm = norm;
    }

    public String norm() {
        return norm;
    }

    /// @param einreise day from which the stay is continuous, short breaks left out
    /// @param elternEinreise that of the parent who waited longer, for minor children
    /// @param missbrauch the length of the stay was brought about by abuse
    /// @param einschraenkung a decision under § 1a is in force
    /// @param ausreisepflichtigSeit day from which § 1 Abs. 4 holds (protection in another state), `null` mostly
    /// @param ueberbrueckungZuletzt last day of earlier bridging benefits, `null` without
    public record Aufenthalt(
            LocalDate einreise,
            @Nullable LocalDate elternEinreise,
            boolean missbrauch,
            boolean einschraenkung,
            @Nullable LocalDate ausreisepflichtigSeit,
            @Nullable LocalDate ueberbrueckungZuletzt) {}

    public static Leistungsart am(LocalDate tag, Aufenthalt a) {
        LocalDate seit = a.ausreisepflichtigSeit();
        if (seit != null && !tag.isBefore(seit)) {
            return ueberbrueckung(tag, seit, a.ueberbrueckungZuletzt()) ? UEBERBRUECKUNG : KEINE;
        }
        if (a.einschraenkung()) {
            return EINGESCHRAENKT;
        }
        if (a.missbrauch()) {
            return GRUNDLEISTUNG;
        }
        LocalDate analog = Wartezeit.kindAnalogAb(a.einreise(), a.elternEinreise());
        return tag.isBefore(analog) ? GRUNDLEISTUNG : ANALOG;
    }

    private static boolean ueberbrueckung(LocalDate tag, LocalDate seit, @Nullable LocalDate zuletzt) {
        long tage = Werte.tafel().am("ueberbrueckung_tage", tag).zahl();
        long jahre = Werte.tafel().am("ueberbrueckung_jahre", tag).zahl();
        boolean schonGewaehrt = zuletzt != null && zuletzt.isBefore(seit) && seit.isBefore(zuletzt.plusYears(jahre));
        return !schonGewaehrt && tag.isBefore(seit.plusDays(tage));
    }
}
