package de.tragwerk.decision.calculate;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.law.sgb10.Rechtsgebiet;
import de.tragwerk.law.sgb10.Ruecknahme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which months of a decision may be changed (§§ 44, 45, 48 SGB X), asked of the law jar.
///
/// Benefits are decided by the month: "for the future" begins with the first month that begins after the new
/// act is known; a change in the course of a month counts from its first (§ 48 Abs. 1 Satz 3 SGB X for income).
public final class Korrektur {
    private static final String NICHT_ALLEN =
            " In vergangenen Monaten bleibt es für jede Person, die der Vorwurf nicht trifft, beim bisherigen Betrag.";

    /// What is compared.
    ///
    /// @param gebiet whose special rules hold
    /// @param bisher cents that hold, by month and person
    /// @param neu cents by the new calculation, by month and person
    /// @param geleistet what was paid and who is asked for it
    /// @param bekanntgabe when the act that is changed was known
    /// @param heute day of the new act
    /// @param wirksam day on which the new act is expected to be known
    /// @param ueberpruefung day on which somebody asked to have it looked at again, else that of the new act (§ 44
    ///     Abs. 4 Satz 2 and 3 SGB X)
    /// @param angefochten months of acts an open objection is about, which came in time: they are not final,
    ///     so the year of § 44 Abs. 4 SGB X does not cut off what she is owed (§ 85 Abs. 1 SGG)
    /// @param kinder minors, to whom what their parents did is attributed
    public record Lage(
            Rechtsgebiet gebiet,
            Map<YearMonth, Map<UUID, Long>> bisher,
            SortedMap<YearMonth, Map<UUID, Long>> neu,
            Geleistet.Stand geleistet,
            LocalDate bekanntgabe,
            LocalDate heute,
            LocalDate wirksam,
            LocalDate ueberpruefung,
            Set<YearMonth> angefochten,
            Set<UUID> kinder) {

        /// Nothing is challenged, and nobody is a child.
        public Lage(
                Rechtsgebiet gebiet,
                Map<YearMonth, Map<UUID, Long>> bisher,
                SortedMap<YearMonth, Map<UUID, Long>> neu,
                Geleistet.Stand geleistet,
                LocalDate bekanntgabe,
                LocalDate heute,
                LocalDate wirksam,
                LocalDate ueberpruefung) {
            this(gebiet, bisher, neu, geleistet, bekanntgabe, heute, wirksam, ueberpruefung, Set.of(), Set.of());
        }

        /// The same, where some keep what they had.
        private Lage mit(List<Umfang.Posten> bleibt) {
            SortedMap<YearMonth, Map<UUID, Long>> gilt = new TreeMap<>();
            neu.forEach((monat, cent) -> gilt.put(monat, Umfang.mit(bleibt, monat, cent)));
            return new Lage(
                    gebiet, bisher, gilt, geleistet, bekanntgabe, heute, wirksam, ueberpruefung, angefochten, kinder);
        }

        /// Nothing and zero are the same claim.
        private static Map<UUID, Long> ohneNull(Map<UUID, Long> betraege) {
            return betraege.entrySet().stream()
                    .filter(e -> e.getValue() != 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /// From which month on less may be decided; `null`: never.
    private record Grenze(@Nullable YearMonth ab, String satz) {}

    private Korrektur() {}

    /// @param w `null` while the officer has not judged: then less is decided for the future only
    public static Umfang umfang(Lage lage, @Nullable Wuerdigung w) {
        List<YearMonth> weniger = new ArrayList<>();
        List<YearMonth> mehr = new ArrayList<>();
        lage.neu().forEach((monat, neu) -> {
            Map<UUID, Long> alt = lage.bisher().getOrDefault(monat, Map.of());
            if (alt.entrySet().stream().anyMatch(e -> neu.getOrDefault(e.getKey(), 0L) < e.getValue())) {
                weniger.add(monat);
            } else if (!Lage.ohneNull(alt).equals(Lage.ohneNull(neu))) {
                mehr.add(monat);
            }
        });
        Grenze grenze = weniger.isEmpty() ? new Grenze(null, "") : grenze(lage, w, weniger.getFirst());
        YearMonth ab = grenze.ab();
        YearMonth nachzahlung = YearMonth.from(Ruecknahme.nachzahlungAb(lage.gebiet(), lage.ueberpruefung()));
        List<YearMonth> offen =
                weniger.stream().filter(m -> ab != null && !m.isBefore(ab)).toList();
        List<YearMonth> belastet = new ArrayList<>();
        List<Umfang.Posten> bleibt = new ArrayList<>();
        boolean allen = true;
        for (YearMonth m : offen) {
            List<Umfang.Posten> behalten = unschuldig(lage, w, m);
            allen &= behalten.isEmpty();
            if (behalten.size() < verlierer(lage, m).size()) {
                belastet.add(m);
                bleibt.addAll(behalten);
            }
        }
        Lage gilt = lage.mit(bleibt);
        List<YearMonth> zuAlt = mehr.stream()
                .filter(m -> m.isBefore(nachzahlung) && !lage.angefochten().contains(m))
                .toList();
        List<YearMonth> monate = new ArrayList<>(belastet);
        mehr.stream().filter(m -> !zuAlt.contains(m)).forEach(monate::add);
        monate.sort(null);
        return new Umfang(
                monate,
                belastet,
                weniger.stream().filter(m -> !belastet.contains(m)).toList(),
                zuAlt,
                minderung(gilt.bisher(), gilt.neu(), belastet).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                erstattung(gilt, belastet),
                !belastet.isEmpty() && !belastet.getFirst().isAfter(YearMonth.from(lage.heute())),
                allen ? grenze.satz() : grenze.satz() + NICHT_ALLEN,
                bleibt);
    }

    /// What those keep who would get less in a past month and need not bear the reproach: bad faith and a
    /// broken duty are each person's own (§ 45 Abs. 2 Satz 3, § 48 Abs. 1 Satz 2 SGB X), and so is the claim.
    private static List<Umfang.Posten> unschuldig(Lage lage, @Nullable Wuerdigung w, YearMonth monat) {
        if (w == null || !w.wirftVor() || !monat.isBefore(zukunft(lage))) {
            return List.of();
        }
        return verlierer(lage, monat).stream()
                .filter(p -> !w.trifft(p.person(), lage.kinder().contains(p.person())))
                .toList();
    }

    /// Who would get less in a month, with what holds for her so far.
    private static List<Umfang.Posten> verlierer(Lage lage, YearMonth monat) {
        Map<UUID, Long> jetzt = lage.neu().getOrDefault(monat, Map.of());
        return lage.bisher().getOrDefault(monat, Map.of()).entrySet().stream()
                .filter(e -> jetzt.getOrDefault(e.getKey(), 0L) < e.getValue())
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Umfang.Posten(e.getKey(), monat, e.getValue()))
                .toList();
    }

    private static YearMonth zukunft(Lage lage) {
        return lage.wirksam().getDayOfMonth() == 1
                ? YearMonth.from(lage.wirksam())
                : YearMonth.from(lage.wirksam()).plusMonths(1);
    }

    private static Grenze grenze(Lage lage, @Nullable Wuerdigung w, YearMonth erster) {
        YearMonth zukunft = zukunft(lage);
        if (w == null) {
            return new Grenze(zukunft, "Ohne Würdigung nur für die Zukunft.");
        }
        if (w.anfaenglich()) {
            Ruecknahme.Befugnis b = Ruecknahme.zuUnrechtBeguenstigt(
                    lage.bekanntgabe(), w.kenntnis(), lage.wirksam(), w.boesglaeubig(), w.vertrauen());
            return new Grenze(
                    b.vergangenheit() ? erster : b.zukunft() ? zukunft : null,
                    b.grund() + " (" + b.norm().zitat() + ")");
        }
        LocalDate am = erster.atDay(1);
        LocalDate ab = Ruecknahme.aufhebungAb(
                new Ruecknahme.Aenderung(am, false, w.pflichtVerletzt(), w.einkommen(), w.gewusst(), w.kenntnis()),
                lage.wirksam());
        if (ab.equals(am)) {
            return new Grenze(erster, "Vom Zeitpunkt der Änderung an (§ 48 Abs. 1 SGB X).");
        }
        return new Grenze(
                zukunft,
                w.pflichtVerletzt() || w.einkommen() || w.gewusst()
                        ? "Nur für die Zukunft: die Frist für die Vergangenheit ist vorbei (§ 48 Abs. 4, § 45 Abs. 4 Satz 2 SGB X)."
                        : "Nur für die Zukunft: kein Fall des § 48 Abs. 1 Satz 2 SGB X.");
    }

    /// Cents less for each person over these months.
    ///
    /// @param bisher cents that hold, by month and person
    /// @param neu cents by the new calculation
    public static Map<UUID, Long> minderung(
            Map<YearMonth, Map<UUID, Long>> bisher, Map<YearMonth, Map<UUID, Long>> neu, List<YearMonth> belastet) {
        Map<UUID, Long> weniger = new TreeMap<>();
        for (YearMonth monat : belastet) {
            Map<UUID, Long> jetzt = neu.getOrDefault(monat, Map.of());
            bisher.getOrDefault(monat, Map.of()).forEach((person, alt) -> {
                long cent = alt - jetzt.getOrDefault(person, 0L);
                if (cent > 0) {
                    weniger.merge(person, cent, Math::addExact);
                }
            });
        }
        return weniger;
    }

    private static List<Umfang.Posten> erstattung(Lage lage, List<YearMonth> belastet) {
        TreeMap<YearMonth, Map<UUID, Long>> neu = new TreeMap<>();
        belastet.forEach(m -> neu.put(m, lage.neu().getOrDefault(m, Map.of())));
        List<Umfang.Posten> posten = new ArrayList<>();
        lage.geleistet()
                .unterschiede(neu)
                .forEach((person, monate) -> monate.forEach((monat, cent) -> {
                    if (cent > 0) {
                        posten.add(new Umfang.Posten(person, monat, cent));
                    }
                }));
        posten.sort(Comparator.comparing(Umfang.Posten::monat).thenComparing(Umfang.Posten::person));
        return posten;
    }
}
