package de.tragwerk.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All form definitions: those that come with the program, and above them what editors published. A definition of the
/// program with a fault stops the start, with a sentence that names the place.
///
/// New applications take the version of the day; drafts and sent applications stay on theirs.
@Component
public class Forms {

    static final Form NONE = new Form("", 0, LocalDate.EPOCH, Texts.NONE, "", List.of(), List.of());

    private final Map<String, TreeMap<Integer, Form>> forms = new TreeMap<>();
    private final Map<String, Form> questionnaires = new TreeMap<>();
    private final PublishedForms published;
    private final Clock clock;

    /// What comes with the program, nothing else; every version counts as valid.
    public Forms() {
        this(PublishedForms.NOTHING, Clock.fixed(Instant.MAX, ZoneOffset.UTC));
    }

    @Autowired
    public Forms(PublishedForms published, Clock clock) {
        this.published = published;
        this.clock = clock;
        Library library = library();
        for (Resource resource : resources("definitionen")) {
            Form form = read(library, resource);
            if (form.version() > Form.OWN) {
                throw new IllegalArgumentException(
                        name(resource) + ".yaml: Versionen über " + Form.OWN + " vergibt nur die Redaktion");
            }
            forms.computeIfAbsent(form.id(), i -> new TreeMap<>()).put(form.version(), form);
        }
        for (Resource resource : resources("fragebogen")) {
            Form form = read(library, resource);
            questionnaires.put(form.id(), form);
        }
    }

    static Library library() {
        Map<String, String> shared = new TreeMap<>();
        resources("bibliothek").forEach(resource -> shared.put(name(resource), text(resource)));
        return new Library(shared);
    }

    /// Test cases that come with a version of the program, as text; empty when there are none.
    public String cases(String id, int version) {
        return resources("faelle").stream()
                .filter(r -> name(r).equals(id + "-" + version))
                .map(Forms::text)
                .findFirst()
                .orElse("");
    }

    private static Form read(Library library, Resource resource) {
        Form form = new DefinitionReader(library, topic -> text(topic(resource, topic)))
                .read(name(resource), text(resource));
        if (!name(resource).equals(form.id() + "-" + form.version())) {
            throw new IllegalArgumentException(
                    name(resource) + ".yaml: Die Datei heißt nicht wie ihr Formular und ihre Version");
        }
        return form;
    }

    private static List<Resource> resources(String folder) {
        try {
            return List.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/tragwerk/form/" + folder + "/*.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename()).replace(".yaml", "");
    }

    /// Topics lie in a folder named like the form's own file.
    private static Resource topic(Resource form, String topic) {
        try {
            return form.createRelative(name(form) + "/" + topic + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The version that a new application takes today.
    public Optional<Form> newest(String id) {
        return newest(id, published.versions());
    }

    private Optional<Form> newest(String id, List<PublishedForms.Version> versions) {
        LocalDate today = today();
        Optional<Form> own = own(id, today);
        Optional<PublishedForms.Version> edited = versions.stream()
                .filter(v -> v.form().equals(id) && !v.from().isAfter(today))
                .max(Comparator.comparing(PublishedForms.Version::from)
                        .thenComparingInt(PublishedForms.Version::number));
        if (edited.isPresent()
                && own.stream().noneMatch(f -> f.from().isAfter(edited.get().from()))) {
            Optional<Form> form = published.find(id, edited.get().number());
            if (form.isPresent()) {
                return form;
            }
        }
        return own;
    }

    /// The newest of the program that is valid; before the first day of all, the first.
    private Optional<Form> own(String id, LocalDate today) {
        TreeMap<Integer, Form> versions = forms.get(id);
        if (versions == null) {
            return Optional.empty();
        }
        return versions.values().stream()
                .filter(f -> !f.from().isAfter(today))
                .max(Comparator.comparing(Form::from).thenComparingInt(Form::version))
                .or(() -> Optional.of(versions.firstEntry().getValue()));
    }

    private LocalDate today() {
        return clock.instant().equals(Instant.MAX) ? LocalDate.MAX : LocalDate.now(clock);
    }

    /// A running draft stays on its version.
    public Form get(String id, int version) {
        return find(id, version)
                .orElseThrow(
                        () -> new IllegalStateException("Formular " + id + " Version " + version + " gibt es nicht"));
    }

    /// This version, if it was ever published here.
    public Optional<Form> find(String id, int version) {
        TreeMap<Integer, Form> versions = forms.get(id);
        Form own = versions == null ? null : versions.get(version);
        return own != null ? Optional.of(own) : version > Form.OWN ? published.find(id, version) : Optional.empty();
    }

    /// Questions that make no application: nobody stores or sends their answers.
    ///
    /// @throws IllegalStateException when there is none of this name
    public Form questionnaire(String id) {
        Form form = questionnaires.get(id);
        if (form == null) {
            throw new IllegalStateException("Einen Fragebogen " + id + " gibt es nicht");
        }
        return form;
    }

    /// Each form in the version of today.
    public List<Form> all() {
        List<PublishedForms.Version> versions = published.versions();
        TreeSet<String> ids = new TreeSet<>(forms.keySet());
        versions.forEach(v -> ids.add(v.form()));
        return ids.stream().flatMap(id -> newest(id, versions).stream()).toList();
    }

    /// Every version that comes with the program.
    public List<Form> versions() {
        return forms.values().stream().flatMap(v -> v.values().stream()).toList();
    }
}
