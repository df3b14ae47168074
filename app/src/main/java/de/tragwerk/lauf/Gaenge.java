package de.tragwerk.lauf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `lauf` of a schema: runs that end in a file. Which state may follow which, and that two persons are
/// needed, the database checks as well.
public abstract class Gaenge<L extends Gang> extends Laeufe<L> {

    private final String tabelle;

    /// @param schema of the module; never anything a person typed
    /// @param spalten what `zeile` reads
    protected Gaenge(JdbcClient db, String schema, String spalten, RowMapper<L> zeile) {
        super(db, schema + ".lauf", List.of("SAMMELT"), spalten, zeile);
        this.tabelle = schema + ".lauf";
    }

    /// @return false when it does not wait for a release
    public boolean gibFrei(UUID id, UUID konto, Instant jetzt) {
        return db.sql("update " + tabelle
                                + " set zustand = 'FREIGEGEBEN', freigegeben_von = :konto, freigegeben_am = :am"
                                + " where id = :id and zustand = 'PRUEFUNG'")
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return false when it lies there already
    public boolean uebergeben(UUID id, Instant jetzt) {
        return db.sql("update " + tabelle
                                + " set zustand = 'UEBERGEBEN', uebergeben_am = :am where id = :id"
                                + " and zustand = 'FREIGEGEBEN'")
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }
}
