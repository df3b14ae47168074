package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.model.Vorschlagsstand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is agreed with the bank about the verification of payees. Who stands behind an account is filled in by the
/// database, which also refuses that one person does both.
@Component
public class VereinbarungTabelle {

    private static final String SPALTEN = """
            select id, kasse_id, art, ab, beleg, zustand, vorgeschlagen_von, vorgeschlagen_person, vorgeschlagen_am, freigegeben_von, freigegeben_am
            from payment.vop_vereinbarung\s""";

    private final JdbcClient db;

    VereinbarungTabelle(JdbcClient db) {
        this.db = db;
    }

    /// @return false when a proposal for this account waits already
    public boolean neu(
            UUID id, UUID kasse, Vereinbarung.Art art, LocalDate ab, String beleg, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.vop_vereinbarung (id, kasse_id, art, ab, beleg, zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :kasse, :art, :ab, :beleg, 'VORGESCHLAGEN', :konto, :am)
                on conflict (kasse_id) where zustand = 'VORGESCHLAGEN' do nothing""")
                        .param("id", id)
                        .param("kasse", kasse)
                        .param("art", art.name())
                        .param("ab", ab)
                        .param("beleg", beleg)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those that hold or wait, of all accounts, newest first.
    public List<Vereinbarung> alle() {
        return db.sql(SPALTEN + "where zustand <> 'VERWORFEN' order by ab desc, id desc")
                .query(VereinbarungTabelle::zeile)
                .list();
    }

    public Optional<Vereinbarung> sperre(UUID id) {
        return db.sql(SPALTEN + "where id = :id for update")
                .param("id", id)
                .query(VereinbarungTabelle::zeile)
                .optional();
    }

    /// What holds on a day, by account; an account without any is missing.
    public Map<UUID, Vereinbarung> gueltig(LocalDate tag) {
        return db.sql("""
                        select distinct on (kasse_id) id, kasse_id, art, ab, beleg, zustand, vorgeschlagen_von, vorgeschlagen_person, vorgeschlagen_am,
                          freigegeben_von, freigegeben_am
                        from payment.vop_vereinbarung where zustand = 'GILT' and ab <= :tag order by kasse_id, ab desc, id desc""").param("tag", tag).query(VereinbarungTabelle::zeile).list().stream()
                .collect(Collectors.toMap(Vereinbarung::kasse, Function.identity()));
    }

    public void bestaetige(UUID id, UUID konto, Instant jetzt) {
        db.sql(
                        "update payment.vop_vereinbarung set zustand = 'GILT', freigegeben_von = :konto, freigegeben_am = :am where id = :id")
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void verwirf(UUID id) {
        db.sql("update payment.vop_vereinbarung set zustand = 'VERWORFEN' where id = :id")
                .param("id", id)
                .update();
    }

    private static Vereinbarung zeile(ResultSet rs, int row) throws SQLException {
        OffsetDateTime freigegeben = rs.getObject("freigegeben_am", OffsetDateTime.class);
        return new Vereinbarung(
                rs.getObject("id", UUID.class),
                rs.getObject("kasse_id", UUID.class),
                Vereinbarung.Art.valueOf(rs.getString("art")),
                rs.getObject("ab", LocalDate.class),
                rs.getString("beleg"),
                Vorschlagsstand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_von", UUID.class),
                rs.getObject("vorgeschlagen_person", UUID.class),
                rs.getObject("vorgeschlagen_am", OffsetDateTime.class).toInstant(),
                rs.getObject("freigegeben_von", UUID.class),
                freigegeben == null ? null : freigegeben.toInstant());
    }
}
