package de.tragwerk.beratung.store;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Link;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Versions of entries, or of the map. The database keeps that a proposal leaves its state once and that two
/// people are needed.
///
/// @param <T> what a version says, kept as JSON
@Transactional(propagation = Propagation.MANDATORY)
public class Fassungen<T> {

    private final String art;
    private final Class<T> inhalt;
    private final JdbcClient jdbc;
    private final Access access;
    private final ObjectMapper json;
    private final RealTime time;

    /// @param art as the table names it
    Fassungen(String art, Class<T> inhalt, JdbcClient jdbc, Access access, ObjectMapper json, RealTime time) {
        this.art = art;
        this.inhalt = inhalt;
        this.jdbc = jdbc;
        this.access = access;
        this.json = json;
        this.time = time;
    }

    /// @throws AccessRefused when there is none, or not for the acting person
    public Fassung<T> get(UUID id) {
        return suche(id).orElseThrow(AccessRefused::new);
    }

    public Optional<Fassung<T>> suche(UUID id) {
        return frage("id = :id").param("id", id).query(this::fassung).optional();
    }

    /// @param bedingung a constant
    private JdbcClient.StatementSpec frage(String bedingung) {
        return jdbc.sql("select * from beratung.fassung where art = :art and " + bedingung)
                .param("art", art);
    }

    public List<Fassung<T>> wartende() {
        return frage("zustand = 'VORGESCHLAGEN' order by eingereicht, id")
                .query(this::fassung)
                .list();
    }

    public Optional<Fassung<T>> wartend(String kennung) {
        return eine(kennung, Fassung.Zustand.VORGESCHLAGEN);
    }

    public Optional<Fassung<T>> geltend(String kennung) {
        return eine(kennung, Fassung.Zustand.VEROEFFENTLICHT);
    }

    private Optional<Fassung<T>> eine(String kennung, Fassung.Zustand zustand) {
        return frage("kennung = :k and zustand = :z")
                .param("k", kennung)
                .param("z", zustand.name())
                .query(this::fassung)
                .optional();
    }

    /// All that are out, by identifier.
    public List<Fassung<T>> geltende() {
        return frage("zustand = 'VEROEFFENTLICHT' order by kennung")
                .query(this::fassung)
                .list();
    }

    /// All versions under an identifier, the newest first.
    public List<Fassung<T>> von(String kennung) {
        return frage("kennung = :k order by nummer desc limit 100")
                .param("k", kennung)
                .query(this::fassung)
                .list();
    }

    /// What came by a link.
    public Optional<Fassung<T>> von(Link link) {
        return frage("link = :l").param("l", link.id()).query(this::fassung).optional();
    }

    /// What is out, as portals get it.
    public List<Eintrag.Veroeffentlicht> verzeichnis() {
        return jdbc.sql(
                        "select kennung, hash, inhalt from beratung.fassung where art = :art and zustand = 'VEROEFFENTLICHT' order by kennung")
                .param("art", art)
                .query((row, n) -> new Eintrag.Veroeffentlicht(
                        row.getString("kennung"), row.getString("hash"), row.getString("inhalt")))
                .list();
    }

    /// @return empty when another proposal waits
    public Optional<UUID> vonKonto(String kennung, T neu) {
        return lege(kennung, neu, access.employee().id(), null, null);
    }

    /// @return empty when another proposal waits
    public Optional<UUID> vonLink(Link link, T neu) {
        return lege(link.kennung(), neu, null, link.id(), link.konto());
    }

    private Optional<UUID> lege(
            String kennung, T neu, @Nullable UUID konto, @Nullable UUID link, @Nullable UUID linkKonto) {
        UUID id = Ids.next();
        String text = json.writeValueAsString(neu);
        int zeilen = jdbc.sql("""
                insert into beratung.fassung(id, art, kennung, nummer, inhalt, hash, eingereicht, link, konto, link_konto)
                values (:id, :art, :k,
                    (select coalesce(max(nummer), 0) + 1 from beratung.fassung where art = :art and kennung = :k),
                    :inhalt, :hash, :am, :link, :konto, :linkkonto) on conflict do nothing""")
                .param("id", id)
                .param("art", art)
                .param("k", kennung)
                .param("inhalt", text)
                .param("hash", Sha256.hex(text))
                .param("am", jetzt())
                .param("link", link, Types.OTHER)
                .param("konto", konto, Types.OTHER)
                .param("linkkonto", linkKonto, Types.OTHER)
                .update();
        return zeilen == 1 ? Optional.of(id) : Optional.empty();
    }

    /// Whether the acting human being proposed it, or gave out the link by which it came.
    public boolean selbst(Fassung<T> f) {
        return jdbc.sql("select beratung.dieselbe(:wer, :ich)")
                .param("wer", f.konto() == null ? f.linkKonto() : f.konto(), Types.OTHER)
                .param("ich", access.employee().id())
                .query(Boolean.class)
                .single();
    }

    /// Publishes it, and what was out before is replaced.
    ///
    /// @return false when somebody else was faster
    public boolean veroeffentliche(Fassung<T> f) {
        // First the proposal is held: what is out goes only when this one comes.
        if (jdbc.sql("select id from beratung.fassung where id = :id and zustand = 'VORGESCHLAGEN' for update")
                .param("id", f.id())
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            return false;
        }
        jdbc.sql(
                        "update beratung.fassung set zustand = 'ABGELOEST' where art = :art and kennung = :k and zustand = 'VEROEFFENTLICHT'")
                .param("art", art)
                .param("k", f.kennung())
                .update();
        return jdbc.sql("""
                        update beratung.fassung set zustand = 'VEROEFFENTLICHT', entschieden = :am, entschieden_konto = :ich
                        where id = :id and zustand = 'VORGESCHLAGEN'""")
                        .param("am", jetzt())
                        .param("ich", access.employee().id())
                        .param("id", f.id())
                        .update()
                == 1;
    }

    /// @return false when somebody else was faster
    public boolean lehneAb(Fassung<T> f, String grund) {
        return jdbc.sql("""
                        update beratung.fassung set zustand = 'ABGELEHNT', entschieden = :am, entschieden_konto = :ich, grund = :grund
                        where id = :id and zustand = 'VORGESCHLAGEN'""")
                        .param("am", jetzt())
                        .param("ich", access.employee().id())
                        .param("grund", grund)
                        .param("id", f.id())
                        .update()
                == 1;
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private Fassung<T> fassung(ResultSet row, int n) throws SQLException {
        return new Fassung<>(
                row.getObject("id", UUID.class),
                row.getString("kennung"),
                row.getInt("nummer"),
                Fassung.Zustand.valueOf(row.getString("zustand")),
                json.readValue(row.getString("inhalt"), inhalt),
                row.getString("hash"),
                row.getObject("eingereicht", OffsetDateTime.class),
                row.getObject("konto", UUID.class),
                row.getObject("link_konto", UUID.class),
                row.getObject("entschieden", OffsetDateTime.class),
                row.getObject("entschieden_konto", UUID.class),
                row.getString("grund"));
    }
}
