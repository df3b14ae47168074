package de.tragwerk.post.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.post.Postart;
import de.tragwerk.post.Seiten;
import de.tragwerk.post.Sendung;
import de.tragwerk.post.Teil;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of scans and letters. The content lies with the documents, bound to the id of scan or letter.
@Component
public class PostStore {

    private static final String SENDUNG = """
            select s.id, s.akte_id, s.kreis, s.eingang, s.erfasst, s.quelle, s.konto, s.medientyp, s.seiten, s.erledigt,
                (select count(*) from post.teil t where t.sendung_id = s.id and t.zustand <> 'OHNE_INHALT') as briefe,
                (select count(*) from post.teil t where t.sendung_id = s.id and t.zustand = 'OFFEN') as offen
            from post.sendung s """;
    private static final String TEIL =
            "select id, sendung_id, akte_id, kreis, nr, seiten, zustand, art, eingang, konto, am from post.teil ";
    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final RealTime time;

    PostStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// A new scan with one letter of all its pages.
    ///
    /// @return false when the workgroup has this very file already
    public boolean insert(
            UUID id,
            int kreis,
            LocalDate eingang,
            Sendung.Quelle quelle,
            @Nullable UUID konto,
            String medientyp,
            int seiten,
            byte[] sha256) {
        boolean neu = jdbc.sql("""
                insert into post.sendung(id, kreis, eingangskreis, eingang, erfasst, quelle, konto, medientyp, seiten, sha256)
                values (:id, :kreis, :kreis, :eingang, :am, :quelle, :konto, :typ, :seiten, :sha)
                on conflict (eingangskreis, sha256) do nothing""")
                        .param("id", id)
                        .param("kreis", kreis)
                        .param("eingang", eingang)
                        .param("am", now())
                        .param("quelle", quelle.name())
                        .param("konto", konto)
                        .param("typ", medientyp)
                        .param("seiten", seiten)
                        .param("sha", sha256)
                        .update()
                == 1;
        if (neu) {
            insertTeil(id, kreis, 1, Seiten.von(1, seiten), Teil.Zustand.OFFEN, eingang);
        }
        return neu;
    }

    public void insertTeil(UUID sendung, int kreis, int nr, Seiten seiten, Teil.Zustand zustand, LocalDate eingang) {
        jdbc.sql("""
                insert into post.teil(id, sendung_id, kreis, nr, seiten, zustand, eingang)
                values (:id, :sendung, :kreis, :nr, :seiten, :zustand, :eingang)""")
                .param("id", Ids.next())
                .param("sendung", sendung)
                .param("kreis", kreis)
                .param("nr", nr)
                .param("seiten", seiten.text())
                .param("zustand", zustand.name())
                .param("eingang", eingang)
                .update();
    }

    /// Takes away the letters of a scan, to write others; one that is assigned refuses.
    public void deleteTeile(UUID sendung) {
        jdbc.sql("delete from post.teil where sendung_id = :id")
                .param("id", sendung)
                .update();
    }

    /// @param erledigt those without open letters, or those with
    public List<Sendung> list(boolean erledigt, Sendung.Order order, int limit, int offset) {
        return jdbc.sql(SENDUNG + " where (s.erledigt is not null) = :erledigt order by " + order.by()
                        + ", s.id limit :n offset :o")
                .param("erledigt", erledigt)
                .param("n", limit)
                .param("o", offset)
                .query(Sendung.class)
                .list();
    }

    public Optional<Sendung> find(UUID id) {
        return jdbc.sql(SENDUNG + " where s.id = :id")
                .param("id", id)
                .query(Sendung.class)
                .optional();
    }

    /// Locks a scan that the acting person may work with, until the end of the transaction.
    public boolean sperre(UUID id) {
        return jdbc.sql("select 1 from post.sendung where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Optional<Teil> teil(UUID id) {
        return jdbc.sql(TEIL + "where id = :id")
                .param("id", id)
                .query(PostStore::teil)
                .optional();
    }

    public List<Teil> teile(UUID sendung) {
        return jdbc.sql(TEIL + "where sendung_id = :id order by nr")
                .param("id", sendung)
                .query(PostStore::teil)
                .list();
    }

    /// Letters of a file, newest day first.
    public List<Teil> ofAkte(UUID akte) {
        return jdbc.sql(TEIL + "where akte_id = :akte and zustand = 'ZUGEORDNET' order by eingang desc, id desc")
                .param("akte", akte)
                .query(PostStore::teil)
                .list();
    }

    /// @return false when somebody else was faster
    public boolean ordneZu(UUID teil, UUID akte, int kreis, Postart art, LocalDate eingang, UUID konto) {
        return jdbc.sql("""
                update post.teil set zustand = 'ZUGEORDNET', akte_id = :akte, kreis = :kreis, art = :art, eingang = :eingang,
                    konto = :konto, am = :jetzt
                where id = :id and zustand = 'OFFEN'""")
                        .param("akte", akte)
                        .param("kreis", kreis)
                        .param("art", art.name())
                        .param("eingang", eingang)
                        .param("konto", konto)
                        .param("jetzt", now())
                        .param("id", teil)
                        .update()
                == 1;
    }

    /// The application that is being entered from a letter, or was.
    public Optional<UUID> erfassung(UUID teil) {
        return jdbc.sql("select id from post.erfassung where teil_id = :id")
                .param("id", teil)
                .query(UUID.class)
                .optional();
    }

    /// Whether an application is being entered from a letter of this scan.
    public boolean wirdErfasst(UUID sendung) {
        return jdbc.sql("""
                select exists (select 1 from post.erfassung e join post.teil t on t.id = e.teil_id
                    where t.sendung_id = :id and e.zustand = 'OFFEN')""").param("id", sendung).query(Boolean.class).single();
    }

    public void wirdAntrag(UUID teil, UUID konto) {
        jdbc.sql("""
                update post.teil set zustand = 'ANTRAG', art = 'ANTRAG', konto = :konto, am = :jetzt
                where id = :id and zustand = 'OFFEN'""")
                .param("konto", konto)
                .param("jetzt", now())
                .param("id", teil)
                .update();
    }

    public boolean schliesse(UUID sendung) {
        return jdbc.sql("select post.schliesse(:id)")
                .param("id", sendung)
                .query(Boolean.class)
                .single();
    }

    public boolean leite(UUID sendung, int gruppe) {
        return jdbc.sql("select post.leite(:id, :gruppe)")
                .param("id", sendung)
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

    private static Teil teil(ResultSet row, int n) throws SQLException {
        String art = row.getString("art");
        return new Teil(
                row.getObject("id", UUID.class),
                row.getObject("sendung_id", UUID.class),
                row.getObject("akte_id", UUID.class),
                row.getInt("kreis"),
                row.getInt("nr"),
                Seiten.lies(row.getString("seiten"), LONGEST).orElseThrow(),
                Teil.Zustand.valueOf(row.getString("zustand")),
                art == null ? null : Postart.valueOf(art),
                row.getObject("eingang", LocalDate.class),
                row.getObject("konto", UUID.class),
                row.getObject("am", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
