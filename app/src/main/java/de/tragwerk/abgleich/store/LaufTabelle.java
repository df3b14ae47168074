package de.tragwerk.abgleich.store;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.lauf.Gaenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs. Which state may follow which, and that two persons are needed, the database checks as well.
@Component("abgleichLaeufe")
public class LaufTabelle extends Gaenge<Lauf> {

    private static final String SPALTEN = """
        id, verfahren, von, bis, referenz, zustand, angehalten, erstellt_von, erstellt_person, erstellt_am, zeiger, gelesen, gesamt, anzahl,
               ausgelassen, gekuerzt, profil, sha256, freigegeben_von, freigegeben_am, uebergeben_am, antworten, ohne_abweichung, treffer, beantwortet_am,
               letzte_person""";

    LaufTabelle(JdbcClient db) {
        super(db, "abgleich", SPALTEN, LaufTabelle::zeile);
    }

    /// @return whether this call began it; else there is one for this time
    public boolean beginne(UUID id, Verfahren v, YearMonth von, String referenz, UUID konto, Instant jetzt) {
        return db.sql("""
            insert into abgleich.lauf (id, verfahren, von, bis, referenz, zustand, erstellt_von, erstellt_person, erstellt_am)
            values (:id, :v, :von, :bis, :ref, 'SAMMELT', :konto, :konto, :am) on conflict do nothing""")
                        .param("id", id)
                        .param("v", v.name())
                        .param("von", von.atDay(1))
                        .param("bis", von.plusMonths(v.monate() - 1L).atDay(1))
                        .param("ref", referenz)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Lauf> liste(int anzahl) {
        return liste(anzahl, "erstellt_am desc, id desc");
    }

    /// Runs handed out before this day that wait for an answer.
    public List<UUID> ohneAntwort(Instant vor) {
        return db.sql("select id from abgleich.lauf where zustand = 'UEBERGEBEN' and uebergeben_am < :vor order by id")
                .param("vor", vor.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /// Runs that were thrown away or closed and whose file or list of persons is still there.
    public List<UUID> abgelaufene() {
        return db.sql("""
            select l.id from abgleich.lauf l where l.zustand in ('VERWORFEN', 'BEANTWORTET')
            and (exists (select 1 from abgleich.anfrage a where a.lauf_id = l.id)
                 or exists (select 1 from abgleich.datei d where d.lauf_id = l.id and d.stand = 'BEREIT')) order by l.id""").query(UUID.class).list();
    }

    /// @param zeiger the last file that was looked at
    public void weiter(UUID id, UUID zeiger, int akten, int personen, int ausgelassen) {
        db.sql("""
            update abgleich.lauf set zeiger = :z, gelesen = gelesen + :n, anzahl = anzahl + :p, ausgelassen = ausgelassen + :a where id = :id""")
                .param("z", zeiger)
                .param("n", akten)
                .param("p", personen)
                .param("a", ausgelassen)
                .param("id", id)
                .update();
    }

    public void gebaut(UUID id, String profil, byte[] sha256, int gekuerzt) {
        eine(
                db.sql("update abgleich.lauf set zustand = 'PRUEFUNG', profil = :p, sha256 = :sha, gekuerzt ="
                                + " :k where id = :id and zustand = 'SAMMELT'")
                        .param("p", profil)
                        .param("sha", sha256)
                        .param("k", gekuerzt)
                        .param("id", id)
                        .update(),
                id);
    }

    public void zustand(UUID id, Lauf.Zustand zustand) {
        eine(
                db.sql("update abgleich.lauf set zustand = :z, angehalten = false where id = :id")
                        .param("z", zustand.name())
                        .param("id", id)
                        .update(),
                id);
    }

    /// Adds the counts of an answer.
    ///
    /// @param letzteVon who brought the answer that says it is the last, `null` for others
    public void antwort(UUID id, int saetze, int ohne, int treffer, @Nullable UUID letzteVon, Instant jetzt) {
        db.sql("""
            update abgleich.lauf set antworten = antworten + :s, ohne_abweichung = ohne_abweichung + :o, treffer = treffer + :t,
              letzte_von = coalesce(:von, letzte_von), letzte_am = case when cast(:von as uuid) is null then letzte_am else :am end
            where id = :id""")
                .param("s", saetze)
                .param("o", ohne)
                .param("t", treffer)
                .param("von", letzteVon)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Closes a run whose last answer is read.
    public void schliesse(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update abgleich.lauf set zustand = 'BEANTWORTET', beantwortet_am = :am, geschlossen_von = :konto
                where id = :id and zustand = 'UEBERGEBEN' and letzte_von is not null""")
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("konto", konto)
                        .param("id", id)
                        .update(),
                id);
    }

    private static Lauf zeile(ResultSet rs, int n) throws SQLException {
        return new Lauf(
                rs.getObject("id", UUID.class),
                Verfahren.valueOf(rs.getString("verfahren")),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                YearMonth.from(rs.getObject("bis", LocalDate.class)),
                rs.getString("referenz"),
                Lauf.Zustand.valueOf(rs.getString("zustand")),
                rs.getBoolean("angehalten"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getObject("zeiger", UUID.class),
                new Lauf.Zaehler(
                        rs.getInt("gelesen"),
                        rs.getInt("gesamt"),
                        rs.getInt("anzahl"),
                        rs.getInt("ausgelassen"),
                        rs.getInt("gekuerzt"),
                        rs.getInt("antworten"),
                        rs.getInt("ohne_abweichung"),
                        rs.getInt("treffer")),
                rs.getString("profil"),
                rs.getBytes("sha256"),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"),
                zeit(rs, "uebergeben_am"),
                zeit(rs, "beantwortet_am"),
                rs.getObject("letzte_person", UUID.class));
    }
}
