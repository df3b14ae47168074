package de.tragwerk.draft.store;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.DraftFile;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.zaehlung.Ende;
import de.tragwerk.form.Answers;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// SQL of drafts. Answers and files are sealed for the citizen's account.
@Component
public class DraftStore {

    private static final String COLUMNS =
            "select id, konto_id, formular, version, sprache, stand, geaendert, inhalt from draft.entwurf ";

    private static final String ENDE = " returning formular, version, seite, begonnen, geaendert";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, Vault vault, RealTime time, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    public Draft create(UUID konto, String formular, int version, String sprache, Answers answers) {
        UUID id = Ids.next();
        create(id, konto, formular, version, sprache, answers);
        return get(id);
    }

    /// @return false when there is a draft of this id already
    public boolean create(UUID id, UUID konto, String formular, int version, String sprache, Answers answers) {
        return jdbc.sql("""
                insert into draft.entwurf(id, konto_id, formular, version, sprache, begonnen, geaendert, inhalt)
                values (:id, :konto, :formular, :version, :sprache, :am, :am, :inhalt) on conflict do nothing""")
                        .param("id", id)
                        .param("konto", konto)
                        .param("formular", formular)
                        .param("version", version)
                        .param("sprache", sprache)
                        .param("am", now())
                        .param("inhalt", seal(konto, id, answers))
                        .update()
                == 1;
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /// @throws AccessRefused when it does not exist for the acting citizen
    public Draft get(UUID id) {
        return find(id).orElseThrow(AccessRefused::new);
    }

    /// Her own drafts, the one changed last first.
    public List<Draft> all(UUID konto) {
        return jdbc.sql(COLUMNS + "where konto_id = :konto order by geaendert desc")
                .param("konto", konto)
                .query(this::draft)
                .list();
    }

    /// Her own drafts without this one, the one changed last first.
    public List<Draft> others(UUID konto, @Nullable UUID id) {
        return jdbc.sql(
                        COLUMNS
                                + "where konto_id = :konto and id is distinct from :id order by geaendert desc, id desc limit 20")
                .param("konto", konto)
                .param("id", id, Types.OTHER)
                .query(this::draft)
                .list();
    }

    /// Like [#get], and nobody else saves before this transaction ends.
    ///
    /// @throws AccessRefused when it does not exist for the acting citizen
    public Draft lock(UUID id) {
        return findLocked(id).orElseThrow(AccessRefused::new);
    }

    /// Like [#find], and nobody else saves before this transaction ends.
    public Optional<Draft> findLocked(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /// Whether every save since the state that the page showed came from this page. What a page saves by
    /// itself may arrive late: after she pressed a button it would bring back older text.
    public boolean onlySavedBy(UUID id, Drafts.Shown shown) {
        return jdbc.sql("""
                select count(*) = 1 from draft.entwurf
                where id = :id and fenster = :fenster and fenster_ab <= :stand and (not :selbst or not fenster_zu)""")
                .param("id", id)
                .param("fenster", shown.fenster())
                .param("stand", shown.stand())
                .param("selbst", shown.selbst())
                .query(Boolean.class)
                .single();
    }

    /// @return the draft as it is now; it is not read again, which would open its seal once more
    /// @throws AccessRefused when it does not exist for the acting citizen
    public Draft save(Draft draft, Answers answers, String sprache, Drafts.Shown shown) {
        OffsetDateTime am = now();
        int stand = jdbc.sql("""
                update draft.entwurf set inhalt = :inhalt, stand = stand + 1, geaendert = :am, sprache = :sprache,
                    fenster_ab = case when fenster = :fenster then fenster_ab else stand end,
                    fenster = :fenster, fenster_zu = :zu, seite = coalesce(:seite, seite)
                where id = :id returning stand""")
                .param("inhalt", seal(draft.konto(), draft.id(), answers))
                .param("am", am)
                .param("sprache", sprache)
                .param("fenster", shown.fenster())
                .param("zu", !shown.selbst())
                .param("seite", shown.seite(), Types.VARCHAR)
                .param("id", draft.id())
                .query(Integer.class)
                .optional()
                .orElseThrow(AccessRefused::new);
        return new Draft(draft.id(), draft.konto(), draft.formular(), draft.version(), sprache, stand, am, answers);
    }

    /// Notes that a page behind the questions was reached.
    public void reached(UUID id, String seite) {
        jdbc.sql("update draft.entwurf set seite = :seite where id = :id and seite <> :seite")
                .param("seite", seite)
                .param("id", id)
                .update();
    }

    /// @return what the counters need of it, empty when it was gone
    public Optional<Ende> delete(UUID id) {
        return jdbc.sql("delete from draft.entwurf where id = :id" + ENDE)
                .param("id", id)
                .query(DraftStore::ende)
                .optional();
    }

    /// Deletes what nobody touched for the agreed time; for the job.
    ///
    /// @return what the counters need of each
    public List<Ende> deleteOlderThan(OffsetDateTime limit) {
        return jdbc.sql("delete from draft.entwurf where geaendert < :limit" + ENDE)
                .param("limit", limit)
                .query(DraftStore::ende)
                .list();
    }

    /// Deletes every draft of an account.
    List<Ende> deleteAll(UUID konto) {
        return jdbc.sql("delete from draft.entwurf where konto_id = :konto" + ENDE)
                .param("konto", konto)
                .query(DraftStore::ende)
                .list();
    }

    /// Makes the draft one of another account, sealed with its key.
    Draft move(Draft draft, UUID konto) {
        jdbc.sql("update draft.entwurf set konto_id = :konto, inhalt = :inhalt where id = :id")
                .param("konto", konto)
                .param("inhalt", seal(konto, draft.id(), draft.answers()))
                .param("id", draft.id())
                .update();
        return get(draft.id());
    }

    /// The same for one of its files.
    void moveFile(Draft draft, DraftFile file, UUID konto) {
        jdbc.sql("update draft.datei set konto_id = :konto, name = :name, inhalt = :inhalt where id = :id")
                .param("konto", konto)
                .param("name", sealName(konto, file.name(), file.id()))
                .param("inhalt", vault.seal(konto, content(draft, file.id()), "draft.datei", "inhalt", file.id()))
                .param("id", file.id())
                .update();
    }

    private static Ende ende(ResultSet row, int n) throws SQLException {
        return new Ende(
                row.getString("formular"),
                row.getInt("version"),
                row.getString("seite"),
                row.getObject("begonnen", OffsetDateTime.class),
                row.getObject("geaendert", OffsetDateTime.class));
    }

    public void addFile(Draft draft, String art, String name, String contentType, byte[] content, String sha256) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into draft.datei(id, entwurf_id, konto_id, art, name, content_type, groesse, sha256, inhalt)
                values (:id, :entwurf, :konto, :art, :name, :typ, :groesse, :sha, :inhalt)""")
                .param("id", id)
                .param("entwurf", draft.id())
                .param("konto", draft.konto())
                .param("art", art)
                .param("name", sealName(draft.konto(), name, id))
                .param("typ", contentType)
                .param("groesse", (long) content.length)
                .param("sha", sha256)
                .param("inhalt", vault.seal(draft.konto(), content, "draft.datei", "inhalt", id))
                .update();
        touched(draft);
    }

    /// The days a draft is kept begin anew: a file is work on it like an answer.
    private void touched(Draft draft) {
        jdbc.sql("update draft.entwurf set geaendert = :am where id = :id")
                .param("am", now())
                .param("id", draft.id())
                .update();
    }

    public List<DraftFile> files(Draft draft) {
        return jdbc.sql(
                        "select id, entwurf_id, art, name, content_type, groesse, sha256 from draft.datei where entwurf_id = :id order by id")
                .param("id", draft.id())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new DraftFile(
                            id,
                            draft.id(),
                            row.getString("art"),
                            new String(
                                    vault.open(draft.konto(), row.getBytes("name"), "draft.datei", "name", id),
                                    StandardCharsets.UTF_8),
                            row.getString("content_type"),
                            row.getLong("groesse"),
                            row.getString("sha256"));
                })
                .list();
    }

    public byte[] content(Draft draft, UUID file) {
        byte[] sealed = jdbc.sql("select inhalt from draft.datei where id = :id and entwurf_id = :entwurf")
                .param("id", file)
                .param("entwurf", draft.id())
                .query(byte[].class)
                .single();
        return vault.open(draft.konto(), sealed, "draft.datei", "inhalt", file);
    }

    public void deleteFile(Draft draft, UUID file) {
        jdbc.sql("delete from draft.datei where id = :id and entwurf_id = :entwurf")
                .param("id", file)
                .param("entwurf", draft.id())
                .update();
        touched(draft);
    }

    private byte[] sealName(UUID konto, String name, UUID file) {
        return vault.seal(konto, name.getBytes(StandardCharsets.UTF_8), "draft.datei", "name", file);
    }

    private byte[] seal(UUID konto, UUID id, Answers answers) {
        return vault.seal(konto, json.writeValueAsBytes(answers.raw()), "draft.entwurf", "inhalt", id);
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID konto = row.getObject("konto_id", UUID.class);
        Map<String, String> raw = json.readValue(
                vault.open(konto, row.getBytes("inhalt"), "draft.entwurf", "inhalt", id), new TypeReference<>() {});
        return new Draft(
                id,
                konto,
                row.getString("formular"),
                row.getInt("version"),
                row.getString("sprache"),
                row.getInt("stand"),
                row.getObject("geaendert", OffsetDateTime.class),
                new Answers(raw));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
