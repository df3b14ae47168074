package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Kostenersatz.Zustand;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What heirs and who caused the help owe, with the money on it. Who owes it, the reason and the answer are sealed for
/// the file.
@Component
public class KostenersatzTabelle {
    private final JdbcClient db;
    private final Vorgelegt<Kostenersatz> vorgelegt;

    KostenersatzTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.kostenersatz", this::zeile);
    }

    /// @return false when this form was sent already
    public boolean neu(Kostenersatz k, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.kostenersatz (id, akte_id, kreis, aktenzeichen, person_id, kapitel, norm, wer, name, anschrift, von, bis, todestag,
                  nachlass_cent, erben, auswahl, gepflegt, erlangt_cent, cent, erlischt, begruendung, angehoert_am, anhoerung_frist, zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :akte, :kreis, :az, :person, :kapitel, :norm, :wer, :name, :anschrift, :von, :bis, :todestag,
                  :nachlass, :erben, :auswahl, :gepflegt, :erlangt, :cent, :erlischt, :text, :angehoert, :frist, 'VORGESCHLAGEN', :konto, :am) on conflict (id) do nothing""")
                        .param("id", k.id())
                        .param("akte", k.akte())
                        .param("kreis", k.kreis())
                        .param("az", k.aktenzeichen())
                        .param("person", k.person())
                        .param("kapitel", k.kapitel())
                        .param("norm", k.norm().name())
                        .param("wer", k.wer().name())
                        .param("name", vorgelegt.zu(k.akte(), k.name(), "name", k.id()))
                        .param("anschrift", vorgelegt.zu(k.akte(), k.anschrift(), "anschrift", k.id()))
                        .param("von", k.von().atDay(1))
                        .param("bis", k.bis().atDay(1))
                        .param("todestag", k.todestag())
                        .param("nachlass", k.nachlass())
                        .param("erben", k.erben())
                        .param(
                                "auswahl",
                                k.auswahl().isEmpty() ? null : vorgelegt.zu(k.akte(), k.auswahl(), "auswahl", k.id()))
                        .param("gepflegt", k.gepflegt())
                        .param("erlangt", k.erlangt())
                        .param("cent", k.cent())
                        .param("erlischt", k.erlischt())
                        .param("text", vorgelegt.zu(k.akte(), k.begruendung(), "begruendung", k.id()))
                        .param("angehoert", k.angehoertAm())
                        .param("frist", k.anhoerungFrist())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Kostenersatz> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Kostenersatz> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    public void antwort(Kostenersatz k, String text, String wuerdigung) {
        db.sql("update payment.kostenersatz set antwort = :text, wuerdigung = :wuerdigung where id = :id")
                .param("text", vorgelegt.zu(k.akte(), text, "antwort", k.id()))
                .param("wuerdigung", vorgelegt.zu(k.akte(), wuerdigung, "wuerdigung", k.id()))
                .param("id", k.id())
                .update();
    }

    /// @param tag day of the act
    public void gibFrei(UUID id, LocalDate tag, UUID konto, Instant jetzt) {
        db.sql("""
                update payment.kostenersatz set zustand = 'GILT', bescheid_am = :tag, freigegeben_von = :konto, freigegeben_am = :am where id = :id""")
                .param("tag", tag)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void setze(UUID id, Zustand zustand) {
        db.sql("update payment.kostenersatz set zustand = :z where id = :id")
                .param("z", zustand.name())
                .param("id", id)
                .update();
    }

    /// @param id of the form, so that pressing twice books once
    public void buche(
            UUID id, Kostenersatz k, String art, long cent, LocalDate tag, String beleg, UUID konto, Instant jetzt) {
        db.sql("""
                insert into payment.kostenersatz_buchung (id, kostenersatz_id, akte_id, kreis, lfd, art, cent, tag, beleg, von_konto, am)
                select :id, :k, :akte, :kreis, coalesce(max(b.lfd), 0) + 1, :art, :cent, :tag, :beleg, :konto, :am
                from payment.kostenersatz_buchung b where b.kostenersatz_id = :k on conflict (id) do nothing""")
                .param("id", id)
                .param("k", k.id())
                .param("akte", k.akte())
                .param("kreis", k.kreis())
                .param("art", art)
                .param("cent", cent)
                .param("tag", tag)
                .param("beleg", beleg)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean gebucht(UUID id) {
        return db.sql("select count(*) from payment.kostenersatz_buchung where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Cents that have not come in.
    public long offen(UUID id) {
        return db.sql(
                        "select coalesce(sum(cent), 0)::bigint from payment.kostenersatz_buchung where kostenersatz_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Cents it demands or has got; what was given up is not among them.
    public long verlangt(Kostenersatz k) {
        return switch (k.zustand()) {
            case VORGESCHLAGEN -> k.cent();
            case VERWORFEN -> 0;
            case GILT, RUHT, BEENDET ->
                db.sql("""
                        select coalesce(sum(cent), 0)::bigint from payment.kostenersatz_buchung where kostenersatz_id = :id and art in ('SOLL', 'ENDE')""").param("id", k.id()).query(Long.class).single();
        };
    }

    private Kostenersatz zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Kostenersatz(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Kostenersatz.Norm.valueOf(rs.getString("norm")),
                Kostenersatz.Wer.valueOf(rs.getString("wer")),
                vorgelegt.auf(akte, rs.getBytes("name"), "name", id),
                vorgelegt.auf(akte, rs.getBytes("anschrift"), "anschrift", id),
                YearMonth.from(Objects.requireNonNull(rs.getObject("von", LocalDate.class))),
                YearMonth.from(Objects.requireNonNull(rs.getObject("bis", LocalDate.class))),
                rs.getObject("todestag", LocalDate.class),
                cent(rs, "nachlass_cent"),
                rs.getObject("erben", Integer.class),
                vorgelegt.auf(akte, rs.getBytes("auswahl"), "auswahl", id),
                rs.getBoolean("gepflegt"),
                cent(rs, "erlangt_cent"),
                rs.getLong("cent"),
                rs.getObject("erlischt", LocalDate.class),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                Objects.requireNonNull(rs.getObject("angehoert_am", LocalDate.class)),
                Objects.requireNonNull(rs.getObject("anhoerung_frist", LocalDate.class)),
                vorgelegt.auf(akte, rs.getBytes("antwort"), "antwort", id),
                vorgelegt.auf(akte, rs.getBytes("wuerdigung"), "wuerdigung", id),
                Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("bescheid_am", LocalDate.class),
                Objects.requireNonNull(rs.getObject("vorgeschlagen_person", UUID.class)));
    }

    private static @Nullable Long cent(ResultSet rs, String spalte) throws SQLException {
        long cent = rs.getLong(spalte);
        return rs.wasNull() ? null : cent;
    }
}
