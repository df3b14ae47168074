package de.tragwerk.payment.recourse;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Kindergeld;
import de.tragwerk.law.sgb12.hilfen.Rueckgriff;
import de.tragwerk.party.Person;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Unterhalt.Betrag;
import de.tragwerk.payment.model.Unterhalt.Pflichtig;
import de.tragwerk.payment.store.Kostentabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What passes to the authority in each month: never more than it paid, of parents of an adult child with a disability
/// never more than the flat amount.
@Component
class Unterhaltsrechnung {
    private static final int VOLLJAEHRIG = 18;

    /// Care; the flat amount for it stands beside that for subsistence (§ 94 Abs. 2 Satz 1 SGB XII).
    private static final int PFLEGE = 7;

    private final UnterhaltTabelle tabelle;
    private final Kostentabelle kosten;

    Unterhaltsrechnung(UnterhaltTabelle tabelle, Kostentabelle kosten) {
        this.tabelle = tabelle;
        this.kosten = kosten;
    }

    /// Whether the limit of income of § 94 Abs. 1a SGB XII is asked: of parents and children, but not of parents of a
    /// minor who gets chapter 3 (Satz 6). Without a date of birth she counts as grown up, which is the limit more.
    static boolean grenze(Pflichtig wer, int kapitel, Person person, LocalDate tag) {
        return wer.ersterGrad() && !(wer == Pflichtig.ELTERN && kapitel == 3 && minderjaehrig(person, tag));
    }

    static boolean minderjaehrig(Person person, LocalDate tag) {
        LocalDate geboren = person.geburtsdatum();
        return geboren != null && tag.isBefore(geboren.plusYears(VOLLJAEHRIG));
    }

    /// § 94 Abs. 1a Satz 1 SGB XII: whether a yearly income lets the claim pass.
    static boolean herangezogen(Pflichtig wer, @Nullable Long einkommen, YearMonth monat) {
        return Rueckgriff.gehtUeber(wer.recht(), Money.cents(einkommen == null ? 0 : einkommen), monat);
    }

    /// Cents a month both parents of an adult child with a disability pay at most, for what was paid in it.
    static long pauschale(Map<Integer, Long> gezahlt, YearMonth monat) {
        Money kindergeld = Kindergeld.fuer(1, monat);
        long summe = 0;
        if (gezahlt.keySet().stream().anyMatch(k -> k == PFLEGE)) {
            summe += Rueckgriff.elternbeitrag(true, kindergeld, monat, Protokoll.OHNE)
                    .cents();
        }
        if (gezahlt.keySet().stream().anyMatch(k -> k == 3 || k == 4)) {
            summe += Rueckgriff.elternbeitrag(false, kindergeld, monat, Protokoll.OHNE)
                    .cents();
        }
        return summe;
    }

    /// What has to be booked so that each month until one is owed as it should be: more than nothing where something
    /// is missing, less where too much is booked.
    ///
    /// @param bis last month looked at
    Map<YearMonth, Long> fehlt(Unterhalt u, YearMonth bis) {
        Map<YearMonth, Long> fehlt = new TreeMap<>();
        YearMonth beginn = u.beginn().orElse(null);
        if (beginn == null || u.rueckAm() != null) {
            return fehlt;
        }
        Map<Integer, Map<YearMonth, Long>> alles = kosten.kosten(u.person());
        List<Andere> andere = andere(u);
        Map<YearMonth, Long> gebucht = tabelle.jeMonat(u.id());
        for (YearMonth monat = beginn; !monat.isAfter(bis); monat = monat.plusMonths(1)) {
            long unterschied = soll(u, monat, gezahlt(alles, monat), andere) - gebucht.getOrDefault(monat, 0L);
            if (unterschied != 0) {
                fehlt.put(monat, unterschied);
            }
        }
        return fehlt;
    }

    /// What was paid in a month and what of it passes.
    ///
    /// @param gezahlt cents
    /// @param soll cents
    record Monatsstand(YearMonth monat, long gezahlt, long soll) {}

    /// The newest month until one in which something was paid, empty before the first.
    Optional<Monatsstand> stand(Unterhalt u, YearMonth von, YearMonth bis) {
        Map<Integer, Map<YearMonth, Long>> alles = kosten.kosten(u.person());
        for (YearMonth monat = bis; !monat.isBefore(von); monat = monat.minusMonths(1)) {
            Map<Integer, Long> gezahlt = gezahlt(alles, monat);
            if (!gezahlt.isEmpty()) {
                long summe =
                        gezahlt.values().stream().mapToLong(Long::longValue).sum();
                return Optional.of(new Monatsstand(monat, summe, soll(u, monat, gezahlt, andere(u))));
            }
        }
        return Optional.empty();
    }

    private static long soll(Unterhalt u, YearMonth monat, Map<Integer, Long> gezahlt, List<Andere> andere) {
        long summe = gezahlt.values().stream().mapToLong(Long::longValue).sum();
        long soll = Math.min(u.gilt(monat).map(Betrag::cent).orElse(0L), summe - cent(andere, monat, false));
        if (u.pauschal()) {
            soll = Math.min(soll, pauschale(gezahlt, monat) - cent(andere, monat, true));
        }
        return Math.max(0, soll);
    }

    /// Cents by chapter.
    private static Map<Integer, Long> gezahlt(Map<Integer, Map<YearMonth, Long>> alles, YearMonth monat) {
        Map<Integer, Long> je = new TreeMap<>();
        alles.forEach((kapitel, monate) -> {
            Long cent = monate.get(monat);
            if (cent != null) {
                je.put(kapitel, cent);
            }
        });
        return je;
    }

    /// What somebody else owes for the same person.
    private record Andere(Pflichtig wer, Map<YearMonth, Long> jeMonat) {}

    private List<Andere> andere(Unterhalt u) {
        return tabelle.ofAkte(u.akte()).stream()
                .filter(x -> !x.id().equals(u.id()) && x.person().equals(u.person()))
                .map(x -> new Andere(x.pflichtig(), tabelle.jeMonat(x.id())))
                .toList();
    }

    /// @param eltern only what her other parent owes
    private static long cent(List<Andere> andere, YearMonth monat, boolean eltern) {
        return andere.stream()
                .filter(x -> !eltern || x.wer() == Pflichtig.ELTERN)
                .mapToLong(x -> x.jeMonat().getOrDefault(monat, 0L))
                .sum();
    }
}
