package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
public record Umfang(
        List<YearMonth> monate,
        List<YearMonth> belastet,
        List<YearMonth> geschuetzt,
        List<YearMonth> zuAlt,
        long minderung,
        List<Posten> erstattung,
        boolean vergangenheit,
        String begruendung) {

    /// @param cent more than zero
    public record Posten(UUID person, YearMonth monat, long cent) {}

    public Umfang {
        monate = List.copyOf(monate);
        belastet = List.copyOf(belastet);
        geschuetzt = List.copyOf(geschuetzt);
        zuAlt = List.copyOf(zuAlt);
        erstattung = List.copyOf(erstattung);
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

    /// Somebody gets less in a month, whether or not the law lets us go that far.
    public boolean nimmt() {
        return !belastet.isEmpty() || !geschuetzt.isEmpty();
    }
}
