package de.tragwerk.beratung.store;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.beratung.pflege.Link;
import de.tragwerk.beratung.pflege.LinkToken;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Links by which centres propose.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Linktabelle {

    private static final String SPALTEN =
            "select id, kennung, fuer, konto, bis, benutzt, widerrufen from beratung.link ";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;

    Linktabelle(JdbcClient jdbc, Access access, RealTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    public OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    /// @param frist at most 31 days
    public UUID stelleAus(String kennung, String fuer, LinkToken token, Duration frist) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into beratung.link(id, kennung, fuer, hash, konto, ausgestellt, bis)
                values (:id, :kennung, :fuer, :hash, :ich, :am, :bis)""")
                .param("id", id)
                .param("kennung", kennung)
                .param("fuer", fuer)
                .param("hash", token.hash())
                .param("ich", access.employee().id())
                .param("am", jetzt())
                .param("bis", jetzt().plus(frist))
                .update();
        return id;
    }

    /// The newest first.
    public List<Link> neueste() {
        return jdbc.sql(SPALTEN + "order by ausgestellt desc limit 50")
                .query(Linktabelle::link)
                .list();
    }

    public Link get(UUID id) {
        return jdbc.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(Linktabelle::link)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// @return false when it is over already
    public boolean widerrufe(UUID id) {
        return jdbc.sql(
                                "update beratung.link set widerrufen = :am where id = :id and benutzt is null and widerrufen is null")
                        .param("am", jetzt())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// For the page of a centre, which runs as a job: nobody is logged in.
    public Optional<Link> zu(LinkToken token) {
        return jdbc.sql(SPALTEN + "where hash = :hash and bis > :jetzt and widerrufen is null")
                .param("hash", token.hash())
                .param("jetzt", jetzt())
                .query(Linktabelle::link)
                .optional();
    }

    /// Holds the link until the transaction ends.
    ///
    /// @return false when it was used, withdrawn or is over
    public boolean halte(Link link) {
        return jdbc.sql("""
                        select id from beratung.link
                        where id = :id and benutzt is null and widerrufen is null and bis > :jetzt for update""")
                .param("jetzt", jetzt())
                .param("id", link.id())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public void benutze(Link link) {
        jdbc.sql("update beratung.link set benutzt = :jetzt where id = :id")
                .param("jetzt", jetzt())
                .param("id", link.id())
                .update();
    }

    /// For the job: links that ended before this moment. What came by them stays, without the link.
    public void loescheVor(OffsetDateTime ende) {
        jdbc.sql(
                        "update beratung.fassung set link = null where link in (select id from beratung.link where bis < :ende)")
                .param("ende", ende)
                .update();
        jdbc.sql("delete from beratung.link where bis < :ende")
                .param("ende", ende)
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("kennung"),
                row.getString("fuer"),
                row.getObject("konto", UUID.class),
                row.getObject("bis", OffsetDateTime.class),
                row.getObject("benutzt", OffsetDateTime.class),
                row.getObject("widerrufen", OffsetDateTime.class));
    }
}
