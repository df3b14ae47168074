package de.tragwerk.law.parameter;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Parameter.Einheit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// All values of one statute, by name and day. A day without a value is an error, never an extrapolation.
public final class ParameterTafel {
    private final Map<String, List<Parameter>> reihen = new HashMap<>();

    private ParameterTafel() {}

    /// Reads a resource with a list of rows: `name`, `titel`, `einheit`, `norm`, `werte` with `ab`, `bis`,
    /// `wert`, `quelle`, `beleg`.
    public static ParameterTafel lies(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Parameter fehlen im Programm: " + resource);
            }
            ParameterTafel tafel = new ParameterTafel();
            Object yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            String gesetz =
                    beside.getPackageName().substring(beside.getPackageName().lastIndexOf('.') + 1);
            ((List<?>) java.util.Objects.requireNonNull(yaml)).forEach(reihe -> tafel.nimm(gesetz, (Map<?, ?>) reihe));
            return tafel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nimm(String gesetz, Map<?, ?> reihe) {
        String name = text(reihe, "name");
        Einheit einheit = Einheit.valueOf(text(reihe, "einheit").toUpperCase(Locale.ROOT));
        List<Parameter> werte = new ArrayList<>();
        List<?> zeilen = (List<?>) java.util.Objects.requireNonNull(reihe.get("werte"));
        for (int i = 0; i < zeilen.size(); i++) {
            Map<?, ?> z = (Map<?, ?>) zeilen.get(i);
            LocalDate ab = LocalDate.parse(text(z, "ab"));
            LocalDate bis = z.containsKey("bis")
                    ? LocalDate.parse(text(z, "bis"))
                    : i + 1 < zeilen.size()
                            ? LocalDate.parse(text((Map<?, ?>) zeilen.get(i + 1), "ab"))
                                    .minusDays(1)
                            : null;
            werte.add(new Parameter(
                    name,
                    text(reihe, "titel"),
                    einheit,
                    wert(einheit, Aenderungen.wert(gesetz + "." + name, text(z, "wert"))),
                    ab,
                    bis,
                    text(reihe, "norm"),
                    text(z, "quelle"),
                    Beleg.valueOf(text(z, "beleg").toUpperCase(Locale.ROOT))));
        }
        if (reihen.put(name, List.copyOf(werte)) != null) {
            throw new IllegalStateException("Parameter doppelt: " + name);
        }
    }

    /// @throws ArithmeticException when the text has more places than the unit
    static long wert(Einheit einheit, String text) {
        int stellen = switch (einheit) {
            case EURO -> 2;
            case ANTEIL -> 6;
            case ZAHL -> 0;
        };
        return new BigDecimal(text)
                .setScale(stellen, java.math.RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("In den Parametern fehlt " + key + ": " + map);
        }
        return value.toString();
    }

    /// The value in force on a day.
    ///
    /// @throws KeinParameter when there is none
    public Parameter am(String name, LocalDate tag) {
        Parameter p = finde(name, tag);
        if (p == null) {
            throw new KeinParameter(reihe(name).getFirst(), tag);
        }
        return p;
    }

    public Parameter im(String name, YearMonth monat) {
        return am(name, monat.atDay(1));
    }

    /// The value of a rule that did not always exist: `null` before its first day.
    ///
    /// @throws KeinParameter when its last value has run out
    public @Nullable Parameter seit(String name, YearMonth monat) {
        return monat.atDay(1).isBefore(reihe(name).getFirst().ab()) ? null : im(name, monat);
    }

    /// The value of a rule that began later or has ended, `null` in months without that rule.
    public @Nullable Parameter wennGilt(String name, YearMonth monat) {
        return finde(name, monat.atDay(1));
    }

    private @Nullable Parameter finde(String name, LocalDate tag) {
        return finde(reihe(name), tag);
    }

    static @Nullable Parameter finde(List<Parameter> reihe, LocalDate tag) {
        for (Parameter p : reihe) {
            if (!tag.isBefore(p.ab()) && (p.bis() == null || !tag.isAfter(p.bis()))) {
                return p;
            }
        }
        return null;
    }

    /// All values of a name, oldest first.
    public List<Parameter> reihe(String name) {
        Probefassung probe = Probefassung.gilt();
        List<Parameter> geprobt = probe == null ? null : probe.reihe(this, name);
        return geprobt == null ? imProgramm(name) : geprobt;
    }

    /// What the program itself says, also while a version is tried.
    List<Parameter> imProgramm(String name) {
        List<Parameter> reihe = reihen.get(name);
        if (reihe == null) {
            throw new IllegalArgumentException("Unbekannter Parameter: " + name);
        }
        return reihe;
    }

    public List<String> namen() {
        return reihen.keySet().stream().sorted().toList();
    }

    /// No value of the law is known for that day.
    public static final class KeinParameter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeinParameter(Parameter reihe, LocalDate tag) {
            super("Für den " + tag + " ist kein Wert bekannt: " + reihe.titel() + " (" + reihe.norm() + ", "
                    + reihe.name() + "). Für diesen Monat wird nicht gerechnet.");
        }
    }
}
