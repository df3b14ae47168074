package de.tragwerk.application.store;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.Erledigungsgrund;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Applications that go another way than into a file: to another workgroup, or to an end.
@Component
public class ErledigungStore {

    private static final String TABLE = "application.antrag";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;

    ErledigungStore(JdbcClient jdbc, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    /// How it ended.
    ///
    /// @param wohin where it belongs or went, empty for nothing
    public record Erledigung(Erledigungsgrund grund, String wohin, OffsetDateTime am, UUID konto) {}

    public Optional<Erledigung> zu(UUID antrag) {
        return jdbc.sql(
                        "select erledigt_grund, erledigt_wohin, erledigt_am, erledigt_konto from application.antrag where id = :id and zustand = 'ERLEDIGT'")
                .param("id", antrag)
                .query((row, n) -> new Erledigung(
                        Erledigungsgrund.valueOf(row.getString(1)),
                        new String(
                                vault.open(antrag, row.getBytes(2), TABLE, "erledigt_wohin", antrag),
                                StandardCharsets.UTF_8),
                        row.getObject(3, OffsetDateTime.class),
                        row.getObject(4, UUID.class)))
                .optional();
    }

    /// @return false when it does not wait any more
    public boolean erledige(Antrag antrag, Erledigungsgrund grund, String wohin, UUID konto) {
        byte[] sealed =
                vault.seal(antrag.id(), wohin.getBytes(StandardCharsets.UTF_8), TABLE, "erledigt_wohin", antrag.id());
        return jdbc.sql("""
                update application.antrag set zustand = 'ERLEDIGT', erledigt_grund = :grund, erledigt_wohin = :wohin, erledigt_am = :am,
                    erledigt_konto = :konto, version = version + 1
                where id = :id and version = :version and akte_id is null and zustand in ('NEU', 'IN_ARBEIT')""")
                        .param("grund", grund.name())
                        .param("wohin", sealed)
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .param("konto", konto)
                        .param("id", antrag.id())
                        .param("version", antrag.version())
                        .update()
                == 1;
    }

    /// @return false when it was not ended
    public boolean oeffne(UUID antrag) {
        return jdbc.sql("""
                update application.antrag set zustand = 'NEU', zustaendig = null, erledigt_grund = null, erledigt_wohin = null,
                    erledigt_am = null, erledigt_konto = null, version = version + 1
                where id = :id and zustand = 'ERLEDIGT'""").param("id", antrag).update() == 1;
    }

    /// Passes it on with all that came with it.
    ///
    /// @return false when there is no such group, it is this one, or the application does not wait
    public boolean leite(UUID antrag, int gruppe) {
        return jdbc.sql("select application.leite(:id, :gruppe)")
                .param("id", antrag)
                .param("gruppe", gruppe)
                .query(Boolean.class)
                .single();
    }

    /// A workgroup with its name.
    public record Gruppe(int kreis, String name) {}

    public List<Gruppe> gruppen() {
        return jdbc.sql("select kreis, name from access.arbeitsgruppe order by name collate \"de-DE-x-icu\"")
                .query(Gruppe.class)
                .list();
    }
}
