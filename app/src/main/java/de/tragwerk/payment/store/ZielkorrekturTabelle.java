package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.model.Zielkorrektur;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Corrected accounts of loans, grants and lines of letters. The newest that holds is where the money goes
/// ([DarlehenTabelle#ziele], [BewilligungTabelle#ziele]).
@Component
public class ZielkorrekturTabelle {
    private final JdbcClient db;
    private final Vorgelegt<Zielkorrektur> vorgelegt;

    ZielkorrekturTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.darlehen_ziel", this::zeile);
    }

    /// @return false when a proposal for this loan waits already
    public boolean neu(Zielkorrektur z, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.darlehen_ziel (id, akte_id, kreis, darlehen_id, empfaenger, iban, verwendung, begruendung, zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :akte, :kreis, :darlehen, :empfaenger, :iban, :verwendung, :text, 'VORGESCHLAGEN', :konto, :am)
                on conflict (darlehen_id) where zustand = 'VORGESCHLAGEN' do nothing""")
                        .param("id", z.id())
                        .param("akte", z.akte())
                        .param("kreis", z.kreis())
                        .param("darlehen", z.darlehen())
                        .param("empfaenger", z.ziel().empfaenger())
                        .param("iban", z.ziel().iban())
                        .param("verwendung", z.ziel().verwendung())
                        .param("text", vorgelegt.zu(z.akte(), z.begruendung(), "begruendung", z.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Zielkorrektur> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Zielkorrektur> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    /// Releases it: the way is taken to be free again.
    public void gibFrei(Zielkorrektur z, UUID konto, Instant jetzt) {
        vorgelegt.gibFrei(z.id(), konto, jetzt);
        db.sql("update payment.darlehen set gestoert_am = null where id = :id")
                .param("id", z.darlehen())
                .update();
        db.sql("update payment.bewilligung set gestoert_am = null where id = :id")
                .param("id", z.darlehen())
                .update();
    }

    public void verwirf(UUID id) {
        vorgelegt.verwirf(id);
    }

    /// Loans, grants and lines of letters of a file from whose payee a payment came back, and which nobody has
    /// corrected since.
    public Set<UUID> gestoert(UUID akte) {
        return db.sql("""
                        select id from payment.darlehen where akte_id = :akte and gestoert_am is not null
                        union all select id from payment.bewilligung where akte_id = :akte and gestoert_am is not null""").param("akte", akte).query(UUID.class).list().stream().collect(Collectors.toSet());
    }

    private Zielkorrektur zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Zielkorrektur(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getObject("darlehen_id", UUID.class),
                new Darlehen.Dritter(rs.getString("empfaenger"), rs.getString("iban"), rs.getString("verwendung")),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                Vorschlagsstand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_person", UUID.class));
    }
}
