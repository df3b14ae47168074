package de.tragwerk.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All form definitions. A definition with a fault stops the start, with a sentence that names the place.
@Component
public class Forms {

    private final Map<String, TreeMap<Integer, Form>> forms = new TreeMap<>();
    private final Map<String, Form> questionnaires = new TreeMap<>();

    public Forms() {
        Map<String, String> shared = new TreeMap<>();
        resources("bibliothek").forEach(resource -> shared.put(name(resource), text(resource)));
        Library library = new Library(shared);
        for (Resource resource : resources("definitionen")) {
            Form form = read(library, resource);
            forms.computeIfAbsent(form.id(), i -> new TreeMap<>()).put(form.version(), form);
        }
        for (Resource resource : resources("fragebogen")) {
            Form form = read(library, resource);
            questionnaires.put(form.id(), form);
        }
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

    /// The newest version of a form.
    public Optional<Form> newest(String id) {
        return Optional.ofNullable(forms.get(id)).map(v -> v.lastEntry().getValue());
    }

    /// A running draft stays on its version.
    public Form get(String id, int version) {
        TreeMap<Integer, Form> versions = forms.get(id);
        Form form = versions == null ? null : versions.get(version);
        if (form == null) {
            throw new IllegalStateException("Formular " + id + " Version " + version + " gibt es nicht");
        }
        return form;
    }

    /// This version, if it was ever published here.
    public Optional<Form> find(String id, int version) {
        TreeMap<Integer, Form> versions = forms.get(id);
        return versions == null ? Optional.empty() : Optional.ofNullable(versions.get(version));
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

    public List<Form> all() {
        return forms.values().stream().map(v -> v.lastEntry().getValue()).toList();
    }

    /// Every version that was ever published here.
    public List<Form> versions() {
        return forms.values().stream().flatMap(v -> v.values().stream()).toList();
    }
}
