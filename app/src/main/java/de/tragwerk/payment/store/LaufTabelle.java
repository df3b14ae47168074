package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Lauf;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs. Which state may follow which, and that two persons are needed, the database checks as well.
@Component
public class LaufTabelle {

    private static final String SPALTEN = """
            select id, monat, nummer, zustand, stand, erstellt_von, erstellt_person, erstellt_am, simuliert_am, ausfuehrung, fingerabdruck,
                   anzahl, summe_cent, nachzahlungen, nachzahlung_cent, nicht_zahlbar, nicht_zahlbar_cent, neu, geaendert, unveraendert, beendet, konto_geaendert,
                   freigegeben_von, freigegeben_am, dateien_am, stoerung
            from payment.lauf\s""";
    private static final String OFFEN = "('RECHNET', 'SIMULIERT', 'UEBERHOLT', 'FREIGABE')";

    private final JdbcClient db;

    LaufTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Begins a run, if none is open; waits for somebody who begins one at the same moment.
    ///
    /// @return whether this call began it
    public boolean beginne(UUID id, YearMonth monat, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.lauf (id, monat, nummer, zustand, erstellt_von, erstellt_person, erstellt_am)
                select :id, :monat, coalesce(max(l.nummer), 0) + 1, 'RECHNET', :konto, :konto, :jetzt from payment.lauf l where l.monat = :monat
                on conflict do nothing""")
                        .param("id", id)
                        .param("monat", monat.atDay(1))
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Lauf> finde(UUID id) {
        return db.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(LaufTabelle::zeile)
                .optional();
    }

    /// Reads and locks until the end of the transaction.
    public Optional<Lauf> sperre(UUID id) {
        return db.sql(SPALTEN + "where id = :id for update")
                .param("id", id)
                .query(LaufTabelle::zeile)
                .optional();
    }

    public Optional<Lauf> offener() {
        return db.sql(SPALTEN + "where zustand in " + OFFEN)
                .query(LaufTabelle::zeile)
                .optional();
    }

    public List<Lauf> liste(int ab, int anzahl) {
        return db.sql(SPALTEN + "order by erstellt_am desc, id desc limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(LaufTabelle::zeile)
                .list();
    }

    /// Runs the program has to go on with.
    public List<UUID> zuTun() {
        return db.sql("select id from payment.lauf where zustand in ('RECHNET', 'FREIGABE', 'FREIGEGEBEN') order by id")
                .query(UUID.class)
                .list();
    }

    public void simuliert(UUID id, Instant jetzt, LocalDate ausfuehrung, byte[] fingerabdruck, Lauf.Summen s) {
        eine(
                db.sql("""
                update payment.lauf set zustand = 'SIMULIERT', simuliert_am = :jetzt, ausfuehrung = :tag, fingerabdruck = :hash,
                  anzahl = :anzahl, summe_cent = :cent, nachzahlungen = :nachzahlungen, nachzahlung_cent = :nachzahlungCent,
                  nicht_zahlbar = :nichtZahlbar, nicht_zahlbar_cent = :nichtZahlbarCent, neu = :neu, geaendert = :geaendert,
                  unveraendert = :unveraendert, beendet = :beendet, konto_geaendert = :kontoGeaendert
                where id = :id and zustand = 'RECHNET'""")
                        .param("anzahl", s.anzahl())
                        .param("cent", s.cent())
                        .param("nachzahlungen", s.nachzahlungen())
                        .param("nachzahlungCent", s.nachzahlungCent())
                        .param("nichtZahlbar", s.nichtZahlbar())
                        .param("nichtZahlbarCent", s.nichtZahlbarCent())
                        .param("neu", s.neu())
                        .param("geaendert", s.geaendert())
                        .param("unveraendert", s.unveraendert())
                        .param("beendet", s.beendet())
                        .param("kontoGeaendert", s.kontoGeaendert())
                        .param("id", id)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("tag", ausfuehrung)
                        .param("hash", fingerabdruck)
                        .update(),
                id);
    }

    /// Calculate anew: whoever asks for it stands behind the new list.
    public void neuRechnen(UUID id, UUID konto) {
        eine(db.sql("""
                update payment.lauf set zustand = 'RECHNET', stand = stand + 1, stoerung = '', erstellt_von = :konto, freigegeben_von = null, freigegeben_am = null
                where id = :id and zustand in ('SIMULIERT', 'UEBERHOLT')""").param("id", id).param("konto", konto).update(), id);
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql("""
                update payment.lauf set zustand = 'FREIGABE', freigegeben_von = :konto, freigegeben_am = :jetzt where id = :id and zustand = 'SIMULIERT'""")
                        .param("id", id)
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    /// Something changed since the simulation: the release is void.
    public void ueberholt(UUID id) {
        eine(db.sql("""
                update payment.lauf set zustand = 'UEBERHOLT', freigegeben_von = null, freigegeben_am = null where id = :id and zustand = 'FREIGABE'""").param("id", id).update(), id);
    }

    /// The orders were not taken: the release is void.
    ///
    /// @param regel what stood against it, without any value
    public void gescheitert(UUID id, String regel) {
        eine(db.sql("""
                update payment.lauf set zustand = 'UEBERHOLT', freigegeben_von = null, freigegeben_am = null, stoerung = left(:regel, 80)
                where id = :id and zustand = 'FREIGABE'""").param("id", id).param("regel", regel).update(), id);
    }

    public void freigegeben(UUID id, byte[] sha256) {
        eine(
                db.sql(
                                "update payment.lauf set zustand = 'FREIGEGEBEN', sha256 = :sha where id = :id and zustand = 'FREIGABE'")
                        .param("id", id)
                        .param("sha", sha256)
                        .update(),
                id);
    }

    public void dateienFertig(UUID id, Instant jetzt) {
        eine(
                db.sql(
                                "update payment.lauf set zustand = 'DATEI', dateien_am = :jetzt where id = :id and zustand = 'FREIGEGEBEN'")
                        .param("id", id)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    /// All files of the run have reached the bank; does nothing while one is missing.
    public void uebergebenWennAlle(UUID id) {
        db.sql("""
                update payment.lauf l set zustand = 'UEBERGEBEN' where l.id = :id and l.zustand = 'DATEI'
                and not exists (select 1 from payment.datei d left join payment.uebergabe u on u.datei_id = d.id
                                where d.lauf_id = l.id and u.uebergeben_am is null)""").param("id", id).update();
    }

    public void verwirf(UUID id, UUID konto) {
        eine(db.sql("""
                update payment.lauf set zustand = 'VERWORFEN', verworfen_von = :konto where id = :id and zustand in ('RECHNET', 'SIMULIERT', 'UEBERHOLT')""").param("id", id).param("konto", konto).update(), id);
    }

    private static void eine(int zeilen, UUID id) {
        if (zeilen != 1) {
            throw new IllegalStateException("Der Zahllauf ist nicht in dem Zustand, den dieser Schritt braucht: " + id);
        }
    }

    private static Lauf zeile(ResultSet rs, int n) throws SQLException {
        return new Lauf(
                rs.getObject("id", UUID.class),
                YearMonth.from(rs.getObject("monat", LocalDate.class)),
                rs.getInt("nummer"),
                Lauf.Zustand.valueOf(rs.getString("zustand")),
                rs.getInt("stand"),
                rs.getObject("erstellt_von", UUID.class),
                rs.getObject("erstellt_person", UUID.class),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                zeit(rs, "simuliert_am"),
                rs.getObject("ausfuehrung", LocalDate.class),
                rs.getBytes("fingerabdruck"),
                new Lauf.Summen(
                        rs.getInt("anzahl"),
                        rs.getLong("summe_cent"),
                        rs.getInt("nachzahlungen"),
                        rs.getLong("nachzahlung_cent"),
                        rs.getInt("nicht_zahlbar"),
                        rs.getLong("nicht_zahlbar_cent"),
                        rs.getInt("neu"),
                        rs.getInt("geaendert"),
                        rs.getInt("unveraendert"),
                        rs.getInt("beendet"),
                        rs.getInt("konto_geaendert")),
                rs.getObject("freigegeben_von", UUID.class),
                zeit(rs, "freigegeben_am"),
                zeit(rs, "dateien_am"),
                rs.getString("stoerung"));
    }

    private static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
