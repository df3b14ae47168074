package de.tragwerk.law.parameter;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Parameter.Einheit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values that are tried before they become law of the program: what is computed within [#rechne] takes them,
/// everything else at the same time does not.
///
/// They lie over the tables by days. A day that neither the tables nor these values know stays without a value, so a
/// month that is not known is refused here as well. Threads that are started within a calculation do not see them.
public final class Probefassung {

    private static final ScopedValue<Probefassung> GILT = ScopedValue.newInstance();

    /// One value as it stands in a table, before it is read.
    ///
    /// @param gesetz package of the statute, as in [de.tragwerk.law.Gesetze#tafeln]
    /// @param wert with a point, in the unit of the row
    /// @param bis `null`: until the next value of the table, or on and on
    public record Zeile(
            String gesetz,
            String name,
            Einheit einheit,
            String wert,
            LocalDate ab,
            @Nullable LocalDate bis,
            String quelle,
            Beleg beleg) {}

    /// A row that cannot stand in a table; the message says why and what to do, without the number of the line.
    public static final class Unbrauchbar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unbrauchbar(String satz) {
            super(satz);
        }
    }

    private record Platz(ParameterTafel tafel, String name) {}

    private record Gelesen(Platz platz, Parameter wert) {}

    private final List<Gelesen> zeilen = new ArrayList<>();
    private final Map<Platz, List<Parameter>> reihen = new HashMap<>();
    private final Map<JeMonat<?>, Map<YearMonth, Object>> monate = new ConcurrentHashMap<>();

    /// Nothing is tried yet.
    public Probefassung() {}

    static @Nullable Probefassung gilt() {
        return GILT.isBound() ? GILT.get() : null;
    }

    /// Lays one more value over its table. Call it before anything is computed.
    ///
    /// @param tafeln tables by statute
    /// @throws Unbrauchbar when it fits into no table
    public void lege(Map<String, ParameterTafel> tafeln, Zeile z) {
        ParameterTafel tafel = tafeln.get(z.gesetz());
        if (tafel == null || !tafel.namen().contains(z.name())) {
            throw new Unbrauchbar("„" + z.gesetz() + "." + z.name()
                    + "“ steht in keiner Tafel. Die Namen zeigt „./tragwerk law parameters“.");
        }
        List<Parameter> bisher = tafel.imProgramm(z.name());
        Platz platz = new Platz(tafel, z.name());
        Parameter neu = neu(bisher, z);
        if (zeilen.stream().anyMatch(g -> g.platz().equals(platz) && trifft(g.wert(), neu))) {
            throw new Unbrauchbar(
                    "Für diese Tage steht schon ein Wert in der Fassung. Streichen Sie einen von beiden.");
        }
        zeilen.add(new Gelesen(platz, neu));
        reihen.put(platz, ueber(reihen.getOrDefault(platz, bisher), neu));
    }

    private static Parameter neu(List<Parameter> bisher, Zeile z) {
        Parameter muster = bisher.getLast();
        if (z.einheit() != muster.einheit()) {
            throw new Unbrauchbar("„" + z.name() + "“ wird in " + muster.einheit() + " geführt, nicht in " + z.einheit()
                    + ". Rechnen Sie den Wert um.");
        }
        LocalDate bis = z.bis() == null ? vorNaechstem(bisher, z.ab()) : z.bis();
        if (bis == null && muster.bis() != null) {
            throw new Unbrauchbar("„" + z.name()
                    + "“ gilt nie unbegrenzt. Nennen Sie den letzten Tag; für spätere Monate wird nicht gerechnet.");
        }
        if (bis != null && bis.isBefore(z.ab())) {
            throw new Unbrauchbar("Der letzte Tag liegt vor dem ersten. Vertauschen Sie die beiden.");
        }
        if (z.quelle().isBlank()) {
            throw new Unbrauchbar("Die Quelle fehlt. Nennen Sie das Gesetz oder die Verordnung mit Fundstelle.");
        }
        try {
            return new Parameter(
                    z.name(),
                    muster.titel(),
                    z.einheit(),
                    ParameterTafel.wert(z.einheit(), z.wert()),
                    z.ab(),
                    bis,
                    muster.norm(),
                    z.quelle(),
                    z.beleg());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unbrauchbar("Der Wert passt nicht zu seiner Einheit. Euro haben zwei Stellen nach dem Komma,"
                    + " Anteile sechs, Zahlen keine.");
        }
    }

    private static @Nullable LocalDate vorNaechstem(List<Parameter> reihe, LocalDate ab) {
        return reihe.stream()
                .map(Parameter::ab)
                .filter(x -> x.isAfter(ab))
                .findFirst()
                .map(x -> x.minusDays(1))
                .orElse(null);
    }

    private static boolean trifft(Parameter a, Parameter b) {
        return (a.bis() == null || !a.bis().isBefore(b.ab()))
                && (b.bis() == null || !b.bis().isBefore(a.ab()));
    }

    /// The row with the new value on its days, and the old ones before and after it.
    private static List<Parameter> ueber(List<Parameter> reihe, Parameter neu) {
        List<Parameter> alle = new ArrayList<>(List.of(neu));
        LocalDate bis = neu.bis();
        for (Parameter p : reihe) {
            if (!trifft(p, neu)) {
                alle.add(p);
                continue;
            }
            if (p.ab().isBefore(neu.ab())) {
                alle.add(mit(p, p.ab(), neu.ab().minusDays(1)));
            }
            if (bis != null && (p.bis() == null || p.bis().isAfter(bis))) {
                alle.add(mit(p, bis.plusDays(1), p.bis()));
            }
        }
        return alle.stream().sorted(Comparator.comparing(Parameter::ab)).toList();
    }

    private static Parameter mit(Parameter p, LocalDate ab, @Nullable LocalDate bis) {
        return new Parameter(p.name(), p.titel(), p.einheit(), p.wert(), ab, bis, p.norm(), p.quelle(), p.beleg());
    }

    /// The values that are tried, in the order they were laid.
    public List<Parameter> werte() {
        return zeilen.stream().map(Gelesen::wert).toList();
    }

    /// The values the program has on the days of these, for telling whether it changed meanwhile.
    public String imProgramm() {
        StringBuilder text = new StringBuilder();
        for (Gelesen g : zeilen) {
            for (Parameter p : g.platz().tafel().imProgramm(g.platz().name())) {
                text.append(p.name() + " " + p.ab() + " " + p.bis() + " " + p.wert() + "\n");
            }
        }
        return text.toString();
    }

    /// Whether the program computes with these values already: each of their days has the same value.
    public boolean giltSchon() {
        return zeilen.stream().allMatch(g -> {
            List<Parameter> da = g.platz().tafel().imProgramm(g.platz().name());
            Parameter neu = g.wert();
            LocalDate bis = neu.bis();
            TreeSet<LocalDate> tage = new TreeSet<>(List.of(neu.ab()));
            for (Parameter p : da) {
                tage.add(p.ab());
                if (p.bis() != null) {
                    tage.add(p.bis().plusDays(1));
                }
            }
            return tage.tailSet(neu.ab()).stream()
                    .filter(tag -> bis == null || !tag.isAfter(bis))
                    .allMatch(tag -> {
                        Parameter p = ParameterTafel.finde(da, tag);
                        return p != null && p.wert() == neu.wert();
                    });
        });
    }

    /// Computes with these values.
    public <T> T rechne(Supplier<T> rechnung) {
        return ScopedValue.where(GILT, this).call(rechnung::get);
    }

    @Nullable
    List<Parameter> reihe(ParameterTafel tafel, String name) {
        return reihen.get(new Platz(tafel, name));
    }

    @SuppressWarnings("unchecked")
    <W> W je(JeMonat<W> werte, YearMonth monat, Function<YearMonth, W> lesen) {
        Map<YearMonth, Object> gemerkt = monate.computeIfAbsent(werte, w -> new ConcurrentHashMap<>());
        Object da = gemerkt.get(monat);
        if (da == null) {
            da = lesen.apply(monat);
            gemerkt.put(monat, da);
        }
        return (W) da;
    }
}
