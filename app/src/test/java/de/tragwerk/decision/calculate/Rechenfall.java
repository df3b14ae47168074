package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household with its facts, for worked examples from facts to amounts.
final class Rechenfall {
    private final Gesetzesrechner rechner;
    final List<Inhalt.Beteiligt> personen = new ArrayList<>();
    final List<Tatsache> tatsachen = new ArrayList<>();

    private Rechenfall(Gesetzesrechner rechner) {
        this.rechner = rechner;
    }

    static Rechenfall sgb12() {
        return new Rechenfall(new Sgb12Rechner());
    }

    static Rechenfall asylblg() {
        return new Rechenfall(new AsylblgRechner());
    }

    /// @param rolle of [TatsacheArt#ROLLE], from January 2024 on
    Inhalt.Beteiligt mensch(String vorname, String geboren, String rolle) {
        return mensch(vorname, geboren, rolle, "2024-01");
    }

    Inhalt.Beteiligt mensch(String vorname, String geboren, String rolle, String von) {
        Inhalt.Beteiligt neu =
                new Inhalt.Beteiligt(new UUID(0, personen.size() + 1L), vorname, "Muster", LocalDate.parse(geboren));
        personen.add(neu);
        fakt(TatsacheArt.ROLLE, neu, rolle, von, null);
        return neu;
    }

    /// A fact of the household, or of a person, from January 2024 on.
    Tatsache fakt(TatsacheArt art, Inhalt.@Nullable Beteiligt wer, String wert) {
        return fakt(art, wer, wert, "2024-01", null);
    }

    Tatsache fakt(TatsacheArt art, Inhalt.@Nullable Beteiligt wer, String wert, String von, @Nullable String bis) {
        Tatsache t = new Tatsache(
                UUID.randomUUID(),
                wer == null ? null : wer.id(),
                art,
                tatsachen.size(),
                YearMonth.parse(von),
                bis == null ? null : YearMonth.parse(bis),
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                "belegt",
                null,
                Instant.EPOCH);
        tatsachen.add(t);
        return t;
    }

    Rechner.Ergebnis rechne(Kapitel kapitel, String von, String bis, Rechner.Abwaegung... ermessen) {
        return rechner.rechne(
                kapitel,
                new Bewilligungszeitraum(YearMonth.parse(von), YearMonth.parse(bis), false),
                personen,
                tatsachen,
                List.of(ermessen));
    }

    Berechnung.Monat monat(Kapitel kapitel, String monat, Rechner.Abwaegung... ermessen) {
        if (rechne(kapitel, monat, monat, ermessen) instanceof Rechner.Berechnet b) {
            return b.berechnung().monate().getFirst();
        }
        throw new AssertionError(rechne(kapitel, monat, monat, ermessen).toString());
    }

    /// Cents of everybody in a month.
    long gesamt(Kapitel kapitel, String monat) {
        return monat(kapitel, monat).gesamt();
    }

    /// Cents of one person in a month, -1 where she has no claim of her own.
    long cent(Kapitel kapitel, String monat, Inhalt.Beteiligt wer) {
        return monat(kapitel, monat).anspruch().getOrDefault(wer.id(), -1L);
    }

    /// What stands in the way of a calculation, empty when nothing does.
    String saetze(Kapitel kapitel, String von, String bis) {
        return rechne(kapitel, von, bis) instanceof Rechner.Unvollstaendig u ? String.join(" ", u.saetze()) : "";
    }

    /// Why months do not belong to this benefit, empty when all do.
    String anderswo(Kapitel kapitel, String von, String bis) {
        return String.join(
                " ",
                rechner.anderswo(
                        kapitel,
                        new Bewilligungszeitraum(YearMonth.parse(von), YearMonth.parse(bis), false),
                        personen,
                        tatsachen));
    }

    /// Cents of everybody for each of these months, as runs over the whole stock compute them.
    List<Long> ansprueche(Kapitel kapitel, String von, String bis) {
        return rechner
                .ansprueche(
                        kapitel,
                        new Bewilligungszeitraum(YearMonth.parse(von), YearMonth.parse(bis), false),
                        personen,
                        tatsachen,
                        List.of())
                .orElseThrow()
                .values()
                .stream()
                .map(m -> m.values().stream().mapToLong(Long::longValue).sum())
                .toList();
    }
}
