package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.lauf.Laeufe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mass letters. Which state may follow which, and that two persons are needed, the database checks as well.
@Component
public class SerienbriefTabelle extends Laeufe<Serienbrief> {

    private static final String SPALTEN = """
            id, titel, kasten, brieftext, leistung, kapitel, plz, ort, wohnform, bewilligt, nur, zustand, version, angehalten,
                   erstellt_von, erstellt_person, erstellt_am, zeiger, gelesen, gesamt, gesammelt_am, fingerabdruck, anzahl, beiseite,
                   verdeckt, freigegeben_von, freigegeben_am, geschrieben, gescheitert, fertig_am""";

    SerienbriefTabelle(JdbcClient db) {
        super(db, "decision.serienbrief", List.of("SAMMELT", "LAEUFT"), SPALTEN, SerienbriefTabelle::zeile);
    }

    public void neu(UUID id, Serienbrief.Inhalt inhalt, Serienbrief.Auswahl auswahl, UUID konto, Instant jetzt) {
        db.sql("""
                insert into decision.serienbrief (id, titel, kasten, brieftext, leistung, kapitel, plz, ort, wohnform, bewilligt, nur, zustand,
                  erstellt_von, erstellt_person, erstellt_am)
                values (:id, :titel, :kasten, :text, :leistung, :kapitel, :plz, :ort, :wohnform, :bewilligt, :nur, 'ENTWURF', :konto, :konto, :am)""")
                .param("id", id)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("titel", inhalt.titel())
                .param("kasten", inhalt.kasten())
                .param("text", inhalt.text())
                .param("leistung", auswahl.leistung())
                .param("kapitel", auswahl.kapitel())
                .param("plz", auswahl.plz())
                .param("ort", auswahl.ort())
                .param("wohnform", auswahl.wohnform())
                .param("bewilligt", auswahl.bewilligt())
                .param("nur", auswahl.nur().toArray(String[]::new))
                .update();
    }

    /// Keeps a draft, if nobody saved it since.
    ///
    /// @return false when somebody did, or it is no draft any more
    public boolean schreibe(UUID id, int version, Serienbrief.Inhalt inhalt, Serienbrief.Auswahl auswahl) {
        return db.sql("""
                update decision.serienbrief set titel = :titel, kasten = :kasten, brieftext = :text, leistung = :leistung, kapitel = :kapitel,
                  plz = :plz, ort = :ort, wohnform = :wohnform, bewilligt = :bewilligt, nur = :nur, version = version + 1
                where id = :id and zustand = 'ENTWURF' and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("titel", inhalt.titel())
                        .param("kasten", inhalt.kasten())
                        .param("text", inhalt.text())
                        .param("leistung", auswahl.leistung())
                        .param("kapitel", auswahl.kapitel())
                        .param("plz", auswahl.plz())
                        .param("ort", auswahl.ort())
                        .param("wohnform", auswahl.wohnform())
                        .param("bewilligt", auswahl.bewilligt())
                        .param("nur", auswahl.nur().toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Serienbrief> liste(int anzahl) {
        return liste(anzahl, "id desc");
    }

    public void sammle(UUID id, int gesamt) {
        eine(db.sql("""
                update decision.serienbrief set zustand = 'SAMMELT', angehalten = false, zeiger = null, gelesen = 0, gesamt = :n, gesammelt_am = null,
                  fingerabdruck = null, anzahl = 0, beiseite = 0, verdeckt = 0 where id = :id and zustand = 'ENTWURF'""").param("n", gesamt).param("id", id).update(), id);
    }

    /// Files up to this one are looked at.
    public void weiter(UUID id, UUID zeiger, int gelesen) {
        eine(
                db.sql(
                                "update decision.serienbrief set zeiger = :zeiger, gelesen = gelesen + :n where id = :id and zustand = 'SAMMELT'")
                        .param("zeiger", zeiger)
                        .param("n", gelesen)
                        .param("id", id)
                        .update(),
                id);
    }

    public void gesammelt(UUID id, Serienbrief.Summen s, byte[] fingerabdruck, Instant jetzt) {
        eine(
                db.sql("""
                update decision.serienbrief set zustand = 'BERICHT', gesammelt_am = :jetzt, fingerabdruck = :hash, anzahl = :anzahl,
                  beiseite = :beiseite, verdeckt = :verdeckt where id = :id and zustand = 'SAMMELT'""")
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("hash", fingerabdruck)
                        .param("anzahl", s.anzahl())
                        .param("beiseite", s.beiseite())
                        .param("verdeckt", s.verdeckt())
                        .param("id", id)
                        .update(),
                id);
    }

    /// Back to the draft: list and report are void.
    public void zurueck(UUID id) {
        eine(db.sql("""
                update decision.serienbrief set zustand = 'ENTWURF', angehalten = false, version = version + 1, fingerabdruck = null
                where id = :id and zustand in ('SAMMELT', 'BERICHT')""").param("id", id).update(), id);
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update decision.serienbrief set zustand = 'LAEUFT', freigegeben_von = :konto, freigegeben_am = :jetzt
                where id = :id and zustand = 'BERICHT'""")
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// One file is done.
    public void gezaehlt(UUID id, boolean geschrieben) {
        db.sql("""
                update decision.serienbrief set geschrieben = geschrieben + :gut, gescheitert = gescheitert + 1 - :gut
                where id = :id and zustand = 'LAEUFT'""").param("gut", geschrieben ? 1 : 0).param("id", id).update();
    }

    public void fertig(UUID id, Instant jetzt) {
        eine(
                db.sql(
                                "update decision.serienbrief set zustand = 'FERTIG', fertig_am = :jetzt where id = :id and zustand = 'LAEUFT'")
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// Once more for what failed, under the same release.
    public void nochmal(UUID id, int anzahl) {
        eine(db.sql("""
                update decision.serienbrief set zustand = 'LAEUFT', fertig_am = null, gescheitert = gescheitert - :n
                where id = :id and zustand = 'FERTIG'""").param("n", anzahl).param("id", id).update(), id);
    }

    /// Ends it: no more letters are written; what was written stays.
    public void beende(UUID id, Serienbrief.Zustand wie, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update decision.serienbrief set zustand = :wie, angehalten = false, beendet_von = :konto, fertig_am = :jetzt where id = :id""")
                        .param("wie", wie.name())
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    private static Serienbrief zeile(ResultSet rs, int n) throws SQLException {
        return new Serienbrief(
                rs.getObject("id", UUID.class),
                new Serienbrief.Inhalt(rs.getString("titel"), rs.getString("kasten"), rs.getString("brieftext")),
                new Serienbrief.Auswahl(
                        rs.getString("leistung"),
                        rs.getInt("kapitel"),
                        rs.getString("plz"),
                        rs.getString("ort"),
                        rs.getString("wohnform"),
                        rs.getBoolean("bewilligt"),
                        List.of((String[]) rs.getArray("nur").getArray())),
                Serienbrief.Zustand.valueOf(rs.getString("zustand")),
                rs.getInt("version"),
                rs.getBoolean("angehalten"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getObject("zeiger", UUID.class),
                rs.getInt("gelesen"),
                rs.getInt("gesamt"),
                zeit(rs, "gesammelt_am"),
                rs.getBytes("fingerabdruck"),
                new Serienbrief.Summen(
                        rs.getInt("anzahl"),
                        rs.getInt("beiseite"),
                        rs.getInt("verdeckt"),
                        rs.getInt("geschrieben"),
                        rs.getInt("gescheitert")),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"),
                zeit(rs, "fertig_am"));
    }
}
