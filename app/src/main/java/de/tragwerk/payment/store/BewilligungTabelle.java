package de.tragwerk.payment.store;

import de.tragwerk.decision.Briefleistungen;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.payment.model.Bewilligung;
import de.tragwerk.payment.model.Darlehen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Money that letters grant, line by line. The database takes only what two persons decided.
@Component
public class BewilligungTabelle {

    private final JdbcClient db;

    BewilligungTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Takes a line of a released letter; told twice it is there once.
    public void neu(Briefleistungen.Zeile z, UUID brief, @Nullable YearMonth nichtsAb, Instant jetzt) {
        Briefleistungen.Dritter dritter = z.dritter();
        db.sql("""
                insert into payment.bewilligung (id, akte_id, kreis, aktenzeichen, person_id, brief_id, antrag_id, kapitel, was, norm, einmalig, cent, von, bis,
                  empfaenger, iban, verwendung, am, nichts_ab)
                values (:id, :akte, :kreis, :az, :person, :brief, :antrag, :kapitel, :was, :norm, :einmalig, :cent, :von, :bis,
                  :empfaenger, :iban, :verwendung, :am, :nichtsAb) on conflict (id) do nothing""")
                .param("id", z.id())
                .param("akte", z.akte())
                .param("kreis", z.kreis())
                .param("az", z.aktenzeichen())
                .param("person", z.person())
                .param("brief", brief)
                .param("antrag", z.antrag())
                .param("kapitel", z.kapitel())
                .param("was", z.was())
                .param("norm", z.norm())
                .param("einmalig", z.einmalig())
                .param("cent", z.cent())
                .param("von", z.von().atDay(1))
                .param("bis", z.bis().atDay(1))
                .param("empfaenger", dritter == null ? null : dritter.empfaenger())
                .param("iban", dritter == null ? null : dritter.iban())
                .param("verwendung", dritter == null ? null : dritter.verwendung())
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("nichtsAb", nichtsAb == null ? null : nichtsAb.atDay(1))
                .update();
    }

    /// Ends a line; one that has ended keeps its end.
    ///
    /// @param letzter last month that is paid
    public void beende(UUID akte, UUID zeile, YearMonth letzter, UUID brief) {
        db.sql(
                        "update payment.bewilligung set ende = :letzter, ende_brief = :brief where akte_id = :akte and id = :id and ende is null")
                .param("letzter", letzter.atDay(1))
                .param("brief", brief)
                .param("akte", akte)
                .param("id", zeile)
                .update();
    }

    /// What became of the end that a letter says: a line it ended runs on, or ends again.
    public void endeSteht(UUID akte, UUID brief, Briefleistungen.Endestand stand) {
        if (stand == Briefleistungen.Endestand.AUFGEHOBEN) {
            db.sql("update payment.bewilligung set ende = null, ende_brief = null, ende_ruht = false"
                            + " where akte_id = :akte and ende_brief = :brief")
                    .param("akte", akte)
                    .param("brief", brief)
                    .update();
            return;
        }
        db.sql(
                        "update payment.bewilligung set ende_ruht = :ruht where akte_id = :akte and ende_brief = :brief and ende_ruht <> :ruht")
                .param("ruht", stand == Briefleistungen.Endestand.RUHT)
                .param("akte", akte)
                .param("brief", brief)
                .update();
    }

    /// From this month on nothing is payable for a person, or everything again.
    public void ruhe(UUID akte, UUID person, @Nullable YearMonth nichtsAb) {
        db.sql(
                        "update payment.bewilligung set nichts_ab = :ab where akte_id = :akte and person_id = :person and nichts_ab is distinct from :ab")
                .param("ab", nichtsAb == null ? null : nichtsAb.atDay(1), java.sql.Types.DATE)
                .param("akte", akte)
                .param("person", person)
                .update();
    }

    /// The oldest first.
    public List<Bewilligung> ofAkte(UUID akte) {
        return ReadOnce.value(
                "BewilligungTabelle.ofAkte",
                akte,
                () -> db.sql("select * from payment.bewilligung where akte_id = :akte order by id")
                        .param("akte", akte)
                        .query(BewilligungTabelle::zeile)
                        .list());
    }

    public Optional<Bewilligung> sperre(UUID akte, UUID id) {
        return db.sql("select * from payment.bewilligung where akte_id = :akte and id = :id for update")
                .param("akte", akte)
                .param("id", id)
                .query(BewilligungTabelle::zeile)
                .optional();
    }

    /// Last month for which money of a line was ordered and stayed out.
    public Optional<YearMonth> angewiesenBis(UUID zeile) {
        return db.sql("""
                select max(monat) from (select monat from payment.bewegung where zweck = 'BRIEF' and posten = :id
                  group by monat having sum(cent) <> 0) m""")
                .param("id", zeile)
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    /// Where the money of these goes when not to the person: for the run. The newest correction that two persons made
    /// goes before what the letter says.
    public Map<UUID, DirektzahlungTabelle.Ziel> ziele(Collection<UUID> ids) {
        Map<UUID, DirektzahlungTabelle.Ziel> ziele = new HashMap<>();
        db.sql("""
                select b.id, coalesce(z.empfaenger, b.empfaenger), coalesce(z.iban, b.iban), coalesce(z.verwendung, b.verwendung), b.gestoert_am is not null
                from payment.bewilligung b left join lateral (select x.empfaenger, x.iban, x.verwendung from payment.darlehen_ziel x
                  where x.darlehen_id = b.id and x.zustand = 'GILT' order by x.id desc limit 1) z on true
                where b.id = any (:ids) and b.iban is not null""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            ziele.put(
                    rs.getObject(1, UUID.class),
                    new DirektzahlungTabelle.Ziel(rs.getString(2), rs.getString(3), rs.getString(4), rs.getBoolean(5)));
        });
        return ziele;
    }

    private static Bewilligung zeile(ResultSet rs, int row) throws SQLException {
        String iban = rs.getString("iban");
        return new Bewilligung(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("brief_id", UUID.class),
                rs.getObject("antrag_id", UUID.class),
                rs.getInt("kapitel"),
                rs.getString("was"),
                rs.getString("norm"),
                rs.getBoolean("einmalig"),
                rs.getLong("cent"),
                PlanTabelle.monat(rs, "von"),
                PlanTabelle.monat(rs, "bis"),
                oder(rs, "ende"),
                rs.getBoolean("ende_ruht"),
                oder(rs, "nichts_ab"),
                iban == null
                        ? null
                        : new Darlehen.Dritter(rs.getString("empfaenger"), iban, rs.getString("verwendung")),
                rs.getObject("gestoert_am") != null);
    }

    private static @Nullable YearMonth oder(ResultSet rs, String spalte) throws SQLException {
        LocalDate tag = rs.getObject(spalte, LocalDate.class);
        return tag == null ? null : YearMonth.from(tag);
    }
}
