package de.tragwerk.mandant.database;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Mandant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of Mandanten: where each one's databases lie. No personal data, no passwords.
public class Registry {

    private record Row(String id, String name, Mandant.Art art, String host, String jdbcBase) {}

    private final JdbcClient jdbc;
    private final Cluster own;
    private volatile Map<String, Row> rows = Map.of();
    private volatile List<Mandant> byName = List.of();

    public Registry(DataSource registry, Cluster own) {
        this.own = own;
        this.jdbc = JdbcClient.create(registry);
        reload();
    }

    /// Reads the register anew, after a Mandant was added.
    public final void reload() {
        rows =
                jdbc
                        .sql("select id, name, art, host, jdbc_base from registry.mandant where aktiv")
                        .query(Row.class)
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Row::id, Function.identity()));
        byName = rows.values().stream()
                .map(r -> new Mandant(r.id(), r.name(), r.art(), r.host()))
                .sorted(java.util.Comparator.comparing(Mandant::name))
                .toList();
    }

    public List<Mandant> mandanten() {
        return byName;
    }

    public List<Mandant> mandanten(Mandant.Art art) {
        return mandanten().stream().filter(m -> m.art() == art).toList();
    }

    public Optional<Mandant> find(String id) {
        return Optional.ofNullable(rows.get(id)).map(r -> new Mandant(r.id(), r.name(), r.art(), r.host()));
    }

    public Mandant get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Unbekannter Mandant"));
    }

    String url(String id, DbRole role) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("Unbekannter Mandant");
        }
        Mandant mandant = get(id);
        Cluster cluster = row.jdbcBase().isEmpty() ? own : own.at(row.jdbcBase());
        return cluster.url(role == DbRole.KEYS ? mandant.keyDatabase() : mandant.database());
    }
}
