package de.tragwerk.casework.buero;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What lies on the acting officer's desk. It starts empty and holds what she opened, until she puts it away.
@Component
public class Buero {

    /// A file she opened.
    public record Geoeffnet(UUID akteId, OffsetDateTime am) {}

    /// Look at this file again on a day.
    ///
    /// @param konto whose desk it lies on
    /// @param von who asked for it, null for the program
    /// @param bezug what it is about, where it was made for one thing
    public record Wiedervorlage(
            UUID id,
            UUID akteId,
            UUID konto,
            LocalDate tag,
            String betreff,
            @Nullable UUID von,
            @Nullable UUID bezug) {}

    private static final int LETZTE = 200;
    private static final Duration EBEN = Duration.ofMinutes(1);

    private static final String TABLE = "casework.wiedervorlage";

    /// One's own and those of whom one stands in for.
    private static final String UNSERE = "konto = any ((select ground.konten())::uuid[])";

    private final JdbcClient jdbc;
    private final Akten akten;
    private final Access access;
    private final Vault vault;
    private final RealTime time;

    Buero(JdbcClient jdbc, Akten akten, Access access, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.akten = akten;
        this.access = access;
        this.vault = vault;
        this.time = time;
    }

    /// Lays a file on the desk, or to the top of it. What lies on top for less than a minute stays as it is: its
    /// other pages, and what she opens twice, need not wait for each other.
    @Transactional(propagation = Propagation.MANDATORY)
    public void oeffne(AkteRef akte) {
        jdbc.sql("""
                insert into casework.buero(konto, akte_id, kreis, geoeffnet) select :ich, :akte, :kreis, :am
                where not exists (select 1 from casework.buero b
                    where b.konto = :ich and b.akte_id = :akte and b.geoeffnet > :eben
                      and not exists (select 1 from casework.buero c where c.konto = :ich and c.geoeffnet > b.geoeffnet))
                on conflict (konto, akte_id) do update set geoeffnet = excluded.geoeffnet""")
                .param("ich", ich())
                .param("akte", akte.akteId())
                .param("kreis", akte.kreis())
                .param("am", jetzt())
                .param("eben", jetzt().minus(EBEN))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void legeWeg(UUID akteId) {
        jdbc.sql("delete from casework.buero where konto = :ich and akte_id = :akte")
                .param("ich", ich())
                .param("akte", akteId)
                .update();
    }

    /// What she opened last, for lists to choose from.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Geoeffnet> geoeffnete() {
        return geoeffnete(0, LETZTE);
    }

    /// What she opened, newest first; not what lies in the archive.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Geoeffnet> geoeffnete(int ab, int anzahl) {
        return jdbc.sql("""
                select akte_id, geoeffnet as am from casework.buero
                where konto = :ich and abs(kreis) < 2000000 order by geoeffnet desc, akte_id limit :n offset :ab""")
                .param("ich", ich())
                .param("n", anzahl)
                .param("ab", ab)
                .query((row, n) ->
                        new Geoeffnet(row.getObject("akte_id", UUID.class), row.getObject("am", OffsetDateTime.class)))
                .list();
    }

    /// @param konto whose desk it comes to
    @Transactional(propagation = Propagation.MANDATORY)
    public void legeVor(AkteRef akte, UUID konto, LocalDate tag, String betreff) {
        legeVor(akte, konto, tag, betreff, null);
    }

    /// The same about one thing, asked by a person or by the program itself.
    @Transactional(propagation = Propagation.MANDATORY)
    public void legeVor(AkteRef akte, UUID konto, LocalDate tag, String betreff, @Nullable UUID bezug) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into casework.wiedervorlage(id, akte_id, kreis, konto, tag, betreff, bezug, von_konto, am)
                values (:id, :akte, :kreis, :konto, :tag, :betreff, :bezug, :ich, :am)""")
                .param("id", id)
                .param("akte", akte.akteId())
                .param("kreis", akte.kreis())
                .param("konto", konto)
                .param("tag", tag)
                .param(
                        "betreff",
                        vault.seal(akte.akteId(), betreff.getBytes(StandardCharsets.UTF_8), TABLE, "betreff", id))
                .param("bezug", bezug)
                .param("ich", access.actor().id())
                .param("am", jetzt())
                .update();
    }

    /// Done; only one's own, one of whom one stands in for today, or one of a file one is responsible for.
    @Transactional(propagation = Propagation.MANDATORY)
    public Wiedervorlage erledige(UUID id) {
        Wiedervorlage eine =
                wiedervorlagen("id = :wert", id, 0, 1).stream().findFirst().orElseThrow(AccessRefused::new);
        boolean zustaendig = ich().equals(akten.get(eine.akteId()).zustaendig());
        int done = jdbc.sql("update casework.wiedervorlage set erledigt = :am where id = :id and (" + UNSERE
                        + " or :zustaendig)")
                .param("am", jetzt())
                .param("id", id)
                .param("zustaendig", zustaendig)
                .update();
        if (done == 0) {
            throw new AccessRefused();
        }
        return eine;
    }

    /// What they were about is done: they leave every desk.
    @Transactional(propagation = Propagation.MANDATORY)
    public void erledigeZu(UUID bezug) {
        jdbc.sql("update casework.wiedervorlage set erledigt = :am where bezug = :bezug and erledigt is null")
                .param("am", jetzt())
                .param("bezug", bezug)
                .update();
    }

    /// What comes to her desk and to those of colleagues she stands in for today, earliest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Wiedervorlage> wiedervorlagen(int ab, int anzahl) {
        return wiedervorlagen(UNSERE, null, ab, anzahl);
    }

    /// What is open for one file.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Wiedervorlage> wiedervorlagen(UUID akteId) {
        return wiedervorlagen("akte_id = :wert", akteId, 0, Integer.MAX_VALUE);
    }

    private List<Wiedervorlage> wiedervorlagen(String bedingung, @Nullable UUID wert, int ab, int anzahl) {
        return jdbc.sql(
                        "select id, akte_id, konto, tag, betreff, von_konto, bezug from casework.wiedervorlage where erledigt is null and "
                                + bedingung + " order by tag, id limit :n offset :ab")
                .param("wert", wert)
                .param("n", anzahl)
                .param("ab", ab)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID akteId = row.getObject("akte_id", UUID.class);
                    return new Wiedervorlage(
                            id,
                            akteId,
                            row.getObject("konto", UUID.class),
                            row.getObject("tag", LocalDate.class),
                            new String(
                                    vault.open(akteId, row.getBytes("betreff"), TABLE, "betreff", id),
                                    StandardCharsets.UTF_8),
                            row.getObject("von_konto", UUID.class),
                            row.getObject("bezug", UUID.class));
                })
                .list();
    }

    private UUID ich() {
        return access.employee().id();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
