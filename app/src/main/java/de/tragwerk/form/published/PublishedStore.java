package de.tragwerk.form.published;

import de.tragwerk.form.Definitions;
import de.tragwerk.form.Form;
import de.tragwerk.form.PublishedForms;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The Mandant's own copies. A version never changes, so what was read once is kept; the list is read anew each
/// second, because another node may have fetched.
@Component
class PublishedStore implements PublishedForms {

    private static final Duration KEEP = Duration.ofSeconds(1);

    private record Listed(List<Version> versions, Instant until) {}

    private record Key(String mandant, String form, int number) {}

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final Registry registry;
    private final RealTime time;
    private final Map<String, Listed> lists = new ConcurrentHashMap<>();
    private final Map<Key, Form> forms = new ConcurrentHashMap<>();

    PublishedStore(JdbcClient jdbc, Definitions definitions, Registry registry, RealTime time) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.registry = registry;
        this.time = time;
    }

    @Override
    public List<Version> versions() {
        String mandant = here();
        if (mandant.isEmpty()) {
            return List.of();
        }
        Listed listed = lists.get(mandant);
        if (listed == null || !listed.until().isAfter(time.instant())) {
            listed = new Listed(read(), time.instant().plus(KEEP));
            lists.put(mandant, listed);
        }
        return listed.versions();
    }

    private List<Version> read() {
        return jdbc.sql("select formular, version, gueltig_ab from form.fassung order by formular, version")
                .query((row, n) -> new Version(
                        row.getString("formular"), row.getInt("version"), row.getObject("gueltig_ab", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Form> find(String form, int number) {
        String mandant = here();
        if (mandant.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(mandant, form, number);
        Form known = forms.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        record Row(String definition, LocalDate from) {}
        Optional<Form> found = jdbc.sql(
                        "select definition, gueltig_ab from form.fassung where formular = :f and version = :v")
                .param("f", form)
                .param("v", number)
                .query((row, n) -> new Row(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional()
                .map(row -> definitions.published(row.definition()).as(number, row.from()));
        found.ifPresent(read -> forms.put(key, read));
        return found;
    }

    /// Keeps a version that was fetched; what is there stays as it is.
    boolean keep(String form, int number, LocalDate from, String hash, String definition) {
        int kept = jdbc.sql("""
                insert into form.fassung(formular, version, gueltig_ab, hash, definition, geholt)
                values (:f, :v, :ab, :hash, :text, :am) on conflict do nothing""")
                .param("f", form)
                .param("v", number)
                .param("ab", from)
                .param("hash", hash)
                .param("text", definition)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
        lists.remove(Scope.current().mandant());
        return kept == 1;
    }

    /// Forgets the list, after a transaction that kept something.
    void forget() {
        lists.remove(Scope.current().mandant());
    }

    /// The Mandant, where it is one that holds copies; else empty.
    private String here() {
        return Scope.find()
                .map(Scope::mandant)
                .filter(id -> registry.find(id)
                        .filter(m -> m.art() != Mandant.Art.VERMITTLUNG)
                        .isPresent())
                .orElse("");
    }
}
