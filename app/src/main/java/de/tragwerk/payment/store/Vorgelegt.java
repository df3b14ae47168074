package de.tragwerk.payment.store;

import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables of orders share: proposed by one person, released by another (the database compares them), its
/// words sealed for the file.
///
/// @param <T> the order
final class Vorgelegt<T> {
    private final JdbcClient db;
    private final Vault vault;
    private final String tabelle;
    private final RowMapper<T> zeile;

    /// @param tabelle name of the table, a constant of the program
    Vorgelegt(JdbcClient db, Vault vault, String tabelle, RowMapper<T> zeile) {
        this.db = db;
        this.vault = vault;
        this.tabelle = tabelle;
        this.zeile = zeile;
    }

    /// Newest first.
    List<T> ofAkte(UUID akte) {
        return db.sql("select * from " + tabelle + " where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(zeile)
                .list();
    }

    Optional<T> sperre(UUID akte, UUID id) {
        return db.sql("select * from " + tabelle + " where akte_id = :akte and id = :id for update")
                .param("akte", akte)
                .param("id", id)
                .query(zeile)
                .optional();
    }

    void gibFrei(UUID id, UUID konto, Instant jetzt) {
        db.sql("update " + tabelle
                        + " set zustand = 'GILT', freigegeben_von = :konto, freigegeben_am = :am where id = :id")
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void verwirf(UUID id) {
        db.sql("update " + tabelle + " set zustand = 'VERWORFEN' where id = :id")
                .param("id", id)
                .update();
    }

    /// Where the money of these orders goes when not to the person: for the run.
    Map<UUID, DirektzahlungTabelle.Ziel> ziele(Collection<UUID> ids) {
        Map<UUID, DirektzahlungTabelle.Ziel> ziele = new HashMap<>();
        db.sql("select id, empfaenger, iban, verwendung, gestoert_am is not null from " + tabelle
                        + " where id = any (:ids) and zustand = 'GILT' and iban is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    ziele.put(
                            rs.getObject(1, UUID.class),
                            new DirektzahlungTabelle.Ziel(
                                    rs.getString(2), rs.getString(3), rs.getString(4), rs.getBoolean(5)));
                });
        return ziele;
    }

    byte[] zu(UUID akte, String text, String spalte, UUID id) {
        return vault.seal(akte, text.getBytes(StandardCharsets.UTF_8), tabelle, spalte, id);
    }

    /// @return empty where nothing was written
    String auf(UUID akte, byte @Nullable [] siegel, String spalte, UUID id) {
        return siegel == null ? "" : new String(vault.open(akte, siegel, tabelle, spalte, id), StandardCharsets.UTF_8);
    }
}
