package de.tragwerk.redaktion.store;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.redaktion.Fassung;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Versions of forms and what happened with them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fassungen {

    /// What happened, as the history says it.
    public enum Was {
        BEGONNEN("begonnen"),
        GEAENDERT("geändert"),
        VORGELEGT("vorgelegt"),
        ZURUECKGEGEBEN("zurückgegeben"),
        VEROEFFENTLICHT("veröffentlicht"),
        VERWORFEN("verworfen");

        private final String wort;

        Was(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    /// One line of the history.
    public record Schritt(Was was, String grund, OffsetDateTime am, String wer) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;

    Fassungen(JdbcClient jdbc, Access access, RealTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    /// All versions, the newest of each form first.
    public List<Fassung> alle() {
        return jdbc.sql("select * from redaktion.fassung order by formular, version desc")
                .query((row, n) -> fassung(row))
                .list();
    }

    /// @throws AccessRefused when there is none, or not for the acting person
    public Fassung get(UUID id) {
        return jdbc.sql("select * from redaktion.fassung where id = :id")
                .param("id", id)
                .query((row, n) -> fassung(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// The draft of a form that is open now.
    public Optional<Fassung> offene(String formular) {
        return jdbc.sql("select * from redaktion.fassung where formular = :f and zustand in ('ENTWURF', 'VORGELEGT')")
                .param("f", formular)
                .query((row, n) -> fassung(row))
                .optional();
    }

    public Optional<Fassung> veroeffentlicht(String formular, int version) {
        return jdbc.sql(
                        "select * from redaktion.fassung where formular = :f and version = :v and zustand = 'VEROEFFENTLICHT'")
                .param("f", formular)
                .param("v", version)
                .query((row, n) -> fassung(row))
                .optional();
    }

    /// The published version of a form with the latest first day.
    public Optional<Fassung> letzte(String formular) {
        return jdbc.sql("""
                select * from redaktion.fassung where formular = :f and zustand = 'VEROEFFENTLICHT'
                order by gueltig_ab desc, version desc limit 1""")
                .param("f", formular)
                .query((row, n) -> fassung(row))
                .optional();
    }

    /// Highest number ever given, 0 for none.
    public int hoechste(String formular) {
        return jdbc.sql("select coalesce(max(version), 0) from redaktion.fassung where formular = :f")
                .param("f", formular)
                .query(Integer.class)
                .single();
    }

    /// @return false when somebody else began meanwhile
    public boolean beginne(
            UUID id, String formular, int version, int grundlage, String definition, String faelle, String notizen) {
        int neu = jdbc.sql("""
                insert into redaktion.fassung(id, formular, version, grundlage, definition, hash, faelle, notizen, begonnen)
                values (:id, :f, :v, :g, :text, :hash, :faelle, :notizen, :am) on conflict do nothing""")
                .param("id", id)
                .param("f", formular)
                .param("v", version)
                .param("g", grundlage)
                .param("text", definition)
                .param("hash", Sha256.hex(definition))
                .param("faelle", faelle)
                .param("notizen", notizen)
                .param("am", jetzt())
                .update();
        if (neu == 1) {
            vermerke(id, Was.BEGONNEN, "", Sha256.hex(definition));
        }
        return neu == 1;
    }

    /// @return false when it changed meanwhile or is no draft any more
    public boolean aendere(Fassung f, String definition, String faelle) {
        int done = jdbc.sql("""
                update redaktion.fassung set definition = :text, hash = :hash, faelle = :faelle, stand = stand + 1
                where id = :id and stand = :stand and zustand = 'ENTWURF'""")
                .param("text", definition)
                .param("hash", Sha256.hex(definition))
                .param("faelle", faelle)
                .param("id", f.id())
                .param("stand", f.stand())
                .update();
        if (done == 1) {
            vermerke(f.id(), Was.GEAENDERT, "", Sha256.hex(definition));
        }
        return done == 1;
    }

    /// From one state to the next, once.
    ///
    /// @return false when somebody else was faster
    public boolean wechsle(Fassung f, Fassung.Zustand nach, Was was, String grund) {
        int done = jdbc.sql("""
                update redaktion.fassung set zustand = :nach, grund = :grund, stand = stand + 1
                where id = :id and stand = :stand and zustand = :von""")
                .param("nach", nach.name())
                .param("grund", was == Was.ZURUECKGEGEBEN ? grund : null)
                .param("id", f.id())
                .param("stand", f.stand())
                .param("von", f.zustand().name())
                .update();
        if (done == 1) {
            vermerke(f.id(), was, grund, f.hash());
        }
        return done == 1;
    }

    /// @return false when somebody else was faster
    public boolean veroeffentliche(Fassung f, LocalDate ab) {
        int done = jdbc.sql("""
                update redaktion.fassung set zustand = 'VEROEFFENTLICHT', grund = null, gueltig_ab = :ab, stand = stand + 1,
                    veroeffentlicht_am = :am, veroeffentlicht_konto = :ich
                where id = :id and stand = :stand and zustand = 'VORGELEGT'""")
                .param("ab", ab)
                .param("am", jetzt())
                .param("ich", access.employee().id())
                .param("id", f.id())
                .param("stand", f.stand())
                .update();
        if (done == 1) {
            vermerke(f.id(), Was.VEROEFFENTLICHT, "", f.hash());
        }
        return done == 1;
    }

    /// Whether the acting human being wrote or proposed this version, under whichever account.
    public boolean mitgewirkt(UUID id) {
        return jdbc.sql("select redaktion.hat_mitgewirkt(:id, :ich)")
                .param("id", id)
                .param("ich", access.employee().id())
                .query(Boolean.class)
                .single();
    }

    public List<Schritt> verlauf(UUID id) {
        return jdbc.sql("""
                select v.was, coalesce(v.grund, '') as grund, v.am, coalesce(s.name, '') as wer from redaktion.verlauf v
                left join access.staff s on s.id = v.konto where v.fassung = :id order by v.id desc limit 200""")
                .param("id", id)
                .query((row, n) -> new Schritt(
                        Was.valueOf(row.getString("was")),
                        row.getString("grund"),
                        row.getObject("am", OffsetDateTime.class),
                        row.getString("wer")))
                .list();
    }

    private void vermerke(UUID id, Was was, String grund, String hash) {
        jdbc.sql("""
                insert into redaktion.verlauf(id, fassung, was, grund, hash, am, konto)
                values (:id, :f, :was, nullif(:grund, ''), :hash, :am, :ich)""")
                .param("id", Ids.next())
                .param("f", id)
                .param("was", was.name())
                .param("grund", grund)
                .param("hash", hash)
                .param("am", jetzt())
                .param("ich", access.employee().id())
                .update();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static Fassung fassung(ResultSet row) throws SQLException {
        return new Fassung(
                row.getObject("id", UUID.class),
                row.getString("formular"),
                row.getInt("version"),
                row.getInt("grundlage"),
                Fassung.Zustand.valueOf(row.getString("zustand")),
                row.getString("definition"),
                row.getString("hash"),
                row.getString("faelle"),
                row.getString("notizen"),
                row.getInt("stand"),
                row.getObject("begonnen", OffsetDateTime.class),
                row.getString("grund"),
                row.getObject("gueltig_ab", LocalDate.class),
                row.getObject("veroeffentlicht_am", OffsetDateTime.class));
    }
}
