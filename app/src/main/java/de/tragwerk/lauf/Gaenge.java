package de.tragwerk.lauf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `lauf` of a schema, as far as all runs have it. Which state may follow which, and that two persons are needed,
/// the database checks as well.
public abstract class Gaenge<L extends Gang> {

    protected final JdbcClient db;
    private final String tabelle;
    private final String lesen;
    private final RowMapper<L> zeile;

    /// @param schema of the module; never anything a person typed
    /// @param spalten what `zeile` reads
    protected Gaenge(JdbcClient db, String schema, String spalten, RowMapper<L> zeile) {
        this.db = db;
        this.tabelle = schema + ".lauf";
        this.lesen = "select " + spalten + " from " + tabelle + " ";
        this.zeile = zeile;
    }

    public Optional<L> finde(UUID id) {
        return db.sql(lesen + "where id = :id").param("id", id).query(zeile).optional();
    }

    /// Reads and locks until the end of the transaction.
    public Optional<L> sperre(UUID id) {
        return db.sql(lesen + "where id = :id for update")
                .param("id", id)
                .query(zeile)
                .optional();
    }

    protected List<L> liste(int anzahl, String ordnung) {
        return db.sql(lesen + "order by " + ordnung + " limit :n")
                .param("n", anzahl)
                .query(zeile)
                .list();
    }

    /// Runs the program has to go on with.
    public List<UUID> zuTun() {
        return db.sql("select id from " + tabelle + " where zustand = 'SAMMELT' and not angehalten order by id")
                .query(UUID.class)
                .list();
    }

    /// @param gesamt files that will be looked at
    public void gesamt(UUID id, int gesamt) {
        db.sql("update " + tabelle + " set gesamt = :n where id = :id")
                .param("n", gesamt)
                .param("id", id)
                .update();
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

    /// @return false when it does not collect, or is so already
    public boolean halteAn(UUID id, boolean an) {
        return db.sql("update " + tabelle
                                + " set angehalten = :an, gestoert = false where id = :id and zustand = 'SAMMELT' and angehalten <> :an")
                        .param("an", an)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Leaves a run aside whose step threw, until a person goes on with it.
    public void stoere(UUID id) {
        db.sql("update " + tabelle + " set angehalten = true, gestoert = true where id = :id and zustand = 'SAMMELT'")
                .param("id", id)
                .update();
    }

    /// How many runs were left aside.
    public int gestoerte() {
        return db.sql("select count(*)::int from " + tabelle + " where gestoert and zustand = 'SAMMELT'")
                .query(Integer.class)
                .single();
    }

    /// @throws IllegalStateException when the step found no run in the state it needs
    protected static void eine(int zeilen, UUID id) {
        if (zeilen != 1) {
            throw new IllegalStateException("Der Lauf ist nicht in dem Zustand, den dieser Schritt braucht: " + id);
        }
    }

    protected static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
