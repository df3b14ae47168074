package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One case: who, what happens on which day, and what must have been paid for each month in the end.
final class Geschichte {

    /// What people do on a day.
    @FunctionalInterface
    interface Tat {
        void tut(Fallgeschichte g) throws Exception;
    }

    static final YearMonth ENDE = YearMonth.of(2026, 12);

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String name;
    private final String vorname;
    private final LocalDate geboren;
    private final String leistung;
    private final TreeMap<LocalDate, List<Tat>> taten = new TreeMap<>();
    private final List<Tat> amEnde = new ArrayList<>();

    private Geschichte(String name, String vorname, LocalDate geboren, String leistung) {
        this.name = name;
        this.vorname = vorname;
        this.geboren = geboren;
        this.leistung = leistung;
    }

    /// Somebody over the age limit.
    static Geschichte von(String vorname, String name) {
        return von(vorname, "20.01.1956", name);
    }

    static Geschichte von(String vorname, String geboren, String name) {
        return new Geschichte(name, vorname, LocalDate.parse(geboren, TAG), "SGB12");
    }

    /// In a file of the AsylbLG.
    static Geschichte asyl(String vorname, String geboren, String name) {
        return new Geschichte(name, vorname, LocalDate.parse(geboren, TAG), "ASYLBLG");
    }

    /// In a file of SGB XIV.
    static Geschichte entschaedigt(String vorname, String geboren, String name) {
        return new Geschichte(name, vorname, LocalDate.parse(geboren, TAG), "SGB14");
    }

    /// Before the run of this day, if there is one.
    Geschichte am(String tag, Tat tat) {
        taten.computeIfAbsent(LocalDate.parse(tag, TAG), t -> new ArrayList<>()).add(tat);
        return this;
    }

    /// Paid for each month from the first one on: how many months, cents, how many months, cents …
    Geschichte bezahlt(long... je) {
        return amEnde(g -> assertThat(g.konto().bezahlt())
                .as(name)
                .containsExactlyElementsOf(monate(YearMonth.from(taten.firstKey()), je)));
    }

    /// The same for one purpose, from a month on.
    Geschichte bezahltFuer(String zweck, YearMonth von, long... je) {
        return amEnde(g -> assertThat(g.konto().bezahlt(zweck))
                .as(name + ", " + zweck)
                .containsExactlyElementsOf(monate(von, je)));
    }

    /// Ordered by the run of a month: "2025-12 79065".
    Geschichte lauf(String... zeilen) {
        return amEnde(g -> assertThat(g.konto().hinausgegangen()).as(name).contains(zeilen));
    }

    /// All bookings on claims, oldest first.
    Geschichte forderung(String... buchungen) {
        return amEnde(g -> assertThat(g.konto().forderung()).as(name).containsExactly(buchungen));
    }

    Geschichte amEnde(Tat tat) {
        amEnde.add(tat);
        return this;
    }

    static List<String> monate(YearMonth von, long... je) {
        List<String> zeilen = new ArrayList<>();
        YearMonth monat = von;
        for (int i = 0; i < je.length; i += 2) {
            for (long n = 0; n < je[i]; n++) {
                if (je[i + 1] != 0) {
                    zeilen.add(monat + " " + je[i + 1]);
                }
                monat = monat.plusMonths(1);
            }
        }
        return zeilen;
    }

    String vorname() {
        return vorname;
    }

    LocalDate geboren() {
        return geboren;
    }

    /// Kind of the file.
    String leistung() {
        return leistung;
    }

    LocalDate beginnt() {
        return taten.firstKey();
    }

    NavigableSet<LocalDate> tage() {
        return new TreeSet<>(taten.keySet());
    }

    List<Tat> taten(LocalDate tag) {
        return taten.getOrDefault(tag, List.of());
    }

    /// What must have come of it; every notice computed anew from what it stored gives the same.
    List<Tat> amEnde() {
        List<Tat> alle = new ArrayList<>(amEnde);
        alle.add(Fallgeschichte::wirdNachgerechnet);
        return alle;
    }

    @Override
    public String toString() {
        return vorname + " " + name;
    }
}
