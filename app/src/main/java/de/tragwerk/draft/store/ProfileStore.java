package de.tragwerk.draft.store;

import de.tragwerk.draft.Profile.Kept;
import de.tragwerk.form.Answers;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// SQL of profiles. Each has a key of its own, which is destroyed with it.
@Component
public class ProfileStore {

    private static final String TABLE = "draft.profil";

    /// As stored.
    record Stored(String formular, int version, String vom, Map<String, String> antworten) {}

    private record Row(UUID konto, UUID schluessel, byte[] inhalt) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;
    private final ObjectMapper json;

    ProfileStore(JdbcClient jdbc, Vault vault, RealTime time, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    /// Whether she keeps one.
    public boolean exists(UUID konto) {
        return row(konto).isPresent();
    }

    /// What is kept; empty when nothing is, or its key is destroyed.
    public List<Kept> read(UUID konto) {
        return row(konto).map(this::open).orElse(List.of());
    }

    /// Writes what is kept; makes profile and key at the first time.
    public void write(UUID konto, List<Kept> all) {
        UUID key = row(konto).map(Row::schluessel).orElseGet(Ids::next);
        List<Stored> stored = all.stream()
                .map(k -> new Stored(
                        k.formular(),
                        k.version(),
                        k.vom().toString(),
                        k.answers().raw()))
                .toList();
        byte[] plain = json.writeValueAsBytes(stored);
        byte[] sealed;
        try {
            sealed = vault.seal(key, plain, TABLE, "inhalt", konto);
        } catch (Vault.KeyErased gone) {
            key = Ids.next();
            sealed = vault.seal(key, plain, TABLE, "inhalt", konto);
        }
        jdbc.sql("""
                insert into draft.profil(konto_id, schluessel, seit, geaendert, inhalt)
                values (:konto, :schluessel, :am, :am, :inhalt)
                on conflict (konto_id) do update set schluessel = :schluessel, geaendert = :am, inhalt = :inhalt""")
                .param("konto", konto)
                .param("schluessel", key)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("inhalt", sealed)
                .update();
    }

    /// Destroys the key and deletes the row; nothing happens when there is none.
    public boolean delete(UUID konto) {
        Row row = row(konto).orElse(null);
        if (row == null) {
            return false;
        }
        jdbc.sql("delete from draft.profil where konto_id = :konto")
                .param("konto", konto)
                .update();
        vault.erase(row.schluessel());
        return true;
    }

    /// Accounts whose profile nobody touched for the agreed time; for the job.
    public List<UUID> olderThan(OffsetDateTime limit) {
        return jdbc.sql("select konto_id from draft.profil where geaendert < :limit limit 500")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private Optional<Row> row(UUID konto) {
        return jdbc.sql("select konto_id, schluessel, inhalt from draft.profil where konto_id = :konto")
                .param("konto", konto)
                .query((row, n) -> new Row(
                        row.getObject("konto_id", UUID.class),
                        row.getObject("schluessel", UUID.class),
                        row.getBytes("inhalt")))
                .optional();
    }

    private List<Kept> open(Row row) {
        try {
            List<Stored> stored = json.readValue(
                    vault.open(row.schluessel(), row.inhalt(), TABLE, "inhalt", row.konto()), new TypeReference<>() {});
            return stored.stream()
                    .map(s -> new Kept(s.formular(), s.version(), LocalDate.parse(s.vom()), new Answers(s.antworten())))
                    .toList();
        } catch (Vault.KeyErased gone) {
            return List.of();
        }
    }
}
