package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a case from JSON. The first thing that cannot be right ends the reading with a [Mangel].
public final class FallLeser {
    static final int MONATE = 264;

    private final Map<String, String> leistungen;

    /// @param leistungen keys of the benefits that can be computed
    public FallLeser(List<String> leistungen) {
        this.leistungen = Lesen.gleich(leistungen);
    }

    /// @throws Mangel when the case cannot be right
    public Fall lies(byte[] json, int von, int laenge) {
        Stelle s = Stelle.wurzel(Baum.lies(json, von, laenge)).objekt(Schluessel.FALL);
        String id = s.muss("id", "Der Fall braucht eine Kennung.").text(Lesen.TEXT);
        Stelle zeit = s.muss(
                "monate",
                "Geben Sie an, welche Monate zu berechnen sind, zum Beispiel {\"von\":\"2026-03\",\"bis\":\"2026-08\"}.");
        YearMonth[] monate = monate(zeit);
        return new Fall(
                id,
                monate[0],
                monate[1],
                gewuenscht(s.muss("leistungen", "Geben Sie an, welche Leistungen zu berechnen sind.")),
                PersonLeser.alle(s.muss("personen", "Die Personen des Haushalts fehlen."), monate[0], monate[1]),
                WohnungLeser.alle(s.kann("wohnung")),
                anspruch(s.kann("anspruch")),
                BesonderesLeser.lies(s));
    }

    private static YearMonth[] monate(Stelle zeit) {
        if (zeit.istText()) {
            YearMonth monat = zeit.monat();
            return new YearMonth[] {monat, monat};
        }
        zeit.objekt(Schluessel.ZEITRAUM);
        YearMonth erster = zeit.muss("von", "Der erste Monat fehlt.").monat();
        Stelle bis = zeit.kann("bis");
        YearMonth letzter = bis == null ? erster : bis.monat();
        if (letzter.isBefore(erster)) {
            throw zeit.mangel("Der letzte Monat liegt vor dem ersten.");
        }
        if (erster.plusMonths(MONATE).isBefore(letzter)) {
            throw zeit.mangel("Das sind zu viele Monate. Möglich sind höchstens " + MONATE + ".");
        }
        return new YearMonth[] {erster, letzter};
    }

    private List<String> gewuenscht(Stelle wuensche) {
        List<String> gewuenscht = new ArrayList<>();
        for (Stelle l : wuensche.liste(Lesen.EINTRAEGE)) {
            gewuenscht.add(l.wahl(leistungen));
        }
        if (gewuenscht.isEmpty() || new HashSet<>(gewuenscht).size() < gewuenscht.size()) {
            throw wuensche.mangel("Nennen Sie jede gewünschte Leistung genau einmal.");
        }
        return gewuenscht;
    }

    private static @Nullable Period anspruch(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.ZEITRAUM);
        LocalDate von = Lesen.tagOderNull(s.kann("von"));
        LocalDate bis = Lesen.tagOderNull(s.kann("bis"));
        if (von == null && bis == null) {
            throw s.mangel("Nennen Sie den ersten Tag mit Anspruch (von), den letzten (bis) oder beide.");
        }
        if (von != null && bis != null && bis.isBefore(von)) {
            throw s.mangel("Der letzte Tag liegt vor dem ersten.");
        }
        return new Period(von == null ? Stelle.FRUEHESTENS : von, bis == null ? Stelle.SPAETESTENS : bis);
    }
}
