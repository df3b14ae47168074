package de.tragwerk.login.device;

import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the list of devices. Works within the caller's transaction.
@Component
public class DeviceStore {

    private static final String COLUMNS = "id, fingerprint, name, compliant_until as until";

    private final JdbcClient jdbc;

    public DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ManagedDevice> all() {
        return jdbc.sql("select " + COLUMNS + " from login.device order by compliant_until, name, id")
                .query(ManagedDevice.class)
                .list();
    }

    public Optional<ManagedDevice> find(String fingerprint) {
        return jdbc.sql("select " + COLUMNS + " from login.device where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(ManagedDevice.class)
                .optional();
    }

    public Optional<ManagedDevice> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from login.device where id = :id")
                .param("id", id)
                .query(ManagedDevice.class)
                .optional();
    }

    /// Enters a device, or renews the one with this certificate.
    ///
    /// @param by account, null for the command at the machine
    /// @return its id if anything changed
    public Optional<UUID> put(DeviceRow row, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                insert into login.device(id, fingerprint, name, compliant_until, entered, entered_by)
                values (:id, :fingerprint, :name, :until, :now, :by)
                on conflict (fingerprint) do update
                set name = excluded.name, compliant_until = excluded.compliant_until, entered = excluded.entered,
                    entered_by = excluded.entered_by
                where (device.name, device.compliant_until) is distinct from (excluded.name, excluded.compliant_until)
                returning id""")
                .param("id", Ids.next())
                .param("fingerprint", row.fingerprint())
                .param("name", row.name())
                .param("until", row.until())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    public boolean remove(UUID id) {
        return jdbc.sql("delete from login.device where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
