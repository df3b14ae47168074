package de.tragwerk.draft.store;

import de.tragwerk.draft.Draft;
import de.tragwerk.draft.Help;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// SQL of confirmations. What was confirmed is kept as a sealed hash of the answers.
@Component
public class ConfirmationStore {

    private static final String TABLE = "draft.bestaetigung";

    /// @param name of who confirmed, as her login knows her
    /// @param holds the answers are still those that were confirmed
    public record Stored(UUID help, String name, Help.Role rolle, OffsetDateTime am, boolean holds) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;
    private final ObjectMapper json;

    ConfirmationStore(JdbcClient jdbc, Vault vault, RealTime time, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    /// Confirms the answers as they are now; again takes the place of before.
    public void put(Help help, Draft draft) {
        jdbc.sql("""
                insert into draft.bestaetigung(hilfe_id, entwurf_id, konto_id, rolle, name, am, was)
                values (:hilfe, :entwurf, :konto, :rolle, :name, :am, :was)
                on conflict (hilfe_id) do update set am = :am, was = :was""")
                .param("hilfe", help.id())
                .param("entwurf", draft.id())
                .param("konto", draft.konto())
                .param("rolle", help.rolle().name())
                .param(
                        "name",
                        vault.seal(
                                draft.konto(),
                                help.helfer().getBytes(StandardCharsets.UTF_8),
                                TABLE,
                                "name",
                                help.id()))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("was", vault.seal(draft.konto(), hash(draft), TABLE, "was", help.id()))
                .update();
    }

    public List<Stored> of(Draft draft) {
        return jdbc.sql(
                        "select hilfe_id, rolle, name, am, was from draft.bestaetigung where entwurf_id = :entwurf order by am, hilfe_id")
                .param("entwurf", draft.id())
                .query((row, n) -> {
                    UUID help = row.getObject("hilfe_id", UUID.class);
                    byte[] confirmed = vault.open(draft.konto(), row.getBytes("was"), TABLE, "was", help);
                    return new Stored(
                            help,
                            new String(
                                    vault.open(draft.konto(), row.getBytes("name"), TABLE, "name", help),
                                    StandardCharsets.UTF_8),
                            Help.Role.valueOf(row.getString("rolle")),
                            row.getObject("am", OffsetDateTime.class),
                            MessageDigest.isEqual(confirmed, hash(draft)));
                })
                .list();
    }

    /// The draft is sent or deleted.
    public void delete(UUID draft) {
        jdbc.sql("delete from draft.bestaetigung where entwurf_id = :entwurf")
                .param("entwurf", draft)
                .update();
    }

    private byte[] hash(Draft draft) {
        return Sha256.of(json.writeValueAsBytes(new TreeMap<>(draft.answers().raw())));
    }
}
