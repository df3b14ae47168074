package de.tragwerk.application.store;

import de.tragwerk.application.Marken;
import de.tragwerk.application.Zuschriftart;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters of persons that wait for somebody. Row-level security decides whose.
@Component
public class ZuschriftStore {

    /// A letter of a person, without its content.
    ///
    /// @param erledigt when somebody had dealt with it, null while it waits
    public record Zuschrift(
            UUID id,
            UUID antragId,
            @Nullable UUID akteId,
            Zuschriftart art,
            OffsetDateTime am,
            @Nullable OffsetDateTime erledigt) {

        /// Day of arrival in German time.
        public LocalDate tag() {
            return am.atZoneSameInstant(Days.ZONE).toLocalDate();
        }
    }

    private static final String COLUMNS =
            "select id, antrag_id, akte_id, art, am, erledigt from application.zuschrift ";
    private static final String OFFEN = "von = 'PERSON' and erledigt is null";

    private final JdbcClient jdbc;
    private final RealTime time;

    ZuschriftStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Those that wait, longest first.
    public List<Zuschrift> offene(int limit, int offset) {
        return jdbc.sql(COLUMNS + "where " + OFFEN + " order by am, id limit :n offset :o")
                .param("n", limit)
                .param("o", offset)
                .query(ZuschriftStore::zuschrift)
                .list();
    }

    /// Those of one file that wait, longest first.
    public List<Zuschrift> offene(UUID akteId) {
        return jdbc.sql(COLUMNS + "where akte_id = :akte and " + OFFEN + " order by am, id")
                .param("akte", akteId)
                .query(ZuschriftStore::zuschrift)
                .list();
    }

    /// How many wait.
    public long anzahl() {
        return jdbc.sql("select count(*) from application.zuschrift where " + OFFEN)
                .query(Long.class)
                .single();
    }

    public Optional<Zuschrift> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and von = 'PERSON'")
                .param("id", id)
                .query(ZuschriftStore::zuschrift)
                .optional();
    }

    /// Notes that somebody has dealt with it.
    ///
    /// @return false when it was so already, or the acting person may only read it
    public boolean erledige(UUID id, UUID konto) {
        return jdbc.sql("update application.zuschrift set erledigt = :am, erledigt_konto = :konto where id = :id and "
                                + OFFEN)
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .param("konto", konto)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// What is marked on these applications.
    public Map<UUID, Marken> marken(Collection<UUID> antraege) {
        return jdbc
                .sql(
                        "select a.id, a.anschrift_geheim, (select count(*) from application.zuschrift where antrag_id = a.id and "
                                + OFFEN + ") from application.antrag a where a.id = any (:ids)")
                .param("ids", antraege.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), new Marken(row.getBoolean(2), row.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Zuschrift zuschrift(ResultSet row, int n) throws SQLException {
        return new Zuschrift(
                row.getObject("id", UUID.class),
                row.getObject("antrag_id", UUID.class),
                row.getObject("akte_id", UUID.class),
                Zuschriftart.of(row.getString("art")),
                row.getObject("am", OffsetDateTime.class),
                row.getObject("erledigt", OffsetDateTime.class));
    }
}
