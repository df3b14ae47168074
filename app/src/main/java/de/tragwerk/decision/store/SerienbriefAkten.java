package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Serienbriefakte;
import de.tragwerk.decision.model.Serienbriefakte.Grund;
import de.tragwerk.decision.model.Serienbriefakte.Stand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files of a mass letter, and what the choice of them asks the tables of this module. Only the batch
/// role fills the list; people see the rows of their circles.
@Component
public class SerienbriefAkten extends Laufakten<Grund> {

    SerienbriefAkten(JdbcClient db) {
        super(db, "serienbrief_akte", "serienbrief_id", "grund", Grund.class);
    }

    /// Of these files, those something is granted in from this month on.
    ///
    /// @param kapitel number of the benefit, 0 for any
    public Set<UUID> bewilligt(Collection<UUID> akten, YearMonth ab, int kapitel) {
        return new HashSet<>(db.sql("""
                select distinct g.akte_id from decision.geltung g join decision.bescheid b on b.id = g.bescheid_id
                where g.akte_id = any (:akten) and g.ersetzt_durch is null and g.monat >= :ab and g.betrag_cent > 0
                  and (:kapitel = 0 or b.kapitel = :kapitel)""")
                .param("akten", akten.toArray(UUID[]::new))
                .param("ab", ab.atDay(1))
                .param("kapitel", kapitel)
                .query(UUID.class)
                .list());
    }

    /// Of these files, those in which this fact holds in a month.
    public Set<UUID> mitTatsache(Collection<UUID> akten, String art, String wert, YearMonth monat) {
        return new HashSet<>(db.sql("""
                select distinct akte_id from decision.tatsache
                where akte_id = any (:akten) and ersetzt_am is null and art = :art and wert = :wert and von <= :monat
                  and (bis is null or bis >= :monat)""")
                .param("akten", akten.toArray(UUID[]::new))
                .param("art", art)
                .param("wert", wert)
                .param("monat", monat.atDay(1))
                .query(UUID.class)
                .list());
    }

    /// The last month something is granted in.
    public Optional<YearMonth> bewilligtBis(UUID akte) {
        return db.sql("""
                select monat from decision.geltung where akte_id = :akte and ersetzt_durch is null and betrag_cent > 0
                order by monat desc limit 1""").param("akte", akte).query(LocalDate.class).optional().map(YearMonth::from);
    }

    public void fuegeHinzu(UUID serienbrief, Serienbriefakte a) {
        db.sql("""
                insert into decision.serienbrief_akte (serienbrief_id, akte_id, kreis, aktenzeichen, person_id, stand, grund)
                values (:id, :akte, :kreis, :az, :person, :stand, :grund)""")
                .param("id", serienbrief)
                .param("akte", a.akte())
                .param("kreis", a.kreis())
                .param("az", a.aktenzeichen())
                .param("person", a.person())
                .param("stand", a.stand().name())
                .param("grund", a.grund() == null ? null : a.grund().name())
                .update();
    }

    /// Files of the whole list by what becomes of them; the hidden ones by themselves.
    public Map<Stand, Integer> zahlen(UUID serienbrief) {
        Map<Stand, Integer> zahlen = new EnumMap<>(Stand.class);
        db.sql("""
                select stand, count(*)::int from decision.serienbrief_akte
                where serienbrief_id = :id and grund is distinct from 'VERDECKT' group by stand""").param("id", serienbrief).query(rs -> {
            zahlen.put(Stand.valueOf(rs.getString(1)), rs.getInt(2));
        });
        return zahlen;
    }

    public int verdeckte(UUID serienbrief) {
        return db.sql(
                        "select count(*) from decision.serienbrief_akte where serienbrief_id = :id and grund = 'VERDECKT'")
                .param("id", serienbrief)
                .query(Integer.class)
                .single();
    }

    /// Files that get a letter, in the order of their ids.
    public List<UUID> offene(UUID serienbrief) {
        return db.sql(
                        "select akte_id from decision.serienbrief_akte where serienbrief_id = :id and stand = 'OFFEN' order by akte_id")
                .param("id", serienbrief)
                .query(UUID.class)
                .list();
    }

    /// The next file to write to.
    public Optional<UUID> naechste(UUID serienbrief) {
        return db.sql("""
                select akte_id from decision.serienbrief_akte where serienbrief_id = :id and stand = 'OFFEN'
                order by akte_id limit 1""").param("id", serienbrief).query(UUID.class).optional();
    }

    /// Reads a file of the list and locks it until the end of the transaction.
    public Optional<Serienbriefakte> sperre(UUID serienbrief, UUID akte) {
        return db.sql(
                        "select * from decision.serienbrief_akte where serienbrief_id = :id and akte_id = :akte for update")
                .param("id", serienbrief)
                .param("akte", akte)
                .query(SerienbriefAkten::zeile)
                .optional();
    }

    public void geschrieben(UUID serienbrief, UUID akte, UUID schreiben) {
        eine(
                db.sql("""
                update decision.serienbrief_akte set stand = 'GESCHRIEBEN', schreiben_id = :schreiben
                where serienbrief_id = :id and akte_id = :akte and stand = 'OFFEN'""")
                        .param("schreiben", schreiben)
                        .param("id", serienbrief)
                        .param("akte", akte)
                        .update(),
                akte);
    }

    /// @return false when there is a letter, or it was noted already
    public boolean gescheitert(UUID serienbrief, UUID akte, Grund grund) {
        return db.sql("""
                update decision.serienbrief_akte set stand = 'GESCHEITERT', grund = :grund
                where serienbrief_id = :id and akte_id = :akte and stand = 'OFFEN'""")
                        .param("grund", grund.name())
                        .param("id", serienbrief)
                        .param("akte", akte)
                        .update()
                == 1;
    }

    /// Takes what failed up again, as far as the acting person works with it.
    ///
    /// @return how many
    public int nochmal(UUID serienbrief) {
        return db.sql("""
                update decision.serienbrief_akte set stand = 'OFFEN', grund = null
                where serienbrief_id = :id and stand = 'GESCHEITERT'""").param("id", serienbrief).update();
    }

    /// A page of the list, as row-level security shows it.
    ///
    /// @param stand `null` for all
    /// @param grund only files with this reason, `null` for all
    public List<Serienbriefakte> seite(
            UUID serienbrief, @Nullable Stand stand, @Nullable Grund grund, int ab, int anzahl) {
        return db.sql("""
                select * from decision.serienbrief_akte where serienbrief_id = :id and (:stand = '' or stand = :stand)
                  and (:grund = '' or grund = :grund) order by aktenzeichen, akte_id limit :n offset :ab""")
                .param("id", serienbrief)
                .param("stand", stand == null ? "" : stand.name())
                .param("grund", grund == null ? "" : grund.name())
                .param("n", anzahl)
                .param("ab", ab)
                .query(SerienbriefAkten::zeile)
                .list();
    }

    /// How many files that get a letter, or got one or failed, the acting person sees.
    public int sichtbare(UUID serienbrief) {
        return db.sql("""
                select count(*) from decision.serienbrief_akte where serienbrief_id = :id and stand <> 'BEISEITE'""").param("id", serienbrief).query(Integer.class).single();
    }

    private static Serienbriefakte zeile(ResultSet rs, int n) throws SQLException {
        return new Serienbriefakte(
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                Stand.valueOf(rs.getString("stand")),
                Grund.finde(rs.getString("grund")).orElse(null),
                rs.getObject("schreiben_id", UUID.class));
    }
}
