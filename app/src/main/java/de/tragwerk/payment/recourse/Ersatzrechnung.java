package de.tragwerk.payment.recourse;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.hilfen.Rueckgriff;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.KostenersatzTabelle;
import de.tragwerk.payment.store.Kostentabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much can be demanded: out of the months that were really paid, less what is demanded already.
@Component
class Ersatzrechnung {

    /// First year of the values of § 102 SGB XII; an older inheritance has ended long ago.
    private static final int ERSTES_JAHR = 2016;

    /// What is asked.
    ///
    /// @param id of the claim itself, which does not count against itself
    /// @param von first month looked at, `null` for all there are
    /// @param bis last month looked at, `null` for all there are
    record Frage(
            UUID id,
            UUID person,
            Norm norm,
            Kostenersatz.Wer wer,
            @Nullable YearMonth von,
            @Nullable YearMonth bis,
            @Nullable LocalDate todestag,
            @Nullable Long nachlass,
            boolean gepflegt,
            @Nullable Long erlangt) {

        static Frage von(Kostenersatz k) {
            return new Frage(
                    k.id(),
                    k.person(),
                    k.norm(),
                    k.wer(),
                    k.von(),
                    k.bis(),
                    k.todestag(),
                    k.nachlass(),
                    k.gepflegt(),
                    k.erlangt());
        }
    }

    /// @param von first month of which something counts
    /// @param kapitel of the most of it, for the books
    /// @param kosten cents paid that nobody has replaced
    /// @param dreifach cents of the costs that stay with the authority (§ 102 Abs. 1 Satz 2)
    /// @param frei cents of the estate that stay with the heirs (§ 102 Abs. 3)
    /// @param hoechstens cents that can be demanded
    /// @param erlischt last day for it, `null` where the law names none
    record Ergebnis(
            YearMonth von,
            YearMonth bis,
            int kapitel,
            long kosten,
            long dreifach,
            long frei,
            long hoechstens,
            @Nullable LocalDate erlischt) {}

    private final Kostentabelle kosten;
    private final KostenersatzTabelle tabelle;
    private final ForderungTabelle forderungen;
    private final ErstattungTabelle erstattungen;
    private final UnterhaltTabelle unterhalt;

    Ersatzrechnung(
            Kostentabelle kosten,
            KostenersatzTabelle tabelle,
            ForderungTabelle forderungen,
            ErstattungTabelle erstattungen,
            UnterhaltTabelle unterhalt) {
        this.kosten = kosten;
        this.tabelle = tabelle;
        this.forderungen = forderungen;
        this.erstattungen = erstattungen;
        this.unterhalt = unterhalt;
    }

    /// § 102 Abs. 4 Satz 1 SGB XII: whether the claim against heirs has ended.
    static boolean erloschen(LocalDate todestag, LocalDate heute) {
        return todestag.getYear() < ERSTES_JAHR || heute.isAfter(Rueckgriff.erbenBis(todestag));
    }

    /// @return empty when nothing was paid that counts
    Optional<Ergebnis> rechne(UUID akte, Frage f, LocalDate heute) {
        Map<Integer, Map<YearMonth, Long>> rest = zaehlende(f, heute);
        ohneAndere(akte, f, rest);
        long gezahlt = f.norm().gesamtschuld() ? schonBezahlt(akte, f, rest) : ohneForderungen(akte, f, rest);
        TreeSet<YearMonth> monate = new TreeSet<>();
        rest.values()
                .forEach(m -> m.forEach((monat, cent) -> {
                    if (cent > 0) {
                        monate.add(monat);
                    }
                }));
        if (monate.isEmpty()) {
            return Optional.empty();
        }
        YearMonth von = monate.getFirst();
        YearMonth bis = monate.getLast();
        long anders = anders(akte, f, von, bis);
        int kapitel = groesstes(rest);
        if (f.norm() == Norm.SGBXII_102) {
            LocalDate tod = Objects.requireNonNull(f.todestag());
            Rueckgriff.Erbenersatz e = Rueckgriff.erbenersatz(
                    tod, geld(rest), Money.cents(zahl(f.nachlass())), f.gepflegt(), Protokoll.OHNE);
            return Optional.of(new Ergebnis(
                    von,
                    bis,
                    kapitel,
                    e.hilfe().cents(),
                    e.dreifach().cents(),
                    e.frei().cents(),
                    Math.max(0, e.betrag().cents() - anders),
                    Rueckgriff.erbenBis(tod)));
        }
        long summe = summe(rest) - gezahlt;
        long hoechstens = summe - anders;
        if (f.wer().erbt()) {
            hoechstens = Math.min(hoechstens, zahl(f.nachlass()));
        }
        if (f.norm() == Norm.SGBXII_105) {
            hoechstens = Math.min(hoechstens, zahl(f.erlangt()));
        }
        return Optional.of(new Ergebnis(
                von,
                bis,
                kapitel,
                summe,
                0,
                0,
                Math.max(0, hoechstens),
                f.norm() == Norm.SGBXII_105 ? null : Rueckgriff.kostenersatzBis(von)));
    }

    /// Months that count at all: of the chapters the norm reaches, in the time asked for, not ended by time
    /// (§ 103 Abs. 3 SGB XII).
    private Map<Integer, Map<YearMonth, Long>> zaehlende(Frage f, LocalDate heute) {
        Map<Integer, Map<YearMonth, Long>> alle = new TreeMap<>();
        kosten.kosten(f.person()).forEach((kapitel, monate) -> {
            boolean reicht = f.norm() == Norm.SGBXII_102
                    ? Rueckgriff.vonErben(kapitel)
                    : f.norm().grundsicherung() || kapitel != 4;
            monate.forEach((monat, cent) -> {
                boolean darin = (f.von() == null || !monat.isBefore(f.von()))
                        && (f.bis() == null || !monat.isAfter(f.bis()))
                        && (f.todestag() == null || imZeitraum(monat, f.todestag()));
                if (reicht && darin && (!f.norm().gesamtschuld() || !Rueckgriff.kostenersatzErloschen(monat, heute))) {
                    alle.computeIfAbsent(kapitel, k -> new TreeMap<>()).put(monat, cent);
                }
            });
        });
        return alle;
    }

    /// Help after the death is none of the dead; how far back it goes is the law's.
    private static boolean imZeitraum(YearMonth monat, LocalDate todestag) {
        YearMonth tod = YearMonth.from(todestag);
        return !monat.isAfter(tod) && !monat.isBefore(tod.minusYears(Rueckgriff.erbenJahre(todestag)));
    }

    /// What another body owes or refunded, or who owes her maintenance, is no cost any more.
    private void ohneAndere(UUID akte, Frage f, Map<Integer, Map<YearMonth, Long>> rest) {
        for (Erstattung e : erstattungen.eigene(akte)) {
            long offen = e.person().equals(f.person()) ? erstattungen.verlangt(e.id()) : 0;
            for (YearMonth monat : e.monate()) {
                offen -= nimm(rest, monat, offen);
            }
        }
        unterhalt.ofAkte(akte).stream()
                .filter(u -> u.person().equals(f.person()))
                .forEach(u -> unterhalt.jeMonat(u.id()).forEach((monat, cent) -> nimm(rest, monat, cent)));
    }

    /// What the person has to refund herself (§ 50 SGB X) is demanded from her.
    ///
    /// @return nothing: it is taken from its months
    private long ohneForderungen(UUID akte, Frage f, Map<Integer, Map<YearMonth, Long>> rest) {
        ihre(akte, f).forEach(x -> forderungen.jeMonat(x).forEach((monat, cent) -> nimm(rest, monat, cent)));
        return 0;
    }

    /// Who owes together owes what is left: cents the person has paid on her own claims for these months.
    private long schonBezahlt(UUID akte, Frage f, Map<Integer, Map<YearMonth, Long>> rest) {
        long gezahlt = 0;
        for (Forderung x : ihre(akte, f)) {
            boolean dabei = forderungen.jeMonat(x).keySet().stream()
                    .anyMatch(m -> rest.values().stream().anyMatch(k -> k.containsKey(m)));
            gezahlt += dabei ? Math.max(0, x.soll() - x.offen()) : 0;
        }
        return Math.min(gezahlt, summe(rest));
    }

    private List<Forderung> ihre(UUID akte, Frage f) {
        return forderungen.ofAkte(akte).stream()
                .filter(x ->
                        x.art() != Forderung.Herkunft.DARLEHEN && x.person().equals(f.person()))
                .toList();
    }

    /// Cents other claims of this kind demand for the same: of heirs together, else for months in common.
    private long anders(UUID akte, Frage f, YearMonth von, YearMonth bis) {
        return tabelle.ofAkte(akte).stream()
                .filter(k -> !k.id().equals(f.id()) && k.person().equals(f.person()))
                .filter(k -> k.norm() == Norm.SGBXII_102 && f.norm() == Norm.SGBXII_102
                        || !k.von().isAfter(bis) && !k.bis().isBefore(von))
                .mapToLong(tabelle::verlangt)
                .sum();
    }

    /// @return cents that were there to be taken
    private static long nimm(Map<Integer, Map<YearMonth, Long>> rest, YearMonth monat, long cent) {
        long weg = 0;
        for (Map<YearMonth, Long> monate : rest.values()) {
            long teil = Math.min(cent - weg, monate.getOrDefault(monat, 0L));
            if (teil > 0) {
                monate.merge(monat, -teil, Math::addExact);
                weg += teil;
            }
        }
        return weg;
    }

    private static int groesstes(Map<Integer, Map<YearMonth, Long>> rest) {
        return rest.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Long.compare(summe(a.values()), summe(b.values()))))
                .orElseThrow()
                .getKey();
    }

    private static long summe(Map<Integer, Map<YearMonth, Long>> rest) {
        return rest.values().stream().mapToLong(m -> summe(m.values())).sum();
    }

    private static long summe(Collection<Long> cent) {
        return cent.stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Integer, Map<YearMonth, Money>> geld(Map<Integer, Map<YearMonth, Long>> rest) {
        Map<Integer, Map<YearMonth, Money>> geld = new HashMap<>();
        rest.forEach((kapitel, monate) -> {
            Map<YearMonth, Money> je = new TreeMap<>();
            monate.forEach((monat, cent) -> je.put(monat, Money.cents(cent)));
            geld.put(kapitel, je);
        });
        return geld;
    }

    private static long zahl(@Nullable Long cent) {
        return cent == null ? 0 : cent;
    }
}
