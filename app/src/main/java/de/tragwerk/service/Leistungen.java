package de.tragwerk.service;

import de.tragwerk.form.Texts;
import de.tragwerk.form.Translations;
import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All services. A definition with a fault stops the start, with a sentence that names the place.
@Component
public class Leistungen {

    private final Map<String, Leistung> leistungen = new TreeMap<>();

    public Leistungen() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/tragwerk/service/leistungen/*.yaml")) {
                Leistung leistung = read(resource.getContentAsString(StandardCharsets.UTF_8));
                if (!(leistung.id() + ".yaml").equals(resource.getFilename())) {
                    throw new IllegalArgumentException(
                            resource.getFilename() + ": Die Leistung heißt anders als ihre Datei");
                }
                leistungen.put(leistung.id(), leistung);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By situation in life, then by German name.
    public List<Leistung> alle() {
        return leistungen.values().stream()
                .sorted(Comparator.comparing(Leistung::lebenslage)
                        .thenComparing(l -> l.name().de()))
                .toList();
    }

    public Optional<Leistung> find(String id) {
        return Optional.ofNullable(leistungen.get(id));
    }

    /// The service one applies for with this form.
    public Optional<Leistung> zuFormular(String formular) {
        return leistungen.values().stream()
                .filter(l -> !formular.isEmpty() && l.formular().equals(formular))
                .findFirst();
    }

    /// German name of the service one applies for with this form; the form's id where it has none.
    public String nameZuFormular(String formular) {
        return zuFormular(formular).map(l -> l.name().de()).orElse(formular);
    }

    /// Whether an application made with this form is decided by a letter, not by a calculation.
    public boolean brieflich(String formular) {
        return zuFormular(formular).filter(l -> !l.gerechnet()).isPresent();
    }

    /// Services in which every word is found, those with a hit in the name first.
    ///
    /// @param sprache language whose names count first
    public List<Leistung> suche(String text, String sprache) {
        List<String> worte = Stream.of(fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
        if (worte.isEmpty()) {
            return alle();
        }
        return alle().stream()
                .filter(l -> worte.stream().allMatch(fold(worte(l))::contains))
                .sorted(Comparator.comparing(
                        l -> worte.stream().noneMatch(fold(l.name().in(sprache))::contains)))
                .toList();
    }

    private static String worte(Leistung l) {
        return Stream.concat(
                        Stream.of(l.name(), l.kurz())
                                .flatMap(t -> Stream.concat(
                                        Stream.of(t.de(), t.einfach(), t.en()),
                                        Translations.LANGUAGES.stream().map(t::in))),
                        Stream.concat(Stream.of(l.suche()), Stream.concat(l.leika().stream(), l.ozg().stream())))
                .collect(Collectors.joining(" "));
    }

    /// Lower case, without marks and hyphens, ß as ss: "Wohn-Geld" is found by "wohngeld".
    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.GERMAN), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("-", "");
    }

    /// Reads and checks a definition.
    static Leistung read(String yaml) {
        Map<?, ?> map = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String id = text(map, "id");
        String formular = optional(map, "formular");
        boolean online = !formular.isEmpty();
        Leistung leistung = new Leistung(
                id,
                strings(map, "leika"),
                strings(map, "ozg"),
                Lebenslage.valueOf(text(map, "lebenslage").toUpperCase(Locale.ROOT)),
                formular,
                online ? text(map, "akte") : "",
                "true".equals(optional(map, "gerechnet")),
                online ? text(map, "norm") : "",
                online ? Rechtsbehelf.valueOf(text(map, "rechtsbehelf")) : Rechtsbehelf.WIDERSPRUCH_SGG,
                strings(map, "eilig"),
                map.containsKey("plz") ? strings(map, "plz") : List.of("anschrift.plz"),
                optional(map, "ohneKonto"),
                online ? Integer.parseInt(text(map, "minuten")) : 0,
                optional(map, "suche"),
                texts(id, map, "name"),
                texts(id, map, "kurz"),
                texts(id, map, "lead"),
                textList(id, map, "wer"),
                map.containsKey("hinweis") ? texts(id, map, "hinweis") : Texts.NONE,
                textList(id, map, "hoehe"),
                textList(id, map, "nachweise"),
                texts(id, map, "zustaendig"),
                texts(id, map, "kosten"),
                texts(id, map, "frist"),
                texts(id, map, "recht"),
                links(id, map),
                geld(map));
        check(leistung);
        return leistung;
    }

    private static void check(Leistung l) {
        if (!l.leika().stream().allMatch(Leistungsschluessel::gueltig)) {
            throw new IllegalArgumentException(l.id() + ": Ein LeiKa-Schlüssel hat 14 Ziffern, ein eigener beginnt mit "
                    + Leistungsschluessel.EIGEN);
        }
        if (l.formular().isEmpty() ? l.links().isEmpty() : l.leika().isEmpty()) {
            throw new IllegalArgumentException(l.id()
                    + ": Eine Leistung braucht ein Formular mit LeiKa-Schlüssel oder eine Seite, auf die sie weist");
        }
        if (l.auchOhneKonto() && l.formular().isEmpty()) {
            throw new IllegalArgumentException(l.id() + ": Ohne Formular kann niemand ohne Konto beantragen");
        }
        if (l.gerechnet() && !l.geld().isEmpty()
                || l.geld().stream().map(Geldleistung::id).distinct().count()
                        < l.geld().size()) {
            throw new IllegalArgumentException(
                    l.id() + ": Geld, das ein Brief bewilligt, braucht eigene Namen; was gerechnet wird, hat keines");
        }
        if (l.wer().isEmpty()) {
            throw new IllegalArgumentException(l.id() + ": Es fehlt, wer die Leistung bekommt");
        }
    }

    private static List<Leistung.Link> links(String id, Map<?, ?> map) {
        List<Leistung.Link> found = new ArrayList<>();
        for (Object item : list(map, "links")) {
            Map<?, ?> link = (Map<?, ?>) item;
            String url = text(link, "url");
            if (!url.startsWith("https://")) {
                throw new IllegalArgumentException(id + ": Eine Seite anderswo beginnt mit https://");
            }
            found.add(new Leistung.Link(url, texts(id, link, "name")));
        }
        return List.copyOf(found);
    }

    /// Lines `[id, what, norm, Haushaltsstelle]`.
    private static List<Geldleistung> geld(Map<?, ?> map) {
        return list(map, "geld").stream()
                .map(item -> ((List<?>) item).stream().map(String::valueOf).toList())
                .map(g -> new Geldleistung(g.get(0), g.get(1), g.get(2), Haushaltsstelle.valueOf(g.get(3))))
                .toList();
    }

    private static List<Texts> textList(String id, Map<?, ?> map, String key) {
        return list(map, key).stream()
                .map(item -> texts(id + "/" + key, (List<?>) item))
                .toList();
    }

    private static Texts texts(String id, Map<?, ?> map, String key) {
        return texts(id + "/" + key, list(map, key));
    }

    private static Texts texts(String place, List<?> texts) {
        if (texts.size() != 3 || texts.stream().anyMatch(t -> String.valueOf(t).isBlank())) {
            throw new IllegalArgumentException(place + " braucht drei Sprachen");
        }
        return new Texts(String.valueOf(texts.get(0)), String.valueOf(texts.get(1)), String.valueOf(texts.get(2)));
    }

    private static List<String> strings(Map<?, ?> map, String key) {
        return list(map, key).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        String value = optional(map, key);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Es fehlt " + key + " in " + map.get("id"));
        }
        return value;
    }

    private static String optional(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}
