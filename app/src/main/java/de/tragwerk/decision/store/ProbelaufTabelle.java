package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.mandant.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions that are tried. Which state may follow which, that two persons are needed and that a changed version is
/// computed anew, the database checks as well.
@Component
public class ProbelaufTabelle {

    private static final String LESEN = """
            select id, anlass, parameter, texte, fassung, ab, monate, auswahl, anzahl, saat, kapitel, nur, zustand, angehalten, erstellt_von,
              erstellt_person, erstellt_am, gezogen, gesamt, gelesen, berichtet_am, lage, freigegeben_von, freigegeben_am
            from decision.probelauf\s""";

    private final JdbcClient db;
    private final Remembered<Integer> gestoerte = new Remembered<>();

    ProbelaufTabelle(JdbcClient db) {
        this.db = db;
    }

    /// What somebody types for a run.
    public record Eingabe(
            String anlass, String parameter, String texte, YearMonth ab, int monate, Probelauf.Stichprobe stichprobe) {}

    public void beginne(UUID id, Eingabe e, UUID konto, Instant jetzt) {
        schreibe("""
                insert into decision.probelauf (id, anlass, parameter, texte, ab, monate, auswahl, anzahl, saat, kapitel, nur, zustand, erstellt_von,
                  erstellt_am)
                values (:id, :anlass, :parameter, :texte, :ab, :monate, :auswahl, :anzahl, :saat, :kapitel, :nur, 'RECHNET', :konto, :am)""", id, e, konto, jetzt);
    }

    /// Another version, or other cases: whoever changes it stands behind the new report.
    public void aendere(UUID id, Eingabe e, UUID konto, Instant jetzt) {
        schreibe("""
                update decision.probelauf set anlass = :anlass, parameter = :parameter, texte = :texte, ab = :ab, monate = :monate, auswahl = :auswahl,
                  anzahl = :anzahl, saat = :saat, kapitel = :kapitel, nur = :nur, zustand = 'RECHNET', angehalten = false, gezogen = false, gesamt = 0,
                  gelesen = 0, erstellt_von = :konto, erstellt_am = :am
                where id = :id and zustand = 'BERICHT'""", id, e, konto, jetzt);
    }

    private void schreibe(String sql, UUID id, Eingabe e, UUID konto, Instant jetzt) {
        eine(
                db.sql(sql)
                        .param("id", id)
                        .param("anlass", e.anlass())
                        .param("parameter", e.parameter())
                        .param("texte", e.texte())
                        .param("ab", e.ab().atDay(1))
                        .param("monate", e.monate())
                        .param("auswahl", e.stichprobe().auswahl().name())
                        .param("anzahl", e.stichprobe().anzahl())
                        .param("saat", e.stichprobe().saat())
                        .param("kapitel", e.stichprobe().kapitel())
                        .param("nur", e.stichprobe().nur().toArray(String[]::new))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    public Optional<Probelauf> finde(UUID id) {
        return db.sql(LESEN + "where id = :id")
                .param("id", id)
                .query(ProbelaufTabelle::zeile)
                .optional();
    }

    /// Reads and locks until the end of the transaction.
    public Optional<Probelauf> sperre(UUID id) {
        return db.sql(LESEN + "where id = :id for update")
                .param("id", id)
                .query(ProbelaufTabelle::zeile)
                .optional();
    }

    public List<Probelauf> liste(int anzahl) {
        return db.sql(LESEN + "order by erstellt_am desc, id desc limit :n")
                .param("n", anzahl)
                .query(ProbelaufTabelle::zeile)
                .list();
    }

    /// Runs the program has to go on with.
    public List<UUID> zuTun() {
        return db.sql("select id from decision.probelauf where zustand = 'RECHNET' and not angehalten order by id")
                .query(UUID.class)
                .list();
    }

    /// The cases are written down; that many they are.
    public void gezogen(UUID id, int gesamt) {
        eine(
                db.sql("update decision.probelauf set gezogen = true, gesamt = :n where id = :id")
                        .param("n", gesamt)
                        .param("id", id)
                        .update(),
                id);
    }

    public void gelesen(UUID id, int mehr) {
        eine(
                db.sql("update decision.probelauf set gelesen = gelesen + :n where id = :id")
                        .param("n", mehr)
                        .param("id", id)
                        .update(),
                id);
    }

    /// @param lage what holds now, in words; kept as its hash
    public void berichtet(UUID id, String lage, Instant jetzt) {
        eine(
                db.sql("""
                update decision.probelauf set zustand = 'BERICHT', berichtet_am = :jetzt, lage = sha256(convert_to(:lage, 'UTF8'))
                where id = :id and zustand = 'RECHNET'""")
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("lage", lage)
                        .param("id", id)
                        .update(),
                id);
    }

    /// Whether what holds now is what held when the report was made.
    public boolean lageWie(UUID id, String lage) {
        return db.sql(
                        "select lage is not distinct from sha256(convert_to(:lage, 'UTF8')) from decision.probelauf where id = :id")
                .param("lage", lage)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update decision.probelauf set zustand = 'FREIGEGEBEN', freigegeben_von = :konto, freigegeben_am = :jetzt
                where id = :id and zustand = 'BERICHT'""")
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update(),
                id);
    }

    /// Leaves a run aside whose step threw, until a person goes on with it.
    public void stoere(UUID id) {
        gestoerte.changed();
        db.sql(
                        "update decision.probelauf set angehalten = true, gestoert = true where id = :id and zustand = 'RECHNET'")
                .param("id", id)
                .update();
    }

    /// How many runs were left aside.
    public int gestoerte() {
        return gestoerte.get(() -> db.sql(
                        "select count(*)::int from decision.probelauf where gestoert and angehalten and zustand = 'RECHNET'")
                .query(Integer.class)
                .single());
    }

    /// @return false when it does not compute, or is so already
    public boolean halteAn(UUID id, boolean an) {
        gestoerte.changed();
        return db.sql("update decision.probelauf set angehalten = :an, gestoert = false"
                                + " where id = :id and zustand = 'RECHNET' and angehalten <> :an")
                        .param("an", an)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void verwirf(UUID id, UUID konto) {
        eine(db.sql("""
                update decision.probelauf set zustand = 'VERWORFEN', angehalten = false, beendet_von = :konto
                where id = :id and zustand in ('RECHNET', 'BERICHT')""").param("konto", konto).param("id", id).update(), id);
    }

    private static void eine(int zeilen, UUID id) {
        if (zeilen != 1) {
            throw new IllegalStateException(
                    "Der Probelauf ist nicht in dem Zustand, den dieser Schritt braucht: " + id);
        }
    }

    private static Probelauf zeile(ResultSet rs, int n) throws SQLException {
        return new Probelauf(
                rs.getObject("id", UUID.class),
                rs.getString("anlass"),
                rs.getString("parameter"),
                rs.getString("texte"),
                rs.getBytes("fassung"),
                YearMonth.from(rs.getObject("ab", LocalDate.class)),
                rs.getInt("monate"),
                new Probelauf.Stichprobe(
                        Probelauf.Auswahl.valueOf(rs.getString("auswahl")),
                        rs.getInt("anzahl"),
                        rs.getLong("saat"),
                        rs.getInt("kapitel"),
                        Arrays.asList((String[]) rs.getArray("nur").getArray())),
                Probelauf.Zustand.valueOf(rs.getString("zustand")),
                rs.getBoolean("angehalten"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                rs.getBoolean("gezogen"),
                rs.getInt("gesamt"),
                rs.getInt("gelesen"),
                zeit(rs, "berichtet_am"),
                rs.getBytes("lage"),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"));
    }

    private static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
