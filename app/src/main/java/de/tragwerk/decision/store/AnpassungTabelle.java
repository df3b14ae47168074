package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.lauf.Laeufe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mass adjustments. Which state may follow which, and that two persons are needed, the database checks as well.
@Component
public class AnpassungTabelle extends Laeufe<Anpassung> {

    private static final String SPALTEN = """
            id, art, anlass, ab, nur, mit_neuen, zustand, angehalten, erstellt_von, erstellt_person, erstellt_am, zeiger, gelesen, gesamt,
                   berichtet_am, fingerabdruck, aendern, unveraendert, ausnahmen, alt_cent, neu_cent, freigegeben_von,
                   freigegeben_am, erledigt, gescheitert, fertig_am""";

    AnpassungTabelle(JdbcClient db) {
        super(db, "decision.anpassung", List.of("RECHNET", "FREIGABE", "LAEUFT"), SPALTEN, AnpassungTabelle::zeile);
    }

    /// Begins a run, if none is open; waits for somebody who begins one at the same moment.
    ///
    /// @return whether this call began it
    public boolean beginne(Anpassung a) {
        return db.sql("""
                insert into decision.anpassung (id, art, anlass, ab, nur, mit_neuen, zustand, erstellt_von, erstellt_person, erstellt_am)
                values (:id, :art, :anlass, :ab, :nur, :neue, 'RECHNET', :konto, :konto, :am) on conflict do nothing""")
                        .param("id", a.id())
                        .param("art", a.art().name())
                        .param("anlass", a.anlass())
                        .param("ab", a.ab().atDay(1))
                        .param("nur", a.nur().toArray(String[]::new))
                        .param("neue", a.mitNeuen())
                        .param("konto", a.erstelltVon())
                        .param("am", a.erstelltAm().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Anpassung> offene() {
        return einer(List.of("RECHNET", "BERICHT", "FREIGABE", "UEBERHOLT", "LAEUFT"));
    }

    public List<Anpassung> liste(int anzahl) {
        return liste(anzahl, "erstellt_am desc, id desc");
    }

    /// @param zeiger the last file that was looked at
    public void weiter(UUID id, UUID zeiger, int mehr) {
        db.sql("update decision.anpassung set zeiger = :z, gelesen = gelesen + :n where id = :id")
                .param("z", zeiger)
                .param("n", mehr)
                .param("id", id)
                .update();
    }

    /// The report stands: sums by month, sums of the run, and the fingerprint over all cases.
    public void berichtet(UUID id, Instant jetzt) {
        db.sql("""
                insert into decision.anpassung_monat (anpassung_id, monat, faelle, alt_cent, neu_cent)
                select f.anpassung_id, m.monat, count(*), sum(m.alt), sum(m.neu)
                from decision.anpassung_fall f, unnest(f.monate, f.alt, f.neu) as m(monat, alt, neu)
                where f.anpassung_id = :id and f.ergebnis = 'AENDERN' group by 1, 2""").param("id", id).update();
        eine(
                db.sql("""
                update decision.anpassung a set zustand = 'BERICHT', berichtet_am = :jetzt, zeiger = null,
                  aendern = s.aendern, unveraendert = s.gleich, ausnahmen = s.ausnahmen, fingerabdruck = s.hash,
                  alt_cent = (select coalesce(sum(alt_cent), 0) from decision.anpassung_monat m where m.anpassung_id = a.id),
                  neu_cent = (select coalesce(sum(neu_cent), 0) from decision.anpassung_monat m where m.anpassung_id = a.id)
                from (select count(*) filter (where ergebnis = 'AENDERN') as aendern, count(*) filter (where ergebnis = 'UNVERAENDERT') as gleich,
                        count(*) filter (where ergebnis = 'AUSNAHME') as ausnahmen,
                        sha256(coalesce(string_agg(uuid_send(akte_id) || hash, ''::bytea order by akte_id), ''::bytea)) as hash
                      from decision.anpassung_fall where anpassung_id = :id) s
                where a.id = :id and a.zustand = 'RECHNET'""")
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// Calculate anew: whoever asks for it stands behind the new report.
    public void neuRechnen(UUID id, UUID konto) {
        eine(db.sql("""
                update decision.anpassung set zustand = 'RECHNET', angehalten = false, zeiger = null, gelesen = 0, gesamt = 0, erstellt_von = :konto,
                  freigegeben_von = null, freigegeben_am = null
                where id = :id and zustand in ('BERICHT', 'UEBERHOLT')""").param("id", id).param("konto", konto).update(), id);
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update decision.anpassung set zustand = 'FREIGABE', zeiger = null, gelesen = 0, freigegeben_von = :konto, freigegeben_am = :jetzt
                where id = :id and zustand = 'BERICHT'""")
                        .param("id", id)
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    /// Something changed since the report: the release is void.
    public void ueberholt(UUID id) {
        eine(db.sql("""
                update decision.anpassung set zustand = 'UEBERHOLT', zeiger = null, freigegeben_von = null, freigegeben_am = null
                where id = :id and zustand = 'FREIGABE'""").param("id", id).update(), id);
    }

    public void laeuft(UUID id) {
        eine(
                db.sql(
                                "update decision.anpassung set zustand = 'LAEUFT', zeiger = null, gelesen = 0, gesamt = aendern where id = :id and zustand = 'FREIGABE'")
                        .param("id", id)
                        .update(),
                id);
    }

    /// One case is done.
    public void gezaehlt(UUID id, boolean erledigt) {
        db.sql("""
                update decision.anpassung set gelesen = gelesen + 1, erledigt = erledigt + :gut, gescheitert = gescheitert + 1 - :gut
                where id = :id and zustand = 'LAEUFT'""").param("gut", erledigt ? 1 : 0).param("id", id).update();
    }

    public void fertig(UUID id, Instant jetzt) {
        eine(
                db.sql(
                                "update decision.anpassung set zustand = 'FERTIG', fertig_am = :jetzt where id = :id and zustand = 'LAEUFT'")
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// Ends a run: nothing more is decided; what was decided stays.
    public void beende(UUID id, Anpassung.Zustand wie, UUID konto, Instant jetzt) {
        eine(
                db.sql(
                                "update decision.anpassung set zustand = :wie, angehalten = false, beendet_von = :konto, fertig_am = :jetzt where id = :id")
                        .param("wie", wie.name())
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// Sums of the report by month.
    public List<Anpassung.Monat> monate(UUID id) {
        return db.sql(
                        "select monat, faelle, alt_cent, neu_cent from decision.anpassung_monat where anpassung_id = :id order by monat")
                .param("id", id)
                .query((rs, n) -> new Anpassung.Monat(
                        YearMonth.from(rs.getObject(1, LocalDate.class)), rs.getInt(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    private static Anpassung zeile(ResultSet rs, int n) throws SQLException {
        return new Anpassung(
                rs.getObject("id", UUID.class),
                Anpassung.Art.valueOf(rs.getString("art")),
                rs.getString("anlass"),
                YearMonth.from(rs.getObject("ab", LocalDate.class)),
                List.of((String[]) rs.getArray("nur").getArray()),
                rs.getBoolean("mit_neuen"),
                Anpassung.Zustand.valueOf(rs.getString("zustand")),
                rs.getBoolean("angehalten"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getObject("zeiger", UUID.class),
                rs.getInt("gelesen"),
                rs.getInt("gesamt"),
                zeit(rs, "berichtet_am"),
                rs.getBytes("fingerabdruck"),
                new Anpassung.Summen(
                        rs.getInt("aendern"),
                        rs.getInt("unveraendert"),
                        rs.getInt("ausnahmen"),
                        rs.getLong("alt_cent"),
                        rs.getLong("neu_cent")),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"),
                rs.getInt("erledigt"),
                rs.getInt("gescheitert"),
                zeit(rs, "fertig_am"));
    }
}
