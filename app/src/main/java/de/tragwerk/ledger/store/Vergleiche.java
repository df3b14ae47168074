package de.tragwerk.ledger.store;

import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Comparisons of the books with what they were derived from.
@Component
public class Vergleiche {

    public record Vergleich(
            UUID id, Instant angefordert, @Nullable Instant fertig, int geprueft, int befunde) {}

    /// @param soll cents by the source, 0 where there is none
    /// @param ist cents in the books
    public record Befund(String vorgang, UUID quelle, String art, long soll, long ist) {

        public String satz() {
            return switch (art) {
                case "ANDERS" -> "In den Büchern steht ein anderer Betrag als in der Zahlung";
                case "FEHLT" -> "Nicht gebucht: Für diesen Vorgang und dieses Kapitel sind keine Konten eingestellt";
                default -> "Gebucht, aber ohne Zahlung, Buchung der Bank oder Forderung dahinter";
            };
        }
    }

    private final JdbcClient db;

    Vergleiche(JdbcClient db) {
        this.db = db;
    }

    public void fordereAn(@Nullable UUID konto, Instant jetzt) {
        db.sql("insert into ledger.vergleich (id, angefordert_von, angefordert_am) values (:id, :konto, :am)")
                .param("id", Ids.next())
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Comparisons that wait for the program; locked until the end of the transaction.
    public List<UUID> offene() {
        return db.sql("select id from ledger.vergleich where fertig_am is null order by id for update")
                .query(UUID.class)
                .list();
    }

    /// Whether one was made today.
    public boolean heute(LocalDate heute) {
        return db.sql(
                                "select count(*) from ledger.vergleich where (angefordert_am at time zone 'Europe/Berlin')::date >= :tag")
                        .param("tag", heute)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void befund(UUID vergleich, Befund b) {
        db.sql("""
                insert into ledger.befund (vergleich_id, vorgang, quelle_id, art, soll_cent, ist_cent)
                values (:v, :vorgang, :quelle, :art, :soll, :ist)""")
                .param("v", vergleich)
                .param("vorgang", b.vorgang())
                .param("quelle", b.quelle())
                .param("art", b.art())
                .param("soll", b.soll())
                .param("ist", b.ist())
                .update();
    }

    public void fertig(UUID vergleich, int geprueft, int befunde, Instant jetzt) {
        db.sql("update ledger.vergleich set fertig_am = :am, geprueft = :g, befunde = :b where id = :id")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("g", geprueft)
                .param("b", befunde)
                .param("id", vergleich)
                .update();
    }

    public Optional<Vergleich> letzter() {
        return db.sql(
                        "select id, angefordert_am, fertig_am, geprueft, befunde from ledger.vergleich order by angefordert_am desc, id desc limit 1")
                .query((rs, n) -> {
                    OffsetDateTime fertig = rs.getObject(3, OffsetDateTime.class);
                    return new Vergleich(
                            rs.getObject(1, UUID.class),
                            rs.getObject(2, OffsetDateTime.class).toInstant(),
                            fertig == null ? null : fertig.toInstant(),
                            rs.getInt(4),
                            rs.getInt(5));
                })
                .optional();
    }

    public List<Befund> befunde(UUID vergleich) {
        return db.sql("""
                select vorgang, quelle_id, art, soll_cent, ist_cent from ledger.befund where vergleich_id = :v
                order by vorgang, quelle_id limit 200""")
                .param("v", vergleich)
                .query((rs, n) -> new Befund(
                        rs.getString(1), rs.getObject(2, UUID.class), rs.getString(3), rs.getLong(4), rs.getLong(5)))
                .list();
    }
}
