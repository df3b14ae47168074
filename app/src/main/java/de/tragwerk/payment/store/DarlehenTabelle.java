package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loans and single grants. Who stands behind an account is filled in by the database.
@Component
public class DarlehenTabelle {
    private final JdbcClient db;
    private final Vorgelegt<Darlehen> vorgelegt;

    DarlehenTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.darlehen", this::zeile);
    }

    /// @return false when there is one for this person, form and month already
    public boolean neu(Darlehen d, UUID konto, Instant jetzt) {
        Darlehen.Dritter dritter = d.dritter();
        return db.sql("""
                insert into payment.darlehen (id, akte_id, kreis, aktenzeichen, person_id, kapitel, grund, form, cent, monat, rate_cent, faellig,
                  empfaenger, iban, verwendung, begruendung, zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :akte, :kreis, :az, :person, :kapitel, :grund, :form, :cent, :monat, :rate, :faellig,
                  :empfaenger, :iban, :verwendung, :text, 'VORGESCHLAGEN', :konto, :am)
                on conflict (person_id, form, monat) where zustand <> 'VERWORFEN' do nothing""")
                        .param("id", d.id())
                        .param("akte", d.akte())
                        .param("kreis", d.kreis())
                        .param("az", d.aktenzeichen())
                        .param("person", d.person())
                        .param("kapitel", d.kapitel())
                        .param("grund", d.grund().name())
                        .param("form", d.form().name())
                        .param("cent", d.cent())
                        .param("monat", d.monat().atDay(1))
                        .param("rate", d.rate())
                        .param("faellig", d.faellig())
                        .param("empfaenger", dritter == null ? null : dritter.empfaenger())
                        .param("iban", dritter == null ? null : dritter.iban())
                        .param("verwendung", dritter == null ? null : dritter.verwendung())
                        .param("text", vorgelegt.zu(d.akte(), d.begruendung(), "begruendung", d.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Darlehen> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Darlehen> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    /// Account of who proposed it.
    public UUID vorgeschlagenVon(UUID id) {
        return db.sql("select vorgeschlagen_von from payment.darlehen where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        vorgelegt.gibFrei(id, konto, jetzt);
    }

    public void verwirf(UUID id) {
        vorgelegt.verwirf(id);
    }

    /// Where the money of these goes when not to the person: for the run. The newest correction that two
    /// persons made goes before what was decided with the loan.
    public Map<UUID, DirektzahlungTabelle.Ziel> ziele(Collection<UUID> ids) {
        Map<UUID, DirektzahlungTabelle.Ziel> ziele = vorgelegt.ziele(ids);
        db.sql("""
                select distinct on (darlehen_id) darlehen_id, empfaenger, iban, verwendung from payment.darlehen_ziel
                where darlehen_id = any (:ids) and zustand = 'GILT' order by darlehen_id, id desc""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            UUID id = rs.getObject(1, UUID.class);
            String empfaenger = rs.getString(2);
            String iban = rs.getString(3);
            String verwendung = rs.getString(4);
            ziele.computeIfPresent(
                    id, (x, alt) -> new DirektzahlungTabelle.Ziel(empfaenger, iban, verwendung, alt.gestoert()));
        });
        return ziele;
    }

    private Darlehen zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String iban = rs.getString("iban");
        return new Darlehen(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Darlehen.Grund.valueOf(rs.getString("grund")),
                Darlehen.Form.valueOf(rs.getString("form")),
                rs.getLong("cent"),
                PlanTabelle.monat(rs, "monat"),
                rs.getLong("rate_cent"),
                rs.getObject("faellig", LocalDate.class),
                iban == null
                        ? null
                        : new Darlehen.Dritter(rs.getString("empfaenger"), iban, rs.getString("verwendung")),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                Darlehen.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_person", UUID.class));
    }
}
