package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Auskunft.Zustand;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody has to tell about maintenance (§ 117 SGB XII). Whom it is asked of, question and answer are
/// sealed for the file.
@Component
public class AuskunftTabelle {

    /// A day until which an answer is waited for.
    public record Frist(UUID akte, String aktenzeichen, LocalDate tag, UUID person) {}

    private final JdbcClient db;
    private final Vorgelegt<Auskunft> vorgelegt;

    AuskunftTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.auskunft", this::zeile);
    }

    /// @return false when this form was sent already
    public boolean neu(Auskunft a, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.auskunft (id, unterhalt_id, akte_id, kreis, aktenzeichen, person_id, wer, name, anschrift, frage, erbeten_am, frist,
                  zustand, von_konto, am)
                values (:id, :u, :akte, :kreis, :az, :person, :wer, :name, :anschrift, :frage, :erbeten, :frist, 'ERBETEN', :konto, :am)
                on conflict (id) do nothing""")
                        .param("id", a.id())
                        .param("u", a.unterhalt())
                        .param("akte", a.akte())
                        .param("kreis", a.kreis())
                        .param("az", a.aktenzeichen())
                        .param("person", a.person())
                        .param("wer", a.wer().name())
                        .param("name", vorgelegt.zu(a.akte(), a.name(), "name", a.id()))
                        .param("anschrift", vorgelegt.zu(a.akte(), a.anschrift(), "anschrift", a.id()))
                        .param("frage", vorgelegt.zu(a.akte(), a.frage(), "frage", a.id()))
                        .param("erbeten", a.erbeten())
                        .param("frist", a.frist())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Auskunft> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Auskunft> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    public void erinnere(UUID id, LocalDate heute, LocalDate frist) {
        db.sql("update payment.auskunft set zustand = 'ERINNERT', erinnert_am = :heute, frist = :frist where id = :id")
                .param("heute", heute)
                .param("frist", frist)
                .param("id", id)
                .update();
    }

    public void schlageVor(UUID id, UUID konto, Instant jetzt) {
        db.sql("""
                update payment.auskunft set zustand = 'VORGESCHLAGEN', vorgeschlagen_von = :konto, vorgeschlagen_am = :am where id = :id""")
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// @param heute day of the act
    public void gibFrei(UUID id, LocalDate heute, LocalDate frist, UUID konto, Instant jetzt) {
        db.sql("""
                update payment.auskunft set zustand = 'ANGEORDNET', bescheid_am = :heute, frist = :frist, freigegeben_von = :konto, freigegeben_am = :am
                where id = :id""")
                .param("heute", heute)
                .param("frist", frist)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// The act is not made; it stands where it stood before.
    public void verwirf(UUID id) {
        db.sql("""
                update payment.auskunft set zustand = case when antwort is null then 'ERINNERT' else 'ABGELEHNT' end where id = :id""").param("id", id).update();
    }

    /// @param tag day on which the answer came
    public void antwort(Auskunft a, Zustand zustand, LocalDate tag, String text) {
        db.sql("update payment.auskunft set zustand = :zustand, antwort_am = :tag, antwort = :text where id = :id")
                .param("zustand", zustand.name())
                .param("tag", tag)
                .param("text", vorgelegt.zu(a.akte(), text, "antwort", a.id()))
                .param("id", a.id())
                .update();
    }

    /// Days until one, and those that are over, of all files the acting person sees.
    public List<Frist> fristen(LocalDate bis) {
        return db.sql("""
                select akte_id, aktenzeichen, frist, person_id from payment.auskunft
                where zustand in ('ERBETEN', 'ERINNERT', 'ANGEORDNET') and frist <= :bis""")
                .param("bis", bis)
                .query((rs, n) -> new Frist(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getObject(4, UUID.class)))
                .list();
    }

    private Auskunft zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Auskunft(
                id,
                rs.getObject("unterhalt_id", UUID.class),
                akte,
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                Auskunft.Wer.valueOf(rs.getString("wer")),
                vorgelegt.auf(akte, rs.getBytes("name"), "name", id),
                vorgelegt.auf(akte, rs.getBytes("anschrift"), "anschrift", id),
                vorgelegt.auf(akte, rs.getBytes("frage"), "frage", id),
                Objects.requireNonNull(rs.getObject("erbeten_am", LocalDate.class)),
                rs.getObject("erinnert_am", LocalDate.class),
                Objects.requireNonNull(rs.getObject("frist", LocalDate.class)),
                rs.getObject("bescheid_am", LocalDate.class),
                vorgelegt.auf(akte, rs.getBytes("antwort"), "antwort", id),
                rs.getObject("antwort_am", LocalDate.class),
                Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_person", UUID.class));
    }
}
