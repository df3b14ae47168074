package de.tragwerk.law.wogg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// § 12 Abs. 3, 4 WoGG with the annex of the WoGV: the rent level of a municipality; one that is not listed takes its
/// district's.
public final class Mietenstufen {
    private static final Mietenstufen ALLE = lies();

    private final LocalDate ab;
    /// By Land and name as in the annex, municipalities and districts mixed.
    private final Map<String, Mietenstufe> stufen;

    private Mietenstufen(LocalDate ab, Map<String, Mietenstufe> stufen) {
        this.ab = ab;
        this.stufen = Map.copyOf(stufen);
    }

    /// @param land code of the Land, such as `BW`
    /// @param gemeinde name as in the annex, with or without "Stadt"
    /// @param kreis district, `null` for a town that is none
    /// @param insel one of the islands of § 12 Abs. 4a
    public static Mietenstufe von(
            String land, String gemeinde, @Nullable String kreis, boolean insel, YearMonth monat) {
        if (monat.atEndOfMonth().isBefore(ALLE.ab)) {
            throw new IllegalArgumentException(
                    "Mietenstufen sind erst ab " + ALLE.ab + " bekannt, nicht für " + monat + " (mietenstufen)");
        }
        if (insel) {
            return Mietenstufe.V;
        }
        Mietenstufe stufe = ALLE.finde(land, gemeinde, kreis);
        if (stufe == null) {
            throw new IllegalArgumentException("Die Mietenstufe von " + gemeinde + " (" + land
                    + ") steht nicht in der Anlage; bitte den Landkreis angeben oder die Schreibweise prüfen");
        }
        return stufe;
    }

    private @Nullable Mietenstufe finde(String land, String gemeinde, @Nullable String kreis) {
        for (String name : new String[] {gemeinde + ", Stadt", gemeinde}) {
            Mietenstufe stufe = stufen.get(land + "/" + name);
            if (stufe != null) {
                return stufe;
            }
        }
        return kreis == null ? null : stufen.get(land + "/" + kreis);
    }

    /// How many municipalities and districts are listed.
    public static int anzahl() {
        return ALLE.stufen.size();
    }

    private static Mietenstufen lies() {
        try (InputStream in = Mietenstufen.class.getResourceAsStream("mietenstufen.yaml")) {
            if (in == null) {
                throw new IllegalStateException("Parameter fehlen im Programm: mietenstufen.yaml");
            }
            Map<?, ?> yaml = (Map<?, ?>) java.util.Objects.requireNonNull(
                    new Load(LoadSettings.builder().build())
                            .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            Map<String, Mietenstufe> stufen = new HashMap<>();
            ((Map<?, ?>) java.util.Objects.requireNonNull(yaml.get("stufen")))
                    .forEach((land, je) -> ((Map<?, ?>) je)
                            .forEach((stufe, namen) -> ((List<?>) namen)
                                    .forEach(name ->
                                            stufen.put(land + "/" + name, Mietenstufe.valueOf(stufe.toString())))));
            return new Mietenstufen(LocalDate.parse(String.valueOf(yaml.get("ab"))), stufen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
