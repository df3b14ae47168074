package de.tragwerk.draft.store;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.draft.Help;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of helps. Names and the code are sealed for the citizen; the database lets the helper at her own only.
@Component
public class HelpStore {

    private static final String TABLE = "draft.hilfe";
    private static final String COLUMNS = """
            select id, konto_id, entwurf_id, formular, stufe, rolle, bis, angelegt, von_name, fuer_name, helfer_name, code, code_bis,
                beendet, coalesce(ende, '') as ende
            from draft.hilfe
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;

    HelpStore(JdbcClient jdbc, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    /// @return false when it was there already: the button was pressed twice
    public boolean insert(Help help, String codeHash) {
        return jdbc.sql("""
                insert into draft.hilfe(id, konto_id, entwurf_id, formular, stufe, rolle, bis, angelegt, von_name, fuer_name,
                    code_hash, code, code_bis)
                values (:id, :konto, :entwurf, :formular, :stufe, :rolle, :bis, :am, :von, :fuer, :hash, :code, :codebis)
                on conflict (id) do nothing""")
                        .param("id", help.id())
                        .param("konto", help.konto())
                        .param("entwurf", help.draft())
                        .param("formular", help.formular())
                        .param("stufe", help.umfang().step())
                        .param("rolle", help.rolle().name())
                        .param("bis", help.bis())
                        .param("am", help.angelegt())
                        .param("von", seal(help.konto(), help.id(), "von_name", help.von()))
                        .param("fuer", seal(help.konto(), help.id(), "fuer_name", help.fuer()))
                        .param("hash", codeHash)
                        .param("code", seal(help.konto(), help.id(), "code", help.code()))
                        .param("codebis", help.codeBis())
                        .update()
                == 1;
    }

    /// The citizen's own, newest first.
    public List<Help> of(UUID konto, UUID draft) {
        return jdbc.sql(COLUMNS + "where konto_id = :konto and entwurf_id = :entwurf order by angelegt desc, id desc")
                .param("konto", konto)
                .param("entwurf", draft)
                .query(this::help)
                .list();
    }

    /// Help that this account gives or gave, newest first.
    public List<Help> by(UUID helfer) {
        return jdbc.sql(COLUMNS + "where helfer_id = :helfer order by angenommen desc, id desc limit 50")
                .param("helfer", helfer)
                .query(this::help)
                .list();
    }

    /// The help that holds now.
    public Optional<Help> active(UUID draft, UUID helfer) {
        return jdbc.sql(COLUMNS + """
                where entwurf_id = :entwurf and helfer_id = :helfer and beendet is null and bis > now()
                order by stufe desc limit 1""")
                .param("entwurf", draft)
                .param("helfer", helfer)
                .query(this::help)
                .optional();
    }

    /// @throws AccessRefused when the acting person has no part in it
    public Help get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::help)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// The open invitation of a code. Who names it shows the database that she has it.
    public Optional<Help> byCode(String hash) {
        jdbc.sql("select set_config('app.code', :hash, true)")
                .param("hash", hash)
                .query(String.class)
                .single();
        return jdbc.sql(COLUMNS
                        + "where code_hash = :hash and helfer_id is null and beendet is null and code_bis > now()")
                .param("hash", hash)
                .query(this::help)
                .optional();
    }

    /// Takes up an invitation; its code is used.
    ///
    /// @return false when somebody was faster
    public boolean accept(Help help, UUID helfer, String name) {
        return jdbc.sql("""
                update draft.hilfe set helfer_id = :helfer, helfer_name = :name, angenommen = :am, code_hash = null,
                    code = null
                where id = :id and helfer_id is null and beendet is null""")
                        .param("helfer", helfer)
                        .param("name", seal(help.konto(), help.id(), "helfer_name", name))
                        .param("am", now())
                        .param("id", help.id())
                        .update()
                == 1;
    }

    /// @return false when it was over already
    public boolean end(UUID id, String why) {
        return jdbc.sql("""
                update draft.hilfe set beendet = :am, ende = :warum, code_hash = null, code = null
                where id = :id and beendet is null""")
                        .param("am", now())
                        .param("warum", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends every help with a draft that the acting person may end.
    public void endAll(UUID draft, String why) {
        jdbc.sql("""
                update draft.hilfe set beendet = :am, ende = :warum, code_hash = null, code = null
                where entwurf_id = :entwurf and beendet is null""")
                .param("am", now())
                .param("warum", why)
                .param("entwurf", draft)
                .update();
    }

    public void note(Help help, String deed, LocalDate day) {
        jdbc.sql("""
                insert into draft.hilfe_tat(hilfe_id, konto_id, tag, tat, anzahl, zuletzt)
                values (:hilfe, :konto, :tag, :tat, 1, :am)
                on conflict (hilfe_id, tag, tat) do update set anzahl = hilfe_tat.anzahl + 1, zuletzt = :am""")
                .param("hilfe", help.id())
                .param("konto", help.konto())
                .param("tag", day)
                .param("tat", deed)
                .param("am", now())
                .update();
    }

    /// What was done, the newest first.
    public List<Help.Deed> deeds(UUID help) {
        return jdbc.sql(
                        "select tag, tat, anzahl, zuletzt from draft.hilfe_tat where hilfe_id = :hilfe order by zuletzt desc")
                .param("hilfe", help)
                .query(Help.Deed.class)
                .list();
    }

    /// For the job: what has no draft any more is over, and after the agreed time it is deleted.
    public void cleanUp(OffsetDateTime limit) {
        jdbc.sql("""
                update draft.hilfe h set beendet = :am, ende = 'GELOESCHT', code_hash = null, code = null
                where beendet is null and not exists (select 1 from draft.entwurf e where e.id = h.entwurf_id)""").param("am", now()).update();
        jdbc.sql(
                        "delete from draft.bestaetigung b where not exists (select 1 from draft.entwurf e where e.id = b.entwurf_id)")
                .update();
        jdbc.sql("delete from draft.hilfe where coalesce(beendet, bis) < :limit")
                .param("limit", limit)
                .update();
    }

    private byte[] seal(UUID konto, UUID id, String column, String text) {
        return vault.seal(konto, text.getBytes(StandardCharsets.UTF_8), TABLE, column, id);
    }

    private String open(ResultSet row, UUID konto, UUID id, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? "" : new String(vault.open(konto, sealed, TABLE, column, id), StandardCharsets.UTF_8);
    }

    private Help help(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID konto = row.getObject("konto_id", UUID.class);
        return new Help(
                id,
                konto,
                row.getObject("entwurf_id", UUID.class),
                row.getString("formular"),
                Help.Scope.values()[row.getInt("stufe") - 1],
                Help.Role.valueOf(row.getString("rolle")),
                row.getObject("bis", OffsetDateTime.class),
                row.getObject("angelegt", OffsetDateTime.class),
                open(row, konto, id, "von_name"),
                open(row, konto, id, "fuer_name"),
                open(row, konto, id, "helfer_name"),
                open(row, konto, id, "code"),
                row.getObject("code_bis", OffsetDateTime.class),
                row.getObject("beendet", OffsetDateTime.class),
                row.getString("ende"));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
