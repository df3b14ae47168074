package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.decision.facts.Abloesung;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The waiting year of § 35 Abs. 1 SGB XII counts from the first month of benefit, not from each new award. Full
/// months without benefit make it longer (Satz 4), and after three years without benefit a new one begins (Satz
/// 5): both follow from the months that are decided and become facts, so that a calculation can be done again.
@Component
public class Karenz {
    private final TatsachenTabelle tatsachen;
    private final BescheidTabelle bescheide;
    private final Abloesung abloesung;
    private final Access access;
    private final RealTime time;

    Karenz(TatsachenTabelle tatsachen, BescheidTabelle bescheide, Abloesung abloesung, Access access, RealTime time) {
        this.tatsachen = tatsachen;
        this.bescheide = bescheide;
        this.abloesung = abloesung;
        this.access = access;
        this.time = time;
    }

    /// Writes down what the waiting year is for a draft that begins with this month; SGB XIV pays no rent.
    void merke(Fall fall, YearMonth von) {
        if (fall.gesetz() == Gesetz.SGB14) {
            return;
        }
        Instant jetzt = time.instant();
        TreeSet<YearMonth> leistung = new TreeSet<>();
        bescheide.geltend(fall.akte()).forEach((monat, cent) -> {
            if (cent > 0) {
                leistung.add(monat);
            }
        });
        fehlend(
                        leistung,
                        von,
                        tatsachen.geltende(fall.akte()),
                        access.employee().id(),
                        jetzt)
                .forEach(t -> abloesung.trageEin(fall, t, jetzt));
    }

    /// The facts that are not there yet.
    ///
    /// @param leistung months with benefit
    /// @param von first month of the draft
    public static List<Tatsache> fehlend(
            NavigableSet<YearMonth> leistung, YearMonth von, List<Tatsache> da, @Nullable UUID konto, Instant jetzt) {
        if (leistung.isEmpty()) {
            return List.of();
        }
        YearMonth erster = leistung.first();
        boolean vorher = erster.isBefore(von);
        Kostensenkung stand = Kostensenkung.aus(leistung, vorher ? von : erster);
        YearMonth beginn = Objects.requireNonNullElse(stand.beginn(), erster);
        boolean neu = beginn.isAfter(erster);
        List<Tatsache> fakten = new ArrayList<>();
        if (da.stream().noneMatch(t -> t.art() == TatsacheArt.KARENZ_BEGINN)) {
            fakten.add(fakt(
                    TatsacheArt.KARENZ_BEGINN,
                    beginn.toString(),
                    beginn,
                    "erster Monat, für den bewilligt ist",
                    konto,
                    jetzt));
        } else if (neu
                && wert(da, TatsacheArt.KARENZ_BEGINN, von)
                        .map(YearMonth::parse)
                        .filter(b -> b.isBefore(beginn))
                        .isPresent()) {
            fakten.add(fakt(
                    TatsacheArt.KARENZ_BEGINN,
                    beginn.toString(),
                    von,
                    "erster Monat nach drei Jahren ohne Leistung",
                    konto,
                    jetzt));
        }
        int pausen = stand.pausen();
        if (pausen
                != wert(da, TatsacheArt.KARENZ_PAUSEN, von)
                        .map(Integer::parseInt)
                        .orElse(0)) {
            fakten.add(fakt(
                    TatsacheArt.KARENZ_PAUSEN,
                    Integer.toString(pausen),
                    von,
                    "Monate zwischen den Bewilligungen",
                    konto,
                    jetzt));
        }
        return List.copyOf(fakten);
    }

    private static Optional<String> wert(List<Tatsache> da, TatsacheArt art, YearMonth monat) {
        return da.stream()
                .filter(t -> t.art() == art && t.gilt(monat))
                .map(Tatsache::wert)
                .reduce((a, b) -> b);
    }

    private static Tatsache fakt(
            TatsacheArt art, String wert, YearMonth von, String grund, @Nullable UUID konto, Instant jetzt) {
        return new Tatsache(
                Ids.next(),
                null,
                art,
                1,
                von,
                null,
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                grund,
                konto,
                jetzt);
    }
}
