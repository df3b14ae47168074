package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Old and new, month by month, and why they differ.
///
/// @param unterschiede named differences of facts and parameters, as people read them
public record Vergleich(List<Monat> monate, List<Unterschied> unterschiede) {
    public Vergleich {
        monate = List.copyOf(monate);
        unterschiede = List.copyOf(unterschiede);
    }

    /// @param bisher cents decided before, `null` where nothing was decided
    /// @param neu cents by the new calculation, `null` outside of it
    public record Monat(
            YearMonth monat,
            @Nullable Long bisher,
            @Nullable Long neu) {
        /// New minus old; an amount that was not decided counts as zero.
        public long unterschied() {
            return neu == null ? 0 : neu - (bisher == null ? 0 : bisher);
        }
    }

    /// @param thema which fact or value, without its amount
    /// @param ab first month in which it matters
    public record Unterschied(String thema, String satz, YearMonth ab) {}

    /// Compares what holds with a new calculation.
    ///
    /// @param bisher cents that hold, by month
    /// @param alt facts of the Bescheid that holds, `null` without one
    public static Vergleich von(
            Map<YearMonth, Long> bisher,
            Berechnung neu,
            @Nullable Grundlage alt,
            List<Tatsache> jetzt,
            List<Inhalt.Beteiligt> personen) {
        TreeMap<YearMonth, Monat> monate = new TreeMap<>();
        bisher.forEach((m, cent) -> monate.put(m, new Monat(m, cent, null)));
        neu.monate().forEach(m -> monate.put(m.monat(), new Monat(m.monat(), bisher.get(m.monat()), m.gesamt())));
        List<Unterschied> unterschiede = new ArrayList<>();
        if (alt != null) {
            neu.monate().forEach(m -> tatsachen(m.monat(), alt.tatsachen(), jetzt, personen, unterschiede));
            parameter(alt.berechnung(), neu, unterschiede);
        }
        return new Vergleich(List.copyOf(monate.values()), unterschiede);
    }

    private static void tatsachen(
            YearMonth monat,
            List<Tatsache> alt,
            List<Tatsache> jetzt,
            List<Inhalt.Beteiligt> personen,
            List<Unterschied> unterschiede) {
        for (Tatsache t : jetzt) {
            if (!t.art().zaehlt()) {
                continue;
            }
            // It only says what the first award assumed.
            boolean angenommen = (t.art() == TatsacheArt.KARENZ_BEGINN || t.art() == TatsacheArt.KARENZ_PAUSEN)
                    && alt.stream().noneMatch(a -> a.art() == t.art());
            if (t.gilt(monat) && !angenommen) {
                Optional<Tatsache> vorher = gleiche(alt, t, monat);
                if (vorher.isEmpty() || !vorher.get().wert().equals(t.wert())) {
                    merke(
                            unterschiede,
                            thema(t),
                            satz(t, personen)
                                    + vorher.map(v -> " statt " + v.lesbar()).orElse(""),
                            monat);
                }
            }
        }
        for (Tatsache t : alt) {
            if (t.art().zaehlt() && t.gilt(monat) && gleiche(jetzt, t, monat).isEmpty()) {
                merke(unterschiede, thema(t), satz(t, personen) + " entfällt", monat);
            }
        }
    }

    private static Optional<Tatsache> gleiche(List<Tatsache> liste, Tatsache t, YearMonth monat) {
        return liste.stream()
                .filter(x -> x.art() == t.art()
                        && x.nummer() == t.nummer()
                        && Objects.equals(x.person(), t.person())
                        && x.gilt(monat))
                .findFirst();
    }

    private static String satz(Tatsache t, List<Inhalt.Beteiligt> personen) {
        @Nullable UUID person = t.person();
        String wessen = person == null || personen.size() < 2
                ? ""
                : personen.stream()
                        .filter(p -> p.id().equals(person))
                        .findFirst()
                        .map(p -> " von " + p.vorname())
                        .orElse("");
        return t.art().titel() + wessen + " " + t.lesbar();
    }

    private static void parameter(@Nullable Berechnung alt, Berechnung neu, List<Unterschied> unterschiede) {
        if (alt == null) {
            return;
        }
        for (Berechnung.Monat m : neu.monate()) {
            alt.monate().stream()
                    .filter(a -> a.monat().equals(m.monat()))
                    .findFirst()
                    .ifPresent(a -> {
                        Map<String, String> vorher = werte(a);
                        werte(m).forEach((name, wert) -> {
                            String war = vorher.get(name);
                            if (war != null && !war.equals(wert)) {
                                merke(unterschiede, name, name + " " + wert + " statt " + war, m.monat());
                            }
                        });
                    });
        }
    }

    private static Map<String, String> werte(Berechnung.Monat m) {
        Map<String, String> werte = new TreeMap<>();
        m.posten().forEach(p -> p.parameter().forEach(x -> werte.put(x.name(), x.wert())));
        return werte;
    }

    private static String thema(Tatsache t) {
        return t.art().name() + " "
                + (t.art().form() == TatsacheArt.Form.POSTEN ? t.code() + " " : "")
                + (t.person() == null ? "" : t.person());
    }

    private static void merke(List<Unterschied> unterschiede, String thema, String satz, YearMonth ab) {
        if (unterschiede.stream().noneMatch(u -> u.satz().equals(satz))) {
            unterschiede.add(new Unterschied(thema, satz, ab));
        }
    }

    /// Why an act on this ground is made, as the notice says it.
    public List<String> gruende(Inhalt.Rechtsgrund grund, List<Inhalt.Beteiligt> personen) {
        return grund == Inhalt.Rechtsgrund.SGBI_66 || grund == Inhalt.Rechtsgrund.SGBI_67
                ? Entziehung.gruende(grund, this, personen)
                : unterschiede.stream().map(Unterschied::satz).toList();
    }

    /// First month whose amount changes.
    public Optional<YearMonth> ab() {
        return monate.stream()
                .filter(m -> m.neu() != null && m.unterschied() != 0)
                .map(Monat::monat)
                .findFirst();
    }

    /// Months before `heute`'s month in which more is due: paid in addition, never netted.
    public List<Monat> nachzahlung(LocalDate heute) {
        return monate.stream()
                .filter(m -> m.unterschied() > 0 && m.monat().isBefore(YearMonth.from(heute)))
                .toList();
    }

    /// Months up to `heute`'s month in which too much was decided: a case of its own, never netted.
    public List<Monat> ueberzahlung(LocalDate heute) {
        return monate.stream()
                .filter(m -> m.unterschied() < 0 && !m.monat().isAfter(YearMonth.from(heute)))
                .toList();
    }

    /// The norm the change rests on: later changes § 48, initial faults § 44 (to the disadvantage) or § 45 (to
    /// the advantage).
    ///
    /// @param vorgaenger day of the notice that is changed
    public Inhalt.Rechtsgrund rechtsgrund(LocalDate vorgaenger) {
        YearMonth erster = unterschiede.stream()
                .map(Unterschied::ab)
                .min(YearMonth::compareTo)
                .orElse(YearMonth.from(vorgaenger));
        if (erster.isAfter(YearMonth.from(vorgaenger))) {
            return Inhalt.Rechtsgrund.SGBX_48;
        }
        long summe = monate.stream().mapToLong(Monat::unterschied).sum();
        return summe >= 0 ? Inhalt.Rechtsgrund.SGBX_44 : Inhalt.Rechtsgrund.SGBX_45;
    }
}
