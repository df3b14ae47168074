package de.tragwerk.statistik.store;

import de.tragwerk.lauf.Gaenge;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.model.Statistik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deliveries. Which state may follow which, and that two persons are needed, the database checks as well.
@Component("statistikLaeufe")
public class LaufTabelle extends Gaenge<Lauf> {

    private static final String SPALTEN = """
        id, statistik, monat, lieferung, zustand, angehalten, erstellt_von, erstellt_person, erstellt_am, zeiger, gelesen, gesamt, saetze, fehler,
               hinweise, summe_cent, traeger, land, profil, sha256, freigegeben_von, freigegeben_am, uebergeben_am""";

    LaufTabelle(JdbcClient db) {
        super(db, "statistik", SPALTEN, LaufTabelle::zeile);
    }

    /// @return whether this call began it; else one is open for this month
    public boolean beginne(UUID id, Statistik s, YearMonth monat, UUID konto, Instant jetzt) {
        return db.sql("""
            insert into statistik.lauf (id, statistik, monat, lieferung, zustand, erstellt_von, erstellt_person, erstellt_am)
            select :id, :s, :monat, 1 + count(*), 'SAMMELT', :konto, :konto, :am
            from statistik.lauf where statistik = :s and monat = :monat and zustand = 'UEBERGEBEN' on conflict do nothing""")
                        .param("id", id)
                        .param("s", s.name())
                        .param("monat", monat.atDay(1))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Lauf> liste(int anzahl) {
        return liste(anzahl, "monat desc, statistik, lieferung desc, id desc");
    }

    /// @param zeiger the last file that was looked at
    public void weiter(UUID id, UUID zeiger, int akten) {
        db.sql("update statistik.lauf set zeiger = :z, gelesen = gelesen + :n where id = :id")
                .param("z", zeiger)
                .param("n", akten)
                .param("id", id)
                .update();
    }

    public void kopf(UUID id, String traeger, String land) {
        db.sql("update statistik.lauf set traeger = :t, land = :l where id = :id")
                .param("t", traeger)
                .param("l", land)
                .param("id", id)
                .update();
    }

    public void gebaut(UUID id, String profil, byte[] sha256) {
        eine(db.sql("""
            update statistik.lauf l set zustand = 'PRUEFUNG', profil = :p, sha256 = :sha,
              saetze = (select count(*) from statistik.satz s where s.lauf_id = l.id),
              summe_cent = (select coalesce(sum(cent), 0) from statistik.satz s where s.lauf_id = l.id),
              fehler = (select count(*) from statistik.befund b where b.lauf_id = l.id and b.fehler),
              hinweise = (select count(*) from statistik.befund b where b.lauf_id = l.id and not b.fehler)
            where l.id = :id and l.zustand = 'SAMMELT'""").param("p", profil).param("sha", sha256).param("id", id).update(), id);
    }

    /// @return false when it was released meanwhile
    public boolean verwirf(UUID id) {
        return db.sql("update statistik.lauf set zustand = 'VERWORFEN', angehalten = false where id = :id"
                                + " and zustand in ('SAMMELT', 'PRUEFUNG')")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Lauf zeile(ResultSet rs, int n) throws SQLException {
        return new Lauf(
                rs.getObject("id", UUID.class),
                Statistik.valueOf(rs.getString("statistik")),
                YearMonth.from(rs.getObject("monat", LocalDate.class)),
                rs.getInt("lieferung"),
                Lauf.Zustand.valueOf(rs.getString("zustand")),
                rs.getBoolean("angehalten"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getObject("zeiger", UUID.class),
                new Lauf.Zaehler(
                        rs.getInt("gelesen"),
                        rs.getInt("gesamt"),
                        rs.getInt("saetze"),
                        rs.getInt("fehler"),
                        rs.getInt("hinweise"),
                        rs.getLong("summe_cent")),
                rs.getString("traeger"),
                rs.getString("land"),
                rs.getString("profil"),
                rs.getBytes("sha256"),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"),
                zeit(rs, "uebergeben_am"));
    }
}
