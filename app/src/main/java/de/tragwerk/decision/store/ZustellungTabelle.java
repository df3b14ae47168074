package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Bekanntgabe;
import de.tragwerk.decision.model.Zustellung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/// Deliveries and print batches.
@Component
public class ZustellungTabelle {
    /// A mailbox that has confirmed neither its notification nor that the letter was opened, whether the message
    /// has left the house or not. Or one that said it cannot open it.
    static final String STUMM = "weg = 'POSTFACH' and (zustand in ('OFFEN', 'ABGESANDT') and benachrichtigt_am is null"
            + " or zustand in ('OFFEN', 'ABGESANDT', 'BENACHRICHTIGT') and unlesbar_am is not null)";

    /// Batches of the first release have no business day of their own.
    private static final String STAPEL =
            "select id, am, coalesce(tag, cast(am at time zone 'Europe/Berlin' as date)) as tag, anzahl, sha256, abgesandt from decision.stapel ";

    /// A batch for the print shop.
    ///
    /// @param am when it was packed
    /// @param tag business day on which it was packed
    /// @param abgesandt day on which it was given to the post, `null` before
    public record Stapel(
            UUID id,
            Instant am,
            LocalDate tag,
            int anzahl,
            byte[] sha256,
            @Nullable LocalDate abgesandt) {}

    private static final String SPALTEN =
            "id, akte_id, kreis, bescheid_id, schreiben_id, empfaenger, vertretung, weg, zustand, stapel_id, aufgegeben_am, benachrichtigt_am, abgerufen_am, bekannt_am, frist_ende";

    /// The acting person may open the paper.
    private static final String SICHTBAR = "decision.brief_sichtbar(bescheid_id, schreiben_id)";

    private final JdbcClient db;

    ZustellungTabelle(JdbcClient db) {
        this.db = db;
    }

    public void neu(Zustellung z) {
        db.sql(
                        "insert into decision.zustellung (id, akte_id, kreis, bescheid_id, schreiben_id, empfaenger, vertretung, weg, zustand) values (:id, :akte, :kreis, :bescheid, :schreiben, :empfaenger, :vertretung, :weg, :zustand)")
                .param("id", z.id())
                .param("akte", z.akte())
                .param("kreis", z.kreis())
                .param("bescheid", z.bescheid())
                .param("schreiben", z.schreiben())
                .param("empfaenger", z.empfaenger())
                .param("vertretung", z.vertretung())
                .param("weg", z.weg().name())
                .param("zustand", z.zustand().name())
                .update();
    }

    /// The delivery to whom the act is addressed to.
    public Optional<Zustellung> zu(UUID bescheid) {
        return db.sql("select " + SPALTEN + " from decision.zustellung where bescheid_id = :b and empfaenger is null")
                .param("b", bescheid)
                .query(ZustellungTabelle::zeile)
                .optional();
    }

    /// Copies of an act for the other adults it is about, and for who represents one of them.
    public List<Zustellung> ausfertigungen(UUID bescheid) {
        return db.sql("select " + SPALTEN
                        + " from decision.zustellung where bescheid_id = :b and empfaenger is not null order by id")
                .param("b", bescheid)
                .query(ZustellungTabelle::zeile)
                .list();
    }

    /// Her own delivery of an act.
    ///
    /// @param adressat whether the act is addressed to her
    public Optional<Zustellung> ihre(UUID bescheid, UUID person, boolean adressat) {
        return adressat
                ? zu(bescheid)
                : ausfertigungen(bescheid).stream()
                        .filter(z -> person.equals(z.empfaenger()))
                        .findFirst();
    }

    /// Last day on which anybody the act is about may object: the last period that ends.
    ///
    /// @return empty while it is not known to everybody, for then a period is still open
    public Optional<LocalDate> letzterTag(UUID bescheid) {
        return db.sql("""
                select case when bool_and(frist_ende is not null) then max(frist_ende) end
                from decision.zustellung where bescheid_id = :b""")
                .param("b", bescheid)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    /// The delivery to whom the letter is addressed to.
    public Optional<Zustellung> zuSchreiben(UUID schreiben) {
        return db.sql("select " + SPALTEN + " from decision.zustellung where schreiben_id = :s and empfaenger is null")
                .param("s", schreiben)
                .query(ZustellungTabelle::zeile)
                .optional();
    }

    public void gesendet(UUID id, UUID nachricht) {
        db.sql(
                        "update decision.zustellung set zustand = 'ABGESANDT', nachricht_id = :n where id = :id and weg = 'POSTFACH'")
                .param("n", nachricht)
                .param("id", id)
                .update();
    }

    public Optional<Zustellung> zuNachricht(UUID nachricht) {
        return db.sql("select " + SPALTEN + " from decision.zustellung where nachricht_id = :n")
                .param("n", nachricht)
                .query(ZustellungTabelle::zeile)
                .optional();
    }

    public Optional<Zustellung> finde(UUID id) {
        return db.sql("select " + SPALTEN + " from decision.zustellung where id = :id")
                .param("id", id)
                .query(ZustellungTabelle::zeile)
                .optional();
    }

    /// Letters of a file that were given to the post, newest first.
    public List<Zustellung> abgesandte(UUID akte) {
        return db.sql("select " + SPALTEN
                        + " from decision.zustellung where akte_id = :akte and (weg = 'POST' and zustand = 'ABGESANDT' or "
                        + STUMM + ") order by id desc")
                .param("akte", akte)
                .query(ZustellungTabelle::zeile)
                .list();
    }

    /// Letters that wait for print and that the acting person may open, oldest first, at most one batch.
    public List<Zustellung> druckliste() {
        return druckliste("");
    }

    /// The same, and nobody else packs them until the end of the transaction; what another packs now is left
    /// out.
    public List<Zustellung> nimmInDruck() {
        return druckliste(" for update skip locked");
    }

    private List<Zustellung> druckliste(String sperre) {
        return db.sql("select " + SPALTEN
                        + " from decision.zustellung where weg = 'POST' and zustand = 'OFFEN' and " + SICHTBAR
                        + " order by id limit 1000"
                        + sperre)
                .query(ZustellungTabelle::zeile)
                .list();
    }

    /// How many letters wait for print in areas the acting person does not see.
    public int verdeckteBriefe() {
        return db.sql("select count(*) from decision.zustellung where weg = 'POST' and zustand = 'OFFEN' and not "
                        + SICHTBAR)
                .query(Integer.class)
                .single();
    }

    /// How many letters of each of these batches the acting person may not open; without those that have none.
    public Map<UUID, Integer> verdeckt(Collection<UUID> stapel) {
        Map<UUID, Integer> verdeckt = new HashMap<>();
        db.sql("select stapel_id, count(*) from decision.zustellung where stapel_id = any (:stapel) and weg = 'POST'"
                        + " and zustand = 'GEDRUCKT' and not " + SICHTBAR + " group by stapel_id")
                .param("stapel", stapel.toArray(UUID[]::new))
                .query(rs -> {
                    verdeckt.put(rs.getObject(1, UUID.class), rs.getInt(2));
                });
        return verdeckt;
    }

    /// The letters of a batch that have not left the house, in the order they were packed from.
    public List<Zustellung> imStapel(UUID stapel) {
        return db.sql(
                        "select " + SPALTEN
                                + " from decision.zustellung where stapel_id = :s and weg = 'POST' and zustand = 'GEDRUCKT' order by id")
                .param("s", stapel)
                .query(ZustellungTabelle::zeile)
                .list();
    }

    /// Batches that were downloaded and not yet given to the post, newest first.
    public List<Stapel> offeneStapel() {
        return db.sql(STAPEL + "where abgesandt is null and anzahl > 0 order by id desc limit 100")
                .query(ZustellungTabelle::stapel)
                .list();
    }

    /// Reads a batch and lets nobody else confirm it until the end of the transaction.
    public Optional<Stapel> stapel(UUID id) {
        return db.sql(STAPEL + "where id = :id for update")
                .param("id", id)
                .query(ZustellungTabelle::stapel)
                .optional();
    }

    private static Stapel stapel(ResultSet rs, int row) throws SQLException {
        return new Stapel(
                rs.getObject("id", UUID.class),
                rs.getObject("am", OffsetDateTime.class).toInstant(),
                rs.getObject("tag", LocalDate.class),
                rs.getInt("anzahl"),
                rs.getBytes("sha256"),
                rs.getObject("abgesandt", LocalDate.class));
    }

    public void neuerStapel(UUID id, Instant am, LocalDate tag, UUID konto, int anzahl, byte[] sha256) {
        db.sql(
                        "insert into decision.stapel (id, am, tag, von_konto, anzahl, sha256) values (:id, :am, :tag, :konto, :anzahl, :sha)")
                .param("id", id)
                .param("am", am.atOffset(ZoneOffset.UTC))
                .param("tag", tag)
                .param("konto", konto)
                .param("anzahl", anzahl)
                .param("sha", sha256)
                .update();
    }

    /// @throws IllegalStateException when it no longer waits
    public void gedruckt(UUID id, UUID stapel) {
        int n = db.sql(
                        "update decision.zustellung set zustand = 'GEDRUCKT', stapel_id = :s where id = :id and weg = 'POST' and zustand = 'OFFEN'")
                .param("s", stapel)
                .param("id", id)
                .update();
        if (n != 1) {
            throw new IllegalStateException("Gesperrt und doch schon gedruckt: " + id);
        }
    }

    /// The letters of a batch were given to the post on this day.
    public void abgesandt(UUID stapel, LocalDate aufgegeben, Bekanntgabe b) {
        db.sql(
                        "update decision.zustellung set zustand = 'ABGESANDT', aufgegeben_am = :am, bekannt_am = :bekannt, frist_ende = :frist where stapel_id = :s and weg = 'POST' and zustand = 'GEDRUCKT'")
                .param("s", stapel)
                .param("am", aufgegeben)
                .param("bekannt", b.am())
                .param("frist", b.fristEnde())
                .update();
    }

    public void stapelAbgesandt(UUID stapel, LocalDate am) {
        db.sql("update decision.stapel set abgesandt = :am where id = :s and abgesandt is null")
                .param("s", stapel)
                .param("am", am)
                .update();
    }

    public void benachrichtigt(UUID id, Instant am, Bekanntgabe b) {
        db.sql("""
                update decision.zustellung set zustand = case when zustand = 'ABGERUFEN' then zustand else 'BENACHRICHTIGT' end, benachrichtigt_am = :am, bekannt_am = :bekannt, frist_ende = :frist
                where id = :id and weg = 'POSTFACH' and benachrichtigt_am is null and unlesbar_am is null""")
                .param("id", id)
                .param("am", am.atOffset(ZoneOffset.UTC))
                .param("bekannt", b.am())
                .param("frist", b.fristEnde())
                .update();
    }

    /// Its mailbox cannot open it: it is not known, whatever was told before.
    public void unlesbar(UUID id, Instant am) {
        db.sql("update decision.zustellung set unlesbar_am = :am, bekannt_am = null, frist_ende = null"
                        + " where id = :id and weg = 'POSTFACH' and abgerufen_am is null and unlesbar_am is null")
                .param("am", am.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void abgerufen(UUID id, Instant am) {
        db.sql(
                        "update decision.zustellung set zustand = 'ABGERUFEN', abgerufen_am = :am, unlesbar_am = null where id = :id and weg = 'POSTFACH' and abgerufen_am is null")
                .param("id", id)
                .param("am", am.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Day of the oldest notice of a file that its mailbox has confirmed neither told nor retrieved.
    ///
    /// @param bis only of this day or earlier
    public Optional<LocalDate> nichtAngekommen(UUID akte, LocalDate bis) {
        return db.sql("""
                select min(coalesce(b.datum, s.datum)) from (select * from decision.zustellung where akte_id = :akte and %s) z
                  left join decision.bescheid b on b.id = z.bescheid_id left join decision.schreiben s on s.id = z.schreiben_id
                where coalesce(b.datum, s.datum) <= :bis or z.unlesbar_am is not null""".formatted(STUMM))
                .param("akte", akte)
                .param("bis", bis)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    private static Zustellung zeile(ResultSet rs, int row) throws SQLException {
        return new Zustellung(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("bescheid_id", UUID.class),
                rs.getObject("schreiben_id", UUID.class),
                rs.getObject("empfaenger", UUID.class),
                rs.getObject("vertretung", UUID.class),
                Zustellung.Weg.valueOf(rs.getString("weg")),
                Zustellung.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("stapel_id", UUID.class),
                rs.getObject("aufgegeben_am", LocalDate.class),
                zeit(rs, "benachrichtigt_am"),
                zeit(rs, "abgerufen_am"),
                rs.getObject("bekannt_am", LocalDate.class),
                rs.getObject("frist_ende", LocalDate.class));
    }

    private static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
