package de.tragwerk.finder.beratung;

import de.tragwerk.beratung.Beratungsstelle;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.Thema;
import de.tragwerk.beratung.Zugang;
import de.tragwerk.form.Texts;
import de.tragwerk.landkarte.Lage;
import de.tragwerk.landkarte.Landkarte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/// The advice centres of the region: from a file of the operator (`tragwerk.beratungsstellen`), and those that
/// centres keep themselves. Of the same identifier the centre's own entry holds. The demo has invented ones;
/// where there are none, the page says so. A fault in the file stops the start.
@Component
public class Beratungsstellen {

    private static final String DEMO = "classpath:de/tragwerk/finder/beratungsstellen-demo.yaml";

    private final List<Beratungsstelle> ausDatei;
    private final Stellenablage ablage;

    Beratungsstellen(
            ResourceLoader loader,
            Stellenablage ablage,
            @Value("${tragwerk.beratungsstellen:}") String datei,
            @Value("${tragwerk.demo:false}") boolean demo) {
        String ort = datei.isBlank() && demo ? DEMO : datei;
        this.ablage = ablage;
        this.ausDatei = ort.isBlank() ? List.of() : lies(loader.getResource(ort));
    }

    /// What somebody looks for; empty or `null` asks for nothing.
    ///
    /// @param plz of the place to start from, or the beginning of it
    public record Suche(@Nullable Thema thema, String plz, String sprache, List<Zugang> zugang) {
        public Suche {
            zugang = List.copyOf(zugang);
        }

        public static Suche nichts() {
            return new Suche(null, "", "", List.of());
        }
    }

    /// A centre that fits.
    ///
    /// @param meter as the crow flies from the centre of the postcode; empty where one of both places is unknown
    public record Treffer(Beratungsstelle stelle, OptionalInt meter) {}

    /// Those that fit, the nearest first.
    ///
    /// @param karte knows centres of postcodes; a centre without a place counts as standing where its
    /// postcode is
    public List<Treffer> finde(Suche suche, Optional<Landkarte> karte) {
        Optional<Lage> start = karte.flatMap(k -> k.mitte(suche.plz()));
        ToIntFunction<Treffer> weg = t -> t.meter()
                .orElseGet(() -> start.flatMap(s ->
                                karte.flatMap(k -> k.mitte(t.stelle().plz())).map(s::meterBis))
                        .orElse(Integer.MAX_VALUE));
        return alle().stream()
                .filter(b -> suche.thema() == null || b.themen().contains(suche.thema()))
                .filter(b -> suche.sprache().isEmpty() || b.sprachen().contains(suche.sprache()))
                .filter(b -> b.zugang().containsAll(suche.zugang()))
                .map(b -> new Treffer(b, entfernung(start, b.lage())))
                .sorted(Comparator.comparingInt(weg)
                        .thenComparingInt(t -> t.stelle().entfernung(suche.plz()))
                        .thenComparing(t -> t.stelle().plz())
                        .thenComparing(t -> t.stelle().name()))
                .toList();
    }

    private static OptionalInt entfernung(Optional<Lage> start, @Nullable Lage ziel) {
        return start.isPresent() && ziel != null ? OptionalInt.of(start.get().meterBis(ziel)) : OptionalInt.empty();
    }

    /// Whether any are known here.
    public boolean vorhanden() {
        return !alle().isEmpty();
    }

    private List<Beratungsstelle> alle() {
        Map<String, Beratungsstelle> nachKennung = new LinkedHashMap<>();
        ausDatei.forEach(b -> nachKennung.put(b.id(), b));
        for (Stellenablage.Bekannt eigen : ablage.alle()) {
            eigen.stelle().ifPresentOrElse(b -> nachKennung.put(b.id(), b), () -> nachKennung.remove(eigen.kennung()));
        }
        return List.copyOf(nachKennung.values());
    }

    /// Languages somebody advises in.
    public List<String> sprachen() {
        TreeSet<String> codes = new TreeSet<>();
        alle().forEach(b -> codes.addAll(b.sprachen()));
        return List.copyOf(codes);
    }

    private static List<Beratungsstelle> lies(Resource datei) {
        try {
            List<?> zeilen = (List<?>)
                    Objects.requireNonNull(new Load(LoadSettings.builder().build())
                            .loadFromString(datei.getContentAsString(StandardCharsets.UTF_8)));
            List<Beratungsstelle> gelesen = new ArrayList<>();
            zeilen.forEach(zeile -> gelesen.add(stelle((Map<?, ?>) zeile)));
            return List.copyOf(gelesen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Beratungsstelle stelle(Map<?, ?> map) {
        String id = text(map, "id");
        try {
            List<Beratungsstelle.Zeit> zeiten = new ArrayList<>();
            liste(map, "zeiten").forEach(z -> zeiten.add(zeit(z)));
            List<String> satz = liste(map, "satz");
            String plz = text(map, "plz");
            if (!plz.matches("\\d{5}") || satz.size() != 3) {
                throw new IllegalArgumentException("plz hat 5 Ziffern, satz drei Sprachen");
            }
            return new Beratungsstelle(
                    id,
                    text(map, "name"),
                    text(map, "traeger"),
                    liste(map, "themen").stream()
                            .map(t -> Thema.valueOf(gross(t)))
                            .toList(),
                    text(map, "strasse"),
                    plz,
                    text(map, "ort"),
                    text(map, "telefon"),
                    text(map, "email"),
                    liste(map, "sprachen"),
                    liste(map, "zugang").stream()
                            .map(t -> Zugang.valueOf(gross(t)))
                            .toList(),
                    zeiten,
                    "ja".equals(text(map, "ohne_termin")),
                    liste(map, "schliesstage").stream()
                            .map(Eintrag::schliesszeit)
                            .toList(),
                    new Texts(satz.get(0), satz.get(1), satz.get(2)),
                    map.containsKey("lage") ? Lage.lies(text(map, "lage")) : null);
        } catch (RuntimeException fehler) {
            throw new IllegalArgumentException("Beratungsstelle " + id + ": " + fehler.getMessage(), fehler);
        }
    }

    /// `mo 09:00-12:00`
    private static Beratungsstelle.Zeit zeit(String text) {
        String[] teile = text.split("[ -]");
        DayOfWeek tag =
                DayOfWeek.of(List.of("mo", "di", "mi", "do", "fr", "sa", "so").indexOf(teile[0]) + 1);
        return new Beratungsstelle.Zeit(tag, LocalTime.parse(teile[1]), LocalTime.parse(teile[2]));
    }

    private static String gross(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static List<String> liste(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(Objects.requireNonNull(map.get(key), "Es fehlt " + key));
    }
}
