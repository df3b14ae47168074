package de.tragwerk.decision.adjust;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.calculate.Korrektur;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Anpassungsfall.Ergebnis;
import de.tragwerk.decision.model.Ausnahme;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.propose.Karenz;
import de.tragwerk.decision.store.Bestand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What a run would do with a case. Writes nothing; the same state of the tables gives the same answer.
///
/// It asks the one calculation and the one rule about months that changes ask, and leaves to people what needs a
/// person: burdens (hearing, judgement), discretion, missing facts, facts nobody has decided about yet.
@Component
class Trockenlauf {

    private static final Logger LOG = LoggerFactory.getLogger(Trockenlauf.class);

    /// The day on which a letter of today counts as known, as a change counts it.
    private static final int BEKANNT_NACH_TAGEN = 4;

    private record Plan(Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Tatsache> tatsachen) {}

    private final Bestand bestand;
    private final Rechner rechner;
    private final Clock clock;

    Trockenlauf(Bestand bestand, Rechner rechner, Clock clock) {
        this.bestand = bestand;
        this.rechner = rechner;
        this.clock = clock;
    }

    /// The cases of these files, in their order.
    List<Anpassungsfall> rechne(Anpassung a, List<UUID> akten) {
        Map<UUID, Bestand.Fall> faelle = bestand.faelle(akten);
        LocalDate heute = LocalDate.now(clock);
        return akten.parallelStream()
                .map(faelle::get)
                .filter(Objects::nonNull)
                .map(f -> einer(a, f, heute))
                .toList();
    }

    /// A case nobody foresaw is left to people; the others are computed.
    private Anpassungsfall einer(Anpassung a, Bestand.Fall f, LocalDate heute) {
        try {
            return fall(a, f, heute);
        } catch (DataAccessException | TransactionException e) {
            // The database is away; the page is as it was, and the next sweep goes on.
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Anpassung {}: ein Fall lässt sich nicht rechnen, {}",
                    a.id(),
                    e.getClass().getSimpleName());
            return ausnahme(f, f.letzter().kapitel(), Ausnahme.FEHLER);
        }
    }

    private Anpassungsfall fall(Anpassung a, Bestand.Fall f, LocalDate heute) {
        Ausnahme grund = vorab(a, f);
        if (grund != null) {
            return ausnahme(f, f.letzter().kapitel(), grund);
        }
        Plan plan = plan(a, f);
        if (!ErmessensFrage.gestellt(plan.kapitel(), plan.tatsachen(), plan.zeitraum(), f.personen(), false, null)
                .isEmpty()) {
            return ausnahme(f, plan.kapitel(), Ausnahme.ERMESSEN);
        }
        SortedMap<YearMonth, Map<UUID, Long>> neu = rechner.ansprueche(
                        plan.kapitel(), plan.zeitraum(), f.personen(), plan.tatsachen(), List.of())
                .orElse(null);
        if (neu == null) {
            return ausnahme(f, plan.kapitel(), Ausnahme.UNVOLLSTAENDIG);
        }
        return a.art() == Anpassung.Art.WEITER
                ? weiter(f, plan.kapitel(), neu)
                : aenderung(a, f, plan.kapitel(), neu, heute);
    }

    private @Nullable Ausnahme vorab(Anpassung a, Bestand.Fall f) {
        if (!f.akte().zustand().equals("LAUFEND") || f.akte().archiviert()) {
            return Ausnahme.RUHT;
        }
        if (f.entwurfOffen()) {
            return Ausnahme.OFFENER_ENTWURF;
        }
        if (f.widerspruchOffen()) {
            return Ausnahme.WIDERSPRUCH;
        }
        if (f.vorlaeufig()) {
            return Ausnahme.VORLAEUFIG;
        }
        if (!a.mitNeuen() && neueTatsachen(f)) {
            return Ausnahme.NEUE_TATSACHEN;
        }
        boolean zuSpaet = a.art() == Anpassung.Art.WEITER
                && a.ab().isAfter(rechner.letzterMonat(f.letzter().kapitel().gesetz()));
        return f.personen().isEmpty() || zuSpaet ? Ausnahme.UNVOLLSTAENDIG : null;
    }

    /// The release is kept in whole seconds; within its second the ids tell, which never go backwards.
    private static boolean neueTatsachen(Bestand.Fall f) {
        Instant beruehrt = f.beruehrt().truncatedTo(ChronoUnit.SECONDS);
        Instant frei = f.letzter().am();
        UUID bescheid = f.letzter().glied().id();
        return beruehrt.isAfter(frei)
                || beruehrt.equals(frei) && f.tatsachen().stream().anyMatch(t -> t.id().compareTo(bescheid) > 0);
    }

    private Plan plan(Anpassung a, Bestand.Fall f) {
        if (a.art() == Anpassung.Art.WEITER) {
            List<Tatsache> tatsachen = mitKarenz(f, a.ab());
            Kapitel kapitel = rechner.kapitel(f.letzter().kapitel().gesetz(), f.personen(), tatsachen, a.ab());
            return new Plan(
                    kapitel,
                    Bewilligungszeitraum.nach(
                            kapitel, f.antrag(), a.ab(), rechner.laengstens(kapitel, a.ab(), f.personen(), tatsachen)),
                    tatsachen);
        }
        Bewilligungszeitraum ganz = Kette.ganze(f.letzter().glied(), f.ganze());
        return new Plan(f.letzter().kapitel(), ganz, mitKarenz(f, ganz.von()));
    }

    /// With the facts that beginning a draft would add.
    private static List<Tatsache> mitKarenz(Bestand.Fall f, YearMonth von) {
        TreeSet<YearMonth> leistung = new TreeSet<>();
        f.geltend().forEach((monat, betraege) -> {
            if (summe(betraege) > 0) {
                leistung.add(monat);
            }
        });
        if (f.letzter().kapitel().gesetz() == Gesetz.SGB14) {
            return f.tatsachen();
        }
        List<Tatsache> alle = new ArrayList<>(f.tatsachen());
        alle.addAll(Karenz.fehlend(leistung, von, f.tatsachen(), null, f.beruehrt()));
        return alle;
    }

    private static Anpassungsfall weiter(Bestand.Fall f, Kapitel kapitel, SortedMap<YearMonth, Map<UUID, Long>> neu) {
        boolean nichts = neu.values().stream().flatMap(m -> m.values().stream()).allMatch(c -> c == 0);
        return nichts
                ? ausnahme(f, kapitel, Ausnahme.KEIN_ANSPRUCH)
                : fall(f, kapitel, Ergebnis.AENDERN, null, List.copyOf(neu.keySet()), neu);
    }

    private static Anpassungsfall aenderung(
            Anpassung a, Bestand.Fall f, Kapitel kapitel, SortedMap<YearMonth, Map<UUID, Long>> neu, LocalDate heute) {
        Umfang umfang = Korrektur.umfang(
                new Korrektur.Lage(
                        f.letzter().kapitel().gesetz().gebiet(),
                        f.geltend(),
                        neu,
                        Geleistet.Stand.nur(Map.of()),
                        heute,
                        heute,
                        heute.plusDays(BEKANNT_NACH_TAGEN),
                        heute),
                null);
        if (umfang.nimmt()) {
            return ausnahme(f, kapitel, Ausnahme.WENIGER);
        }
        if (umfang.monate().isEmpty()) {
            return fall(f, kapitel, Ergebnis.UNVERAENDERT, null, List.of(), new TreeMap<>());
        }
        return umfang.monate().getFirst().isBefore(a.ab())
                ? ausnahme(f, kapitel, Ausnahme.FRUEHER)
                : fall(f, kapitel, Ergebnis.AENDERN, null, umfang.monate(), neu);
    }

    private static Anpassungsfall ausnahme(Bestand.Fall f, Kapitel kapitel, Ausnahme grund) {
        return fall(f, kapitel, Ergebnis.AUSNAHME, grund, List.of(), new TreeMap<>());
    }

    private static Anpassungsfall fall(
            Bestand.Fall f,
            Kapitel kapitel,
            Ergebnis ergebnis,
            @Nullable Ausnahme grund,
            List<YearMonth> monate,
            SortedMap<YearMonth, Map<UUID, Long>> neu) {
        return new Anpassungsfall(
                f.akte().akteId(),
                f.akte().kreis(),
                f.akte().aktenzeichen(),
                f.personen().isEmpty()
                        ? new UUID(0, 0)
                        : f.personen().getFirst().id(),
                kapitel.nummer(),
                ergebnis,
                grund,
                monate.stream()
                        .map(m -> new Anpassungsfall.Monat(m, summe(f.geltend().get(m)), summe(neu.get(m))))
                        .toList(),
                Anpassungsfall.hash(kapitel, ergebnis, grund, monate, f.geltend(), neu),
                ergebnis == Ergebnis.AENDERN ? Anpassungsfall.Stand.OFFEN : Anpassungsfall.Stand.KEINER,
                null,
                null);
    }

    private static long summe(@Nullable Map<UUID, Long> betraege) {
        return betraege == null
                ? 0
                : betraege.values().stream().mapToLong(Long::longValue).sum();
    }
}
