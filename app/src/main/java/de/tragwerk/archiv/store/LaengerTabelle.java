package de.tragwerk.archiv.store;

import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Single files that are kept longer than their statute asks.
@Component
public class LaengerTabelle {

    /// @param jahre years in all, from the end of the year in which the file went into the archive
    /// @param zustand `OFFEN`, `BESTAETIGT` or `ZURUECKGENOMMEN`
    /// @param grund empty when the key of the file is gone
    public record Verlaengerung(
            UUID id,
            UUID akte,
            int jahre,
            String grund,
            String zustand,
            UUID von,
            Instant am,
            @Nullable UUID entschieden,
            @Nullable Instant entschiedenAm) {}

    private static final String TABELLE = "archiv.laenger";

    private final JdbcClient db;
    private final Vault vault;

    LaengerTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// @return false when one waits for this file already
    public boolean beantrage(UUID id, UUID akte, int kreis, int jahre, String grund, UUID konto, Instant jetzt) {
        return db.sql("""
            insert into archiv.laenger (id, akte_id, kreis, jahre, grund, beantragt_von, beantragt_am)
            values (:id, :akte, :kreis, :jahre, :grund, :konto, :am) on conflict (akte_id) where zustand = 'OFFEN' do nothing""")
                        .param("id", id)
                        .param("akte", akte)
                        .param("kreis", kreis)
                        .param("jahre", jahre)
                        .param("grund", vault.seal(akte, grund.getBytes(StandardCharsets.UTF_8), TABELLE, "grund", id))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those of a file, the newest first.
    public List<Verlaengerung> ofAkte(UUID akte) {
        return db.sql("select * from archiv.laenger where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    /// Files for which one waits, the oldest first.
    public List<UUID> wartende(int anzahl) {
        return db.sql("select akte_id from archiv.laenger where zustand = 'OFFEN' order by id limit :n")
                .param("n", anzahl)
                .query(UUID.class)
                .list();
    }

    public Optional<Verlaengerung> finde(UUID id) {
        return db.sql("select * from archiv.laenger where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// @return false when it was decided meanwhile
    public boolean entscheide(UUID id, String zustand, UUID konto, Instant jetzt) {
        return db.sql("""
            update archiv.laenger set zustand = :zustand, entschieden_von = :konto, entschieden_am = :am where id = :id and zustand = 'OFFEN'""")
                        .param("zustand", zustand)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private Verlaengerung zeile(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID akte = row.getObject("akte_id", UUID.class);
        OffsetDateTime entschieden = row.getObject("entschieden_am", OffsetDateTime.class);
        return new Verlaengerung(
                id,
                akte,
                row.getInt("jahre"),
                grund(akte, id, row.getBytes("grund")),
                row.getString("zustand"),
                row.getObject("beantragt_von", UUID.class),
                row.getObject("beantragt_am", OffsetDateTime.class).toInstant(),
                row.getObject("entschieden_von", UUID.class),
                entschieden == null ? null : entschieden.toInstant());
    }

    private String grund(UUID akte, UUID id, byte[] siegel) {
        try {
            return new String(vault.open(akte, siegel, TABELLE, "grund", id), StandardCharsets.UTF_8);
        } catch (Vault.KeyErased gone) {
            return "";
        }
    }
}
