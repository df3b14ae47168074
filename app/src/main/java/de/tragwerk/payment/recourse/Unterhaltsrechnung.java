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
import java.util.Map;
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

    /// What was paid in a month, by chapter.
    Map<Integer, Long> gezahlt(Unterhalt u, YearMonth monat) {
        Map<Integer, Long> je = new TreeMap<>();
        kosten.kosten(u.person()).forEach((kapitel, monate) -> {
            long cent = monate.getOrDefault(monat, 0L);
            if (cent > 0) {
                je.put(kapitel, cent);
            }
        });
        return je;
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
        Map<YearMonth, Long> gebucht = tabelle.jeMonat(u.id());
        for (YearMonth m = beginn; !m.isAfter(bis); m = m.plusMonths(1)) {
            YearMonth monat = m;
            Map<Integer, Long> gezahlt = gezahlt(u, monat);
            long andere = andere(u, monat, false);
            long summe = gezahlt.values().stream().mapToLong(Long::longValue).sum();
            long soll = Math.min(u.gilt(monat).map(Betrag::cent).orElse(0L), summe - andere);
            if (u.pauschal()) {
                soll = Math.min(soll, pauschale(gezahlt, monat) - andere(u, monat, true));
            }
            long unterschied = Math.max(0, soll) - gebucht.getOrDefault(monat, 0L);
            if (unterschied != 0) {
                fehlt.put(monat, unterschied);
            }
        }
        return fehlt;
    }

    /// Cents others owe for the same person and month.
    ///
    /// @param eltern only what her other parent owes
    private long andere(Unterhalt u, YearMonth monat, boolean eltern) {
        return tabelle.ofAkte(u.akte()).stream()
                .filter(x -> !x.id().equals(u.id()) && x.person().equals(u.person()))
                .filter(x -> !eltern || x.pflichtig() == Pflichtig.ELTERN)
                .mapToLong(x -> tabelle.jeMonat(x.id()).getOrDefault(monat, 0L))
                .sum();
    }
}
