package de.tragwerk.ledger.store;

import de.tragwerk.ledger.model.Blattzeile;
import de.tragwerk.ledger.model.Buchung;
import de.tragwerk.payment.Buchungsstoff.Blatt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the books: entries, balances, budget, the federal share, the sheet of the day.
@Component
public class Journal {

    /// Balance of an account in a year, in cents.
    public record Saldo(String konto, String name, String art, long soll, long haben) {
        public long saldo() {
            return soll - haben;
        }
    }

    /// Use of the budget.
    public record Haushalt(String produkt, String konto, String name, long ansatz, long verbraucht) {
        public long rest() {
            return ansatz - verbraucht;
        }
    }

    /// Net expenditure of chapter 4 in a quarter (§ 46a Abs. 2 SGB XII): what was paid less what came in.
    public record Quartal(int quartal, long ausgaben, long einnahmen) {
        public long netto() {
            return ausgaben - einnahmen;
        }
    }

    private final JdbcClient db;

    Journal(JdbcClient db) {
        this.db = db;
    }

    /// Entries of a month in the order of their numbers.
    ///
    /// @param konto only entries that touch this account, `null` for all
    public List<Buchung> buchungen(YearMonth periode, @Nullable String konto, Map<UUID, String> kassen, int ab, int n) {
        Map<UUID, List<Buchung.Zeile>> zeilen = new LinkedHashMap<>();
        List<Buchung> liste = db.sql("""
                select b.id, b.jahr, b.nummer, b.vorgang, b.quelle_id, b.tag, b.periode, b.kapitel, b.kasse_id, b.anzahl, b.beleg from ledger.buchung b
                where b.periode = :p and (:konto = '' or exists (select 1 from ledger.zeile z where z.buchung_id = b.id and z.konto = :konto))
                order by b.nummer limit :n offset :ab""")
                .param("p", periode.atDay(1))
                .param("konto", konto == null ? "" : konto)
                .param("n", n)
                .param("ab", ab)
                .query((rs, i) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    zeilen.put(id, new ArrayList<>());
                    UUID kasse = rs.getObject("kasse_id", UUID.class);
                    return new Buchung(
                            id,
                            rs.getInt("jahr"),
                            rs.getInt("nummer"),
                            rs.getString("vorgang"),
                            rs.getObject("quelle_id", UUID.class),
                            rs.getObject("tag", LocalDate.class),
                            periode,
                            rs.getInt("kapitel"),
                            kasse == null ? "" : kassen.getOrDefault(kasse, ""),
                            rs.getInt("anzahl"),
                            rs.getString("beleg"),
                            List.of());
                })
                .list();
        db.sql("""
                select z.buchung_id, z.konto, k.name, z.produkt, z.kostentraeger, z.soll_cent, z.haben_cent
                from ledger.zeile z join ledger.konto k on k.nummer = z.konto where z.buchung_id = any (:ids) order by z.buchung_id, z.nr""").param("ids", zeilen.keySet().toArray(UUID[]::new)).query(rs -> {
            Objects.requireNonNull(zeilen.get(rs.getObject(1, UUID.class)))
                    .add(new Buchung.Zeile(
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getLong(6),
                            rs.getLong(7)));
        });
        return liste.stream()
                .map(b -> new Buchung(
                        b.id(),
                        b.jahr(),
                        b.nummer(),
                        b.vorgang(),
                        b.quelle(),
                        b.tag(),
                        b.periode(),
                        b.kapitel(),
                        b.kasse(),
                        b.anzahl(),
                        b.beleg(),
                        zeilen.getOrDefault(b.id(), List.of())))
                .toList();
    }

    public List<Saldo> salden(int jahr) {
        return db.sql("""
                select k.nummer as konto, k.name, k.art, coalesce(sum(z.soll_cent), 0)::bigint as soll, coalesce(sum(z.haben_cent), 0)::bigint as haben
                from ledger.konto k left join (ledger.zeile z join ledger.buchung b on b.id = z.buchung_id and b.jahr = :jahr) on z.konto = k.nummer
                group by 1, 2, 3 order by 1""").param("jahr", jahr).query(Saldo.class).list();
    }

    public List<Haushalt> haushalt(int jahr) {
        return db.sql("""
                with verbrauch as (select z.produkt, z.konto, sum(z.soll_cent - z.haben_cent)::bigint as cent
                    from ledger.zeile z join ledger.buchung b on b.id = z.buchung_id join ledger.konto k on k.nummer = z.konto
                    where b.jahr = :jahr and k.art = 'AUFWAND' group by 1, 2),
                  ansatz as (select produkt, konto, sum(cent)::bigint as cent from ledger.ansatz where jahr = :jahr group by 1, 2)
                select coalesce(v.produkt, a.produkt) as produkt, coalesce(v.konto, a.konto) as konto, k.name, coalesce(a.cent, 0) as ansatz,
                  coalesce(v.cent, 0) as verbraucht
                from verbrauch v full join ansatz a on a.produkt = v.produkt and a.konto = v.konto
                join ledger.konto k on k.nummer = coalesce(v.konto, a.konto) order by 1, 2""").param("jahr", jahr).query(Haushalt.class).list();
    }

    /// Chapter 4 by quarter of the booking month: orders less returns, less what came in on claims.
    public List<Quartal> bundesanteil(int jahr) {
        return db.sql("""
                select extract(quarter from b.periode)::int as quartal,
                  coalesce(sum(z.soll_cent - z.haben_cent) filter (where b.vorgang in ('AUFTRAG', 'RUECKLAUF')), 0)::bigint as ausgaben,
                  coalesce(sum(z.haben_cent - z.soll_cent) filter (where b.vorgang in ('EINGANG', 'ERSTATTUNG_EINGANG')), 0)::bigint as einnahmen
                from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id
                where b.jahr = :jahr and b.kapitel = 4 and (z.konto = b.soll_konto) = (b.vorgang = 'AUFTRAG')
                group by 1 order by 1""").param("jahr", jahr).query(Quartal.class).list();
    }

    /// Months with entries, newest first, and months that are closed.
    public List<YearMonth> perioden() {
        return db.sql("select distinct periode from ledger.buchung order by 1 desc limit 60")
                .query((rs, n) -> YearMonth.from(rs.getObject(1, LocalDate.class)))
                .list();
    }

    /// Writes the sheet of a day anew.
    public void schreibeBlatt(LocalDate tag, YearMonth monat, List<Blatt> zeilen, Instant jetzt) {
        for (Blatt z : zeilen) {
            db.sql("""
                    insert into ledger.blatt (tag, monat, kapitel, faelle, entschieden_cent, plan_cent, auftrag_cent, bank_cent, am)
                    values (:tag, :m, :k, :f, :e, :p, :a, :b, :am)
                    on conflict (tag, monat, kapitel) do update set faelle = excluded.faelle, entschieden_cent = excluded.entschieden_cent,
                      plan_cent = excluded.plan_cent, auftrag_cent = excluded.auftrag_cent, bank_cent = excluded.bank_cent, am = excluded.am""")
                    .param("tag", tag)
                    .param("m", monat.atDay(1))
                    .param("k", z.kapitel())
                    .param("f", z.faelle())
                    .param("e", z.entschieden())
                    .param("p", z.plan())
                    .param("a", z.auftrag())
                    .param("b", z.bank())
                    .param("am", jetzt.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public List<Blattzeile> blatt(LocalDate tag) {
        return db.sql("""
                select monat, kapitel, faelle, entschieden_cent, plan_cent, auftrag_cent, bank_cent from ledger.blatt
                where tag = :tag order by monat, kapitel""")
                .param("tag", tag)
                .query((rs, n) -> new Blattzeile(
                        tag,
                        YearMonth.from(rs.getObject(1, LocalDate.class)),
                        rs.getInt(2),
                        rs.getInt(3),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getLong(6),
                        rs.getLong(7)))
                .list();
    }

    /// Days that have a sheet, newest first.
    public List<LocalDate> tage() {
        return db.sql("select distinct tag from ledger.blatt order by 1 desc limit 60")
                .query(LocalDate.class)
                .list();
    }
}
