package de.tragwerk.lauf;

import de.tragwerk.mandant.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table of runs the program goes on with step by step, as far as all of them have it: columns `id`,
/// `zustand`, `angehalten`, `gestoert`, `gesamt`.
public abstract class Laeufe<L> {

    protected final JdbcClient db;
    private final String tabelle;
    private final String lesen;
    private final String arbeitet;
    private final RowMapper<L> zeile;
    private final Remembered<Integer> gestoerte = new Remembered<>();

    /// @param tabelle with its schema; like all texts here never anything a person typed
    /// @param arbeitend states in which the program works on a run
    /// @param spalten what `zeile` reads
    protected Laeufe(JdbcClient db, String tabelle, List<String> arbeitend, String spalten, RowMapper<L> zeile) {
        this.db = db;
        this.tabelle = tabelle;
        this.lesen = "select " + spalten + " from " + tabelle + " ";
        this.arbeitet =
                arbeitend.stream().map(z -> "'" + z + "'").collect(Collectors.joining(", ", "zustand in (", ")"));
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

    /// The one in one of these states; the table sees to it that there are not two.
    protected Optional<L> einer(List<String> zustaende) {
        return db.sql(lesen + "where zustand = any (:z)")
                .param("z", zustaende.toArray(String[]::new))
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
        return db.sql("select id from " + tabelle + " where " + arbeitet + " and not angehalten order by id")
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

    /// @return false when the program does not work on it just now, or it is so already
    public boolean halteAn(UUID id, boolean an) {
        gestoerte.changed();
        return db.sql("update " + tabelle + " set angehalten = :an, gestoert = false where id = :id and " + arbeitet
                                + " and angehalten <> :an")
                        .param("an", an)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Leaves a run aside whose step threw, until a person goes on with it.
    public void stoere(UUID id) {
        gestoerte.changed();
        db.sql("update " + tabelle + " set angehalten = true, gestoert = true where id = :id and " + arbeitet)
                .param("id", id)
                .update();
    }

    /// How many runs were left aside.
    public int gestoerte() {
        return gestoerte.get(
                () -> db.sql("select count(*)::int from " + tabelle + " where gestoert and angehalten and " + arbeitet)
                        .query(Integer.class)
                        .single());
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
