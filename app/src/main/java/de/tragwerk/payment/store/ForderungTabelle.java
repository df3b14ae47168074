package de.tragwerk.payment.store;

import de.tragwerk.decision.Decisions;
import de.tragwerk.kernel.Ids;
import de.tragwerk.payment.model.Forderung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Claims against persons and their bookings.
@Component
public class ForderungTabelle {
    private final JdbcClient db;
    private final Decisions decisions;
    private final RatenTabelle raten;

    ForderungTabelle(JdbcClient db, Decisions decisions, RatenTabelle raten) {
        this.db = db;
        this.decisions = decisions;
        this.raten = raten;
    }

    /// @param faellig of a loan; a refund's day follows from the deliveries of its Bescheid
    /// @return false when this Bescheid has made its claim against this person already
    public boolean neu(
            UUID id,
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID person,
            UUID bescheid,
            Forderung.Herkunft art,
            @Nullable LocalDate faellig,
            Instant jetzt) {
        return db.sql("""
                insert into payment.forderung (id, akte_id, kreis, aktenzeichen, person_id, bescheid_id, art, faellig, am)
                values (:id, :akte, :kreis, :az, :person, :bescheid, :art, :faellig, :am) on conflict (bescheid_id, person_id) do nothing""")
                        .param("id", id)
                        .param("akte", akte)
                        .param("kreis", kreis)
                        .param("az", aktenzeichen)
                        .param("person", person)
                        .param("bescheid", bescheid)
                        .param("art", art.name())
                        .param("faellig", faellig)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Books once: the same id a second time changes nothing. Hold the claim first, see [#sperre].
    public void buche(
            UUID id,
            Forderung f,
            Forderung.Art art,
            long cent,
            LocalDate tag,
            String beleg,
            @Nullable UUID bescheid,
            @Nullable UUID konto,
            Instant jetzt) {
        buche(id, f, art, cent, tag, beleg, null, bescheid, konto, jetzt);
    }

    /// Takes from a claim what a month of it demands too much. Hold the claim first, see [#sperre].
    ///
    /// @param cent more than zero
    public void berichtige(
            Forderung f, YearMonth monat, long cent, LocalDate tag, @Nullable UUID bescheid, Instant jetzt) {
        buche(Ids.next(), f, Forderung.Art.KORREKTUR, -cent, tag, "", monat, bescheid, null, jetzt);
    }

    private void buche(
            UUID id,
            Forderung f,
            Forderung.Art art,
            long cent,
            LocalDate tag,
            String beleg,
            @Nullable YearMonth monat,
            @Nullable UUID bescheid,
            @Nullable UUID konto,
            Instant jetzt) {
        db.sql("""
                insert into payment.forderung_buchung (id, forderung_id, akte_id, kreis, lfd, art, cent, tag, beleg, monat, bescheid_id, von_konto, am)
                values (:id, :f, :akte, :kreis, (select coalesce(max(lfd), 0) + 1 from payment.forderung_buchung where forderung_id = :f),
                  :art, :cent, :tag, :beleg, :monat, :bescheid, :konto, :am) on conflict (id) do nothing""")
                .param("id", id)
                .param("f", f.id())
                .param("akte", f.akte())
                .param("kreis", f.kreis())
                .param("art", art.name())
                .param("cent", cent)
                .param("tag", tag)
                .param("beleg", beleg)
                .param("monat", monat == null ? null : monat.atDay(1))
                .param("bescheid", bescheid)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean gebucht(UUID buchung) {
        return db.sql("select count(*) from payment.forderung_buchung where id = :id")
                        .param("id", buchung)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Claims of a file, newest first.
    public List<Forderung> ofAkte(UUID akte) {
        return db.sql(
                        "select id, art, akte_id, kreis, person_id, bescheid_id, faellig from payment.forderung where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    /// Cents a claim still demands, by month: what its Bescheid says less what was corrected since. A correction
    /// without a month (of the first releases) is counted from the last month on.
    public Map<YearMonth, Long> jeMonat(Forderung f) {
        TreeMap<YearMonth, Long> monate = new TreeMap<>();
        decisions.erstattung(f.bescheid()).stream()
                .filter(e -> e.person().equals(f.person()))
                .forEach(e -> monate.merge(e.monat(), e.cent(), Math::addExact));
        long ohneMonat = 0;
        for (Korrektur k : db.sql(
                        "select monat, cent from payment.forderung_buchung where forderung_id = :f and art = 'KORREKTUR' order by lfd")
                .param("f", f.id())
                .query((rs, n) -> new Korrektur(rs.getObject(1, LocalDate.class), rs.getLong(2)))
                .list()) {
            if (k.monat() == null) {
                ohneMonat -= k.cent();
            } else {
                monate.merge(YearMonth.from(k.monat()), k.cent(), Math::addExact);
            }
        }
        for (Map.Entry<YearMonth, Long> m : monate.descendingMap().entrySet()) {
            long weg = Math.min(ohneMonat, m.getValue());
            m.setValue(m.getValue() - weg);
            ohneMonat -= weg;
        }
        return monate;
    }

    private record Korrektur(@Nullable LocalDate monat, long cent) {}

    /// Reads a claim and lets nobody else book on it until the end of the transaction. A row that nobody may
    /// change cannot be locked by `for update`.
    public Optional<Forderung> sperre(UUID akte, UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 2))")
                .param("id", id)
                .query(rs -> {});
        return ofAkte(akte).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private Forderung zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        List<Forderung.Buchung> buchungen = db.sql(
                        "select lfd, art, cent, tag, beleg from payment.forderung_buchung where forderung_id = :f order by lfd")
                .param("f", id)
                .query((b, n) -> new Forderung.Buchung(
                        b.getInt("lfd"),
                        Forderung.Art.valueOf(b.getString("art")),
                        b.getLong("cent"),
                        b.getObject("tag", LocalDate.class),
                        b.getString("beleg")))
                .list();
        Forderung.Herkunft art = Forderung.Herkunft.valueOf(rs.getString("art"));
        UUID bescheid = rs.getObject("bescheid_id", UUID.class);
        return new Forderung(
                id,
                art,
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("person_id", UUID.class),
                bescheid,
                art == Forderung.Herkunft.DARLEHEN
                        ? rs.getObject("faellig", LocalDate.class)
                        : decisions.unanfechtbarAb(bescheid).orElse(null),
                buchungen,
                raten.von(id).orElse(null));
    }
}
