package de.tragwerk.ledger.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.payment.Buchungsstoff.Stoff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the books. Only the batch role may; that Soll equals Haben, and that nothing goes into a closed month, the
/// database checks as well.
@Component
public class Buecher {

    /// What is booked of a thing: its sum, less than zero when the other way round.
    public record Gebucht(String vorgang, UUID quelle) {}

    private record Kontierung(String soll, String haben, String produkt, String kostentraeger) {}

    private final JdbcClient db;

    Buecher(JdbcClient db) {
        this.db = db;
    }

    /// Nobody else books until the end of the transaction: numbers have no gaps.
    public void sperre() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('ledger', 2))").query(rs -> {});
    }

    /// Runs whose orders are in the books.
    public Set<UUID> laeufe() {
        return new HashSet<>(
                db.sql("select lauf_id from ledger.lauf").query(UUID.class).list());
    }

    /// @param anzahl how many entries it made
    public void merkeLauf(UUID lauf, int anzahl) {
        db.sql("insert into ledger.lauf (lauf_id, anzahl) values (:id, :n) on conflict do nothing")
                .param("id", lauf)
                .param("n", anzahl)
                .update();
    }

    /// Sums of all that is booked, by thing.
    public Map<Gebucht, Long> gebucht() {
        Map<Gebucht, Long> alle = new HashMap<>();
        db.sql("""
                select b.vorgang, b.quelle_id, sum(case when z.konto = b.soll_konto then z.soll_cent - z.haben_cent else 0 end)::bigint
                from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id group by 1, 2""").query(rs -> {
            alle.put(new Gebucht(rs.getString(1), rs.getObject(2, UUID.class)), rs.getLong(3));
        });
        return alle;
    }

    /// Books a thing, unless it is booked already.
    ///
    /// @return whether it was new; false also where no accounts are set for it
    public boolean buche(Stoff s, Instant jetzt) {
        Optional<Kontierung> k = kontierung(s);
        if (k.isEmpty() || s.cent() == 0) {
            return false;
        }
        YearMonth periode = periode(s.tag());
        UUID id = Ids.next();
        int neu = db.sql("""
                insert into ledger.buchung (id, jahr, nummer, vorgang, quelle_id, tag, periode, kapitel, soll_konto, kasse_id, anzahl, beleg, am)
                select :id, :jahr, coalesce((select max(nummer) from ledger.buchung where jahr = :jahr), 0) + 1, :vorgang, :quelle, :tag, :periode,
                  :kapitel, :soll, :kasse, :anzahl, :beleg, :am
                where not exists (select 1 from ledger.buchung where vorgang = :vorgang and quelle_id = :quelle)""")
                .param("id", id)
                .param("jahr", periode.getYear())
                .param("vorgang", s.vorgang().name())
                .param("quelle", s.id())
                .param("tag", s.tag())
                .param("periode", periode.atDay(1))
                .param("kapitel", s.kapitel())
                .param("soll", k.get().soll())
                .param("kasse", s.kasse())
                .param("anzahl", s.anzahl())
                .param("beleg", s.beleg())
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
        if (neu == 1) {
            zeilen(id, k.get(), s.cent());
        }
        return neu == 1;
    }

    private void zeilen(UUID id, Kontierung k, long cent) {
        String soll = cent > 0 ? k.soll() : k.haben();
        String haben = cent > 0 ? k.haben() : k.soll();
        for (int nr = 1; nr <= 2; nr++) {
            db.sql("""
                    insert into ledger.zeile (buchung_id, nr, konto, produkt, kostentraeger, soll_cent, haben_cent)
                    values (:id, :nr, :konto, :produkt, :traeger, :soll, :haben)""")
                    .param("id", id)
                    .param("nr", nr)
                    .param("konto", nr == 1 ? soll : haben)
                    .param("produkt", k.produkt())
                    .param("traeger", k.kostentraeger())
                    .param("soll", nr == 1 ? Math.abs(cent) : 0)
                    .param("haben", nr == 1 ? 0 : Math.abs(cent))
                    .update();
        }
    }

    /// Whether it can be booked: accounts are set for it, or it is nothing.
    public boolean kennt(Stoff s) {
        return s.cent() == 0 || kontierung(s).isPresent();
    }

    private Optional<Kontierung> kontierung(Stoff s) {
        return db.sql(
                        "select soll, haben, produkt, kostentraeger from ledger.kontierung where vorgang = :v and kapitel = :k")
                .param("v", s.vorgang().name())
                .param("k", s.kapitel())
                .query(Kontierung.class)
                .optional();
    }

    /// The month of the day, or the first open one after it.
    private YearMonth periode(LocalDate tag) {
        YearMonth eigene = YearMonth.from(tag);
        return letzteGeschlossene()
                .filter(zu -> !eigene.isAfter(zu))
                .map(zu -> zu.plusMonths(1))
                .orElse(eigene);
    }

    public Optional<YearMonth> letzteGeschlossene() {
        return db.sql("select max(monat) from ledger.periode")
                .query((rs, n) ->
                        Optional.ofNullable(rs.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    /// Closes a month and with it all before it.
    ///
    /// @return false when it is closed already
    public boolean schliesse(YearMonth monat, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into ledger.periode (monat, geschlossen_von, geschlossen_am)
                select :monat, :konto, :am where not exists (select 1 from ledger.periode where monat >= :monat) on conflict do nothing""")
                        .param("monat", monat.atDay(1))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Which accounts a budget may be set for.
    public List<String> aufwandskonten() {
        return db.sql("select nummer from ledger.konto where art = 'AUFWAND' order by nummer")
                .query(String.class)
                .list();
    }

    public void ansatz(int jahr, String produkt, String konto, long cent, UUID von, Instant jetzt) {
        db.sql("""
                insert into ledger.ansatz (id, jahr, produkt, konto, cent, von_konto, am)
                values (:id, :jahr, :produkt, :konto, :cent, :von, :am)""")
                .param("id", Ids.next())
                .param("jahr", jahr)
                .param("produkt", produkt)
                .param("konto", konto)
                .param("cent", cent)
                .param("von", von)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
