package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Unterhalt.Betrag;
import de.tragwerk.payment.model.Unterhalt.Zustand;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Maintenance that passed to the authority, its amounts and the money on it. Who owes it and what officers wrote is
/// sealed for the file.
@Component
public class UnterhaltTabelle {
    private final JdbcClient db;
    private final Vorgelegt<Unterhalt> vorgelegt;
    private final Vorgelegt<Betrag> betraege;

    UnterhaltTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.unterhalt", this::zeile);
        this.betraege = new Vorgelegt<>(db, vault, "payment.unterhalt_betrag", this::betrag);
    }

    /// @return false when this form was sent already
    public boolean neu(Unterhalt u, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.unterhalt (id, akte_id, kreis, aktenzeichen, person_id, kapitel, pflichtig, name, anschrift, pauschal, anlass, angezeigt_am,
                  von_konto, am)
                values (:id, :akte, :kreis, :az, :person, :kapitel, :pflichtig, :name, :anschrift, :pauschal, :anlass, :angezeigt, :konto, :am)
                on conflict (id) do nothing""")
                        .param("id", u.id())
                        .param("akte", u.akte())
                        .param("kreis", u.kreis())
                        .param("az", u.aktenzeichen())
                        .param("person", u.person())
                        .param("kapitel", u.kapitel())
                        .param("pflichtig", u.pflichtig().name())
                        .param("name", vorgelegt.zu(u.akte(), u.name(), "name", u.id()))
                        .param("anschrift", vorgelegt.zu(u.akte(), u.anschrift(), "anschrift", u.id()))
                        .param("pauschal", u.pauschal())
                        .param("anlass", vorgelegt.zu(u.akte(), u.anlass(), "anlass", u.id()))
                        .param("angezeigt", u.angezeigt())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when an amount waits already, or this form was sent already
    public boolean betrag(Unterhalt u, Betrag b, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.unterhalt_betrag (id, unterhalt_id, akte_id, kreis, zugang, von, cent, einkommen_cent, begruendung, zustand,
                  vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :u, :akte, :kreis, :zugang, :von, :cent, :einkommen, :text, 'VORGESCHLAGEN', :konto, :am) on conflict do nothing""")
                        .param("id", b.id())
                        .param("u", u.id())
                        .param("akte", u.akte())
                        .param("kreis", u.kreis())
                        .param("zugang", b.zugang())
                        .param("von", b.von().atDay(1))
                        .param("cent", b.cent())
                        .param("einkommen", b.einkommen())
                        .param("text", betraege.zu(u.akte(), b.begruendung(), "begruendung", b.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Unterhalt> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Unterhalt> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    public void gibFrei(UUID betrag, UUID konto, Instant jetzt) {
        betraege.gibFrei(betrag, konto, jetzt);
    }

    public void verwirf(UUID betrag) {
        betraege.verwirf(betrag);
    }

    /// § 94 Abs. 5 Satz 1 SGB XII.
    public void gibZurueck(Unterhalt u, LocalDate tag, String text) {
        db.sql("update payment.unterhalt set rueck_am = :tag, rueck = :text where id = :id")
                .param("tag", tag)
                .param("text", vorgelegt.zu(u.akte(), text, "rueck", u.id()))
                .param("id", u.id())
                .update();
    }

    /// @param id of the form, so that pressing twice books once
    /// @param monat of what is owed, else `null`
    public void buche(
            UUID id,
            Unterhalt u,
            String art,
            @Nullable YearMonth monat,
            long cent,
            LocalDate tag,
            String beleg,
            UUID konto,
            Instant jetzt) {
        db.sql("""
                insert into payment.unterhalt_buchung (id, unterhalt_id, akte_id, kreis, lfd, art, monat, cent, tag, beleg, von_konto, am)
                select :id, :u, :akte, :kreis, coalesce(max(b.lfd), 0) + 1, :art, :monat, :cent, :tag, :beleg, :konto, :am
                from payment.unterhalt_buchung b where b.unterhalt_id = :u on conflict (id) do nothing""")
                .param("id", id)
                .param("u", u.id())
                .param("akte", u.akte())
                .param("kreis", u.kreis())
                .param("art", art)
                .param("monat", monat == null ? null : monat.atDay(1))
                .param("cent", cent)
                .param("tag", tag)
                .param("beleg", beleg)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean gebucht(UUID id) {
        return db.sql("select count(*) from payment.unterhalt_buchung where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Cents that have not come in; below zero too much came in.
    public long offen(UUID id) {
        return db.sql("select coalesce(sum(cent), 0)::bigint from payment.unterhalt_buchung where unterhalt_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Cents booked as owed, by month.
    public Map<YearMonth, Long> jeMonat(UUID id) {
        Map<YearMonth, Long> monate = new TreeMap<>();
        db.sql("""
                select monat, sum(cent)::bigint as cent from payment.unterhalt_buchung where unterhalt_id = :id and art = 'SOLL' group by monat""").param("id", id).query(rs -> {
            monate.put(PlanTabelle.monat(rs, "monat"), rs.getLong("cent"));
        });
        return monate;
    }

    private Unterhalt zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Unterhalt(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Unterhalt.Pflichtig.valueOf(rs.getString("pflichtig")),
                vorgelegt.auf(akte, rs.getBytes("name"), "name", id),
                vorgelegt.auf(akte, rs.getBytes("anschrift"), "anschrift", id),
                rs.getBoolean("pauschal"),
                vorgelegt.auf(akte, rs.getBytes("anlass"), "anlass", id),
                Objects.requireNonNull(rs.getObject("angezeigt_am", LocalDate.class)),
                rs.getObject("rueck_am", LocalDate.class),
                vorgelegt.auf(akte, rs.getBytes("rueck"), "rueck", id),
                db.sql("select * from payment.unterhalt_betrag where unterhalt_id = :u order by id desc")
                        .param("u", id)
                        .query(this::betrag)
                        .list());
    }

    private Betrag betrag(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        long einkommen = rs.getLong("einkommen_cent");
        return new Betrag(
                id,
                Objects.requireNonNull(rs.getObject("zugang", LocalDate.class)),
                YearMonth.from(Objects.requireNonNull(rs.getObject("von", LocalDate.class))),
                rs.getLong("cent"),
                rs.getObject("einkommen_cent") == null ? null : einkommen,
                betraege.auf(rs.getObject("akte_id", UUID.class), rs.getBytes("begruendung"), "begruendung", id),
                Zustand.valueOf(rs.getString("zustand")),
                Objects.requireNonNull(rs.getObject("vorgeschlagen_person", UUID.class)));
    }
}
