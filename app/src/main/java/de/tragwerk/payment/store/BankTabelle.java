package de.tragwerk.payment.store;

import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.bank.Bankantwort;
import de.tragwerk.payment.bank.Rueckgrund;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.privacy.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the bank said, and what that means for orders.
@Component
public class BankTabelle {

    /// An order the bank speaks of.
    public record Ziel(UUID id, UUID akte, int kreis, UUID empfaenger, YearMonth monat, long cent, boolean zurueck) {}

    /// What makes lines of one message alike; the second of them is another booking, not the same told twice.
    public record Gleich(LocalDate tag, long cent, String referenz, String endToEnd) {
        public static Gleich von(Bankantwort.Buchung b) {
            return new Gleich(b.tag(), b.cent(), b.referenz(), b.endToEnd());
        }
    }

    /// Whether the bank told of a return or of the execution of a file before.
    public enum Erzaehlt {
        NIE,
        /// Notice and statement tell of one booking, or one message was made twice.
        DASSELBE,
        NOCHMAL
    }

    /// A line of the sheet.
    public record Zeile(int kapitel, int faelle, long entschieden, long plan, long auftrag, long bank) {
        /// "Kap. 3 SGB XII", "§ 3 AsylbLG".
        public String leistung() {
            return Decisions.leistung(kapitel);
        }

        public long unterschied() {
            return bank - entschieden;
        }
    }

    private final JdbcClient db;
    private final Vault vault;

    BankTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// @return id of the message, or nothing when the same bytes came before
    public Optional<UUID> empfange(String art, String kennung, byte[] bytes, Instant jetzt) {
        UUID id = Ids.next();
        byte[] sha256 = Sha256.of(bytes);
        if (db.sql("select count(*) from payment.bankdatei where sha256 = :s")
                        .param("s", sha256)
                        .query(Integer.class)
                        .single()
                > 0) {
            return Optional.empty();
        }
        int n = db.sql("""
                insert into payment.bankdatei (id, art, kennung, sha256, inhalt, empfangen_am) values (:id, :art, :kennung, :sha, :inhalt, :am)
                on conflict do nothing""")
                .param("id", id)
                .param("art", art)
                .param("kennung", kennung)
                .param("sha", sha256)
                .param("inhalt", vault.seal(id, bytes, "payment.bankdatei", "inhalt", id))
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
        return n == 1 ? Optional.of(id) : Optional.empty();
    }

    public byte[] sha256(UUID bankdatei) {
        return db.sql("select sha256 from payment.bankdatei where id = :id")
                .param("id", bankdatei)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    public Optional<UUID> datei(String msgId) {
        return db.sql("select id from payment.datei where msg_id = :m and weg = 'KONTO'")
                .param("m", msgId)
                .query(UUID.class)
                .optional();
    }

    public void status(UUID datei, UUID bankdatei, String stand, String grund) {
        db.sql("insert into payment.bankstatus (datei_id, bankdatei_id, stand, grund) values (:d, :b, :s, :g)")
                .param("d", datei)
                .param("b", bankdatei)
                .param("s", stand)
                .param("g", grund)
                .update();
    }

    public Optional<UUID> kasse(String iban) {
        return db.sql("select id from payment.kasse where iban = :i")
                .param("i", iban)
                .query(UUID.class)
                .optional();
    }

    /// The sum a file orders, to compare with what was booked.
    public long summe(UUID datei) {
        return db.sql("select summe_cent from payment.datei where id = :d")
                .param("d", datei)
                .query(Long.class)
                .single();
    }

    /// Whether the bank took a file: it said so, or booked it.
    public boolean angenommen(UUID datei) {
        return db.sql("""
                select exists (select 1 from payment.buchung where datei_id = :d and art = 'AUSFUEHRUNG')
                  or exists (select 1 from payment.bankstatus where datei_id = :d and stand in ('ACSP', 'ACSC', 'ACCC', 'ACWC', 'PART'))""").param("d", datei).query(Boolean.class).single();
    }

    /// Files of a run that the bank refused, or somebody took back, and that the bank yet may have paid: taken
    /// before or after, or refused as a second delivery.
    public Set<UUID> widerspruechlich(UUID lauf) {
        return new HashSet<>(db.sql("""
                select d.id from payment.datei d where d.lauf_id = :l
                  and (exists (select 1 from payment.bankstatus s where s.datei_id = d.id and s.grund = 'AM05')
                    or (exists (select 1 from payment.bankstatus s where s.datei_id = d.id and s.stand = 'RJCT')
                        or exists (select 1 from payment.vop_schluss c where c.datei_id = d.id and c.schluss = 'ZURUECKGEZOGEN'))
                    and (exists (select 1 from payment.buchung u where u.datei_id = d.id and u.art = 'AUSFUEHRUNG')
                      or exists (select 1 from payment.bankstatus a where a.datei_id = d.id and a.stand in ('ACSP', 'ACSC', 'ACCC', 'ACWC', 'PART'))))""").param("l", lauf).query(UUID.class).list());
    }

    /// @param ding an order that came back, or a file that was executed
    /// @param ganz whether a statement tells of it
    public Erzaehlt erzaehlt(UUID ding, UUID bankdatei, boolean ganz, Bankantwort.Buchung b) {
        return db.sql("""
                select case when count(*) = 0 then 'NIE'
                  when bool_and(:ganz and k.art = 'CAMT053' and (u.bankdatei_id = :b or u.tag <> :tag or u.referenz <> :ref)) then 'NOCHMAL' else 'DASSELBE' end
                from payment.buchung u join payment.bankdatei k on k.id = u.bankdatei_id
                where u.zahlung_id = :x and u.art = 'RUECKLAUF' or u.datei_id = :x and u.art = 'AUSFUEHRUNG'""")
                .param("ganz", ganz)
                .param("b", bankdatei)
                .param("tag", b.tag())
                .param("ref", b.referenz())
                .param("x", ding)
                .query((rs, n) -> Erzaehlt.valueOf(rs.getString(1)))
                .single();
    }

    /// @param nr counts lines of one message that are alike
    /// @return false when this booking was read before, from this or another message; without any reference of
    /// its own a line is known in its message only
    public boolean buche(
            UUID bankdatei,
            UUID kasse,
            Bankantwort.Buchung b,
            int nr,
            String art,
            @Nullable UUID datei,
            @Nullable UUID zahlung) {
        return db.sql("""
                insert into payment.buchung (id, bankdatei_id, kasse_id, tag, cent, referenz, end_to_end, nr, grund, art, datei_id, zahlung_id)
                values (:id, :bankdatei, :kasse, :tag, :cent, :ref, :e2e, :nr, :grund, :art, :datei, :zahlung) on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("bankdatei", bankdatei)
                        .param("kasse", kasse)
                        .param("tag", b.tag())
                        .param("cent", b.cent())
                        .param("ref", b.referenz())
                        .param("e2e", b.endToEnd())
                        .param("nr", nr)
                        .param("grund", b.grund())
                        .param("art", art)
                        .param("datei", datei)
                        .param("zahlung", zahlung)
                        .update()
                == 1;
    }

    /// Finds an order of ours.
    public Optional<Ziel> zahlung(String endToEnd) {
        return ziele("z.weg = 'KONTO' and z.end_to_end = :x", endToEnd).stream().findFirst();
    }

    /// Finds an order of ours that goes to no bank.
    public Optional<Ziel> anweisung(String id) {
        return ziele(
                        "z.weg <> 'KONTO' and z.end_to_end = :x and exists (select 1 from payment.lauf l where l.id = z.lauf_id and l.zustand = 'UEBERGEBEN')",
                        id)
                .stream()
                .findFirst();
    }

    public List<Ziel> zahlungen(UUID datei) {
        return ziele(
                "exists (select 1 from payment.datei d where d.id = :x and d.lauf_id = z.lauf_id and d.kasse_id = z.kasse_id and d.weg = z.weg)",
                datei);
    }

    private List<Ziel> ziele(String bedingung, Object x) {
        return db.sql("""
                select z.id, z.akte_id, z.kreis, z.empfaenger_id, z.monat, z.cent,
                  exists (select 1 from payment.bewegung b where b.zahlung_id = z.id and b.art = 'RUECKLAUF') as zurueck
                from payment.zahlung z where\s""" + bedingung + " order by z.nr")
                .param("x", x)
                .query((rs, n) -> new Ziel(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getInt(3),
                        rs.getObject(4, UUID.class),
                        PlanTabelle.monat(rs, "monat"),
                        rs.getLong(6),
                        rs.getBoolean(7)))
                .list();
    }

    /// The money of an order came back: a movement against each of its own, and the month is due again.
    public void kamZurueck(UUID zahlung) {
        db.sql("""
                insert into payment.bewegung (person_id, zweck, monat, posten, lfd, zahlung_id, akte_id, kreis, bescheid_id, kapitel, art, cent)
                select b.person_id, b.zweck, b.monat, b.posten,
                  (select max(m.lfd) + 1 from payment.bewegung m where m.person_id = b.person_id and m.zweck = b.zweck and m.monat = b.monat and m.posten = b.posten),
                  b.zahlung_id, b.akte_id, b.kreis, b.bescheid_id, b.kapitel, 'RUECKLAUF', -b.cent
                from payment.bewegung b where b.zahlung_id = :z and b.art = 'AUFTRAG'""").param("z", zahlung).update();
        db.sql("""
                update payment.plan p set offen = true from payment.bewegung b
                where b.zahlung_id = :z and p.person_id = b.person_id and p.zweck = b.zweck and p.monat = b.monat and p.posten = b.posten and p.ersetzt_durch is null and not p.offen""").param("z", zahlung).update();
    }

    /// Writes the sheet of a month anew.
    ///
    /// @param entschieden cents of monthly benefits by chapter; loans, grants and money of letters are added here
    public void gleicheAb(YearMonth monat, java.util.Map<Integer, Long> entschieden, Instant jetzt) {
        List<Zeile> zeilen = db.sql("""
                with plan as (select kapitel, count(distinct akte_id)::int as faelle, sum(cent)::bigint as cent from payment.plan
                              where monat = :m and ersetzt_durch is null and cent > 0 group by 1),
                  ohne as (select kapitel, sum(cent)::bigint as cent from payment.verrechnung where monat = :m group by 1),
                  auftrag as (select b.kapitel, sum(b.cent) filter (where b.art = 'AUFTRAG' or not bd.gebucht)::bigint as cent,
                                coalesce(sum(b.cent) filter (where bd.gebucht), 0)::bigint as bank
                              from payment.bewegung b join payment.zahlung z on z.id = b.zahlung_id
                              cross join lateral (select case when z.weg = 'KONTO'
                                                   then exists (select 1 from payment.datei d join payment.buchung u on u.datei_id = d.id and u.art = 'AUSFUEHRUNG'
                                                     where d.lauf_id = z.lauf_id and d.kasse_id = z.kasse_id and d.weg = 'KONTO')
                                                   else exists (select 1 from payment.einloesung e where e.zahlung_id = z.id and e.ergebnis = 'GEZAHLT') end as gebucht) bd
                              where b.monat = :m group by 1)
                select coalesce(p.kapitel, a.kapitel) as kapitel, coalesce(p.faelle, 0) as faelle, coalesce(p.cent, 0) as plan,
                       coalesce(a.cent, 0) + coalesce(o.cent, 0) as auftrag, coalesce(a.bank, 0) + coalesce(o.cent, 0) as bank,
                       (select coalesce(sum(d.cent), 0) from payment.darlehen d where d.monat = :m and d.zustand = 'GILT'
                          and d.kapitel = coalesce(p.kapitel, a.kapitel))::bigint
                       + (select coalesce(sum(w.cent), 0) from payment.bewilligung w where w.kapitel = coalesce(p.kapitel, a.kapitel) and w.von <= :m
                            and coalesce(case when not w.ende_ruht then w.ende end, w.bis) >= :m and (w.nichts_ab is null or w.nichts_ab > :m))::bigint as daneben
                from plan p full join auftrag a on a.kapitel = p.kapitel left join ohne o on o.kapitel = coalesce(p.kapitel, a.kapitel) order by 1""")
                .param("m", monat.atDay(1))
                .query((rs, n) -> new Zeile(
                        rs.getInt(1),
                        rs.getInt(2),
                        entschieden.getOrDefault(rs.getInt(1), 0L) + rs.getLong(6),
                        rs.getLong(3),
                        rs.getLong(4),
                        rs.getLong(5)))
                .list();
        for (Zeile z : zeilen) {
            db.sql("""
                    insert into payment.abgleich (monat, kapitel, faelle, entschieden_cent, plan_cent, auftrag_cent, bank_cent, am)
                    values (:m, :k, :f, :e, :p, :a, :b, :am)
                    on conflict (monat, kapitel) do update set faelle = excluded.faelle, entschieden_cent = excluded.entschieden_cent, plan_cent = excluded.plan_cent,
                      auftrag_cent = excluded.auftrag_cent, bank_cent = excluded.bank_cent, am = excluded.am""")
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

    public List<Zeile> blatt(YearMonth monat) {
        return db.sql("""
                select kapitel, faelle, entschieden_cent, plan_cent, auftrag_cent, bank_cent from payment.abgleich where monat = :m order by kapitel""")
                .param("m", monat.atDay(1))
                .query((rs, n) -> new Zeile(
                        rs.getInt(1), rs.getInt(2), rs.getLong(3), rs.getLong(4), rs.getLong(5), rs.getLong(6)))
                .list();
    }

    /// A return as the run's page shows it.
    public record Ruecklauf(
            UUID akte,
            String aktenzeichen,
            UUID person,
            String grund,
            java.time.LocalDate tag,
            long cent,
            Zweck zweck,
            Zahlungsweg weg) {
        /// The reason in words, with the bank's code.
        public String satz() {
            return weg == Zahlungsweg.KONTO ? Rueckgrund.satz(grund) : weg.stelle() + ": " + Einloesung.satz(grund);
        }
    }

    /// Returns of a run that the acting person sees.
    public List<Ruecklauf> ruecklaeufe(UUID lauf) {
        return db.sql("""
                select z.akte_id, z.aktenzeichen, z.empfaenger_id, u.grund, u.tag, z.cent, z.zweck, z.weg
                from (select zahlung_id, grund, tag from payment.buchung where art = 'RUECKLAUF'
                      union all select zahlung_id, grund, tag from payment.einloesung where ergebnis <> 'GEZAHLT') u
                join payment.zahlung z on z.id = u.zahlung_id
                where z.lauf_id = :l order by u.tag, z.nr""")
                .param("l", lauf)
                .query((rs, n) -> new Ruecklauf(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getObject(5, java.time.LocalDate.class),
                        rs.getLong(6),
                        Zweck.valueOf(rs.getString(7)),
                        Zahlungsweg.valueOf(rs.getString(8))))
                .list();
    }
}
