package de.tragwerk.decision.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files of a run over the stock, as far as mass adjustments and mass letters have the same: only the
/// batch role fills the list, people see the rows of their circles, and each that was left to them has a
/// reason.
///
/// @param <G> reasons
abstract class Laufakten<G extends Enum<G>> {

    protected final JdbcClient db;
    private final String liste;
    private final String grund;
    private final Class<G> gruende;

    /// @param tabelle without its schema; like all texts here never anything a person typed
    /// @param lauf column of the run
    /// @param grund column of the reason
    Laufakten(JdbcClient db, String tabelle, String lauf, String grund, Class<G> gruende) {
        this.db = db;
        this.liste = "decision." + tabelle + " where " + lauf + " = :id";
        this.grund = grund;
        this.gruende = gruende;
    }

    /// Empties the list before files are looked at anew.
    public void leere(UUID lauf) {
        db.sql("delete from " + liste).param("id", lauf).update();
    }

    /// How many visible files have which reason.
    public Map<G, Integer> gruende(UUID lauf) {
        Map<G, Integer> zahlen = new EnumMap<>(gruende);
        db.sql("select " + grund + ", count(*)::int from " + liste + " and " + grund + " is not null group by 1")
                .param("id", lauf)
                .query(rs -> {
                    zahlen.put(Enum.valueOf(gruende, rs.getString(1)), rs.getInt(2));
                });
        return zahlen;
    }

    /// @throws IllegalStateException when the step found no file in the state it needs
    protected static void eine(int zeilen, UUID akte) {
        if (zeilen != 1) {
            throw new IllegalStateException("Die Akte ist nicht in dem Stand, den dieser Schritt braucht: " + akte);
        }
    }
}
