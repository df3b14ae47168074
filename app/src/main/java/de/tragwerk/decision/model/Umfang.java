package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a change reaches: the months it may touch, those it must leave alone, and what is paid back.
///
/// @param monate months the act decides anew, in order
/// @param belastet those of them in which somebody gets less
/// @param geschuetzt months that stay too high, because the law protects them
/// @param zuAlt months that stay too low, because they lie too far back
/// @param minderung cents less over the burdened months
/// @param erstattung what was paid and is to be paid back
/// @param vergangenheit whether the burden reaches into months that had begun
/// @param begruendung why the burden begins where it does: the sentence that decides, with its norm
/// @param bleibt what somebody keeps in a burdened month because the reproach does not reach her
public record Umfang(
        List<YearMonth> monate,
        List<YearMonth> belastet,
        List<YearMonth> geschuetzt,
        List<YearMonth> zuAlt,
        long minderung,
        List<Posten> erstattung,
        boolean vergangenheit,
        String begruendung,
        List<Posten> bleibt) {

    /// @param cent more than zero
    public record Posten(UUID person, YearMonth monat, long cent) {}

    public Umfang {
        monate = List.copyOf(monate);
        belastet = List.copyOf(belastet);
        geschuetzt = List.copyOf(geschuetzt);
        zuAlt = List.copyOf(zuAlt);
        erstattung = List.copyOf(erstattung);
        // Absent in what was kept before a month could be divided.
        bleibt = bleibt == null ? List.of() : List.copyOf(bleibt);
    }

    /// The same where every burdened month is decided anew for everybody.
    public Umfang(
            List<YearMonth> monate,
            List<YearMonth> belastet,
            List<YearMonth> geschuetzt,
            List<YearMonth> zuAlt,
            long minderung,
            List<Posten> erstattung,
            boolean vergangenheit,
            String begruendung) {
        this(monate, belastet, geschuetzt, zuAlt, minderung, erstattung, vergangenheit, begruendung, List.of());
    }

    /// What a month gives each person when some keep what they had.
    ///
    /// @param neu cents by the calculation
    public static Map<UUID, Long> mit(List<Posten> bleibt, YearMonth monat, Map<UUID, Long> neu) {
        Map<UUID, Long> gilt = new HashMap<>(neu);
        bleibt.stream().filter(p -> p.monat().equals(monat)).forEach(p -> gilt.put(p.person(), p.cent()));
        return gilt;
    }

    public @Nullable YearMonth belastetAb() {
        return belastet.isEmpty() ? null : belastet.getFirst();
    }

    public long erstattungCent() {
        return erstattung.stream().mapToLong(Posten::cent).reduce(0, Math::addExact);
    }

    /// What each person owes: "Uwe Muster 100,00 € und Vera Muster 50,00 €".
    String anteile(List<Inhalt.Beteiligt> personen) {
        List<String> teile = new ArrayList<>();
        for (Inhalt.Beteiligt p : personen) {
            long cent = erstattung.stream()
                    .filter(x -> x.person().equals(p.id()))
                    .mapToLong(Posten::cent)
                    .sum();
            if (cent > 0) {
                teile.add(p.voll() + " " + Formate.euro(cent));
            }
        }
        return Formate.aufzaehlung(teile);
    }

    /// Who keeps what she had, and in which months: "Vera Muster (April 2026 bis Mai 2026)".
    String bleibend(List<Inhalt.Beteiligt> personen) {
        List<String> teile = new ArrayList<>();
        for (Inhalt.Beteiligt p : personen) {
            List<YearMonth> seine = bleibt.stream()
                    .filter(x -> x.person().equals(p.id()))
                    .map(Posten::monat)
                    .toList();
            if (!seine.isEmpty()) {
                teile.add(p.voll() + " (" + Monatsreihe.worte(seine) + ")");
            }
        }
        return Formate.aufzaehlung(teile);
    }

    /// Somebody gets less in a month, whether or not the law lets us go that far.
    public boolean nimmt() {
        return !belastet.isEmpty() || !geschuetzt.isEmpty();
    }
}
