package de.tragwerk.post.capture;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.post.Teil;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// SQL of captures. Answers are sealed with a key of the application to be.
@Component
class ErfassungStore {

    private static final String COLUMNS =
            "select id, teil_id, kreis, formular, version, stand, eingang, konto, geaendert, zustand, inhalt from post.erfassung ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;
    private final ObjectMapper json;

    ErfassungStore(JdbcClient jdbc, Vault vault, RealTime time, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    UUID insert(Teil teil, Form form, LocalDate eingang, UUID konto, Answers answers) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into post.erfassung(id, teil_id, kreis, formular, version, eingang, konto, begonnen, geaendert, inhalt)
                values (:id, :teil, :kreis, :formular, :version, :eingang, :konto, :am, :am, :inhalt)""")
                .param("id", id)
                .param("teil", teil.id())
                .param("kreis", teil.kreis())
                .param("formular", form.id())
                .param("version", form.version())
                .param("eingang", eingang)
                .param("konto", konto)
                .param("am", now())
                .param("inhalt", seal(id, answers))
                .update();
        return id;
    }

    /// One that is not taken in yet.
    Optional<Erfassung> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and inhalt is not null")
                .param("id", id)
                .query(this::erfassung)
                .optional();
    }

    Optional<Erfassung> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and inhalt is not null for update")
                .param("id", id)
                .query(this::erfassung)
                .optional();
    }

    void save(UUID id, Answers answers) {
        jdbc.sql("update post.erfassung set inhalt = :inhalt, stand = stand + 1, geaendert = :am where id = :id")
                .param("inhalt", seal(id, answers))
                .param("am", now())
                .param("id", id)
                .update();
    }

    /// Corrects the day the paper arrived.
    void eingang(UUID id, LocalDate tag) {
        jdbc.sql("update post.erfassung set eingang = :tag where id = :id")
                .param("tag", tag)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from post.erfassung where id = :id").param("id", id).update();
    }

    void sent(UUID id) {
        jdbc.sql("update post.erfassung set zustand = 'GESENDET', geaendert = :am where id = :id")
                .param("am", now())
                .param("id", id)
                .update();
    }

    void takenIn(UUID id) {
        jdbc.sql("update post.erfassung set zustand = 'EINGEGANGEN', inhalt = null where id = :id")
                .param("id", id)
                .update();
    }

    private byte[] seal(UUID id, Answers answers) {
        return vault.seal(id, json.writeValueAsBytes(answers.raw()), "post.erfassung", "inhalt", id);
    }

    private Erfassung erfassung(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, String> raw = json.readValue(
                vault.open(id, row.getBytes("inhalt"), "post.erfassung", "inhalt", id), new TypeReference<>() {});
        return new Erfassung(
                id,
                row.getObject("teil_id", UUID.class),
                row.getInt("kreis"),
                row.getString("formular"),
                row.getInt("version"),
                row.getInt("stand"),
                row.getObject("eingang", LocalDate.class),
                row.getObject("konto", UUID.class),
                row.getObject("geaendert", OffsetDateTime.class),
                row.getString("zustand").equals("OFFEN"),
                new Answers(raw));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
