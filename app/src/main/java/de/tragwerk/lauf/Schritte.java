package de.tragwerk.lauf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes on with open runs, a step in each transaction. Killed between two steps, the next call goes on there.
public final class Schritte {

    private static final Logger LOG = LoggerFactory.getLogger(Schritte.class);

    private Schritte() {}

    /// Call it outside of a transaction, in the batch role. A run whose step throws is left aside; the others
    /// go on.
    ///
    /// @param offene runs that wait for the program; read in a transaction of its own
    /// @param schritt does one step and says whether there is another
    /// @param beiseite notes that a run threw: people go on with it, the program does not
    public static void weiter(
            TransactionTemplate transaction,
            Supplier<List<UUID>> offene,
            Predicate<UUID> schritt,
            Consumer<UUID> beiseite) {
        jeder(
                transaction,
                offene,
                id -> {
                    boolean getan = true;
                    while (getan) {
                        getan = Boolean.TRUE.equals(transaction.execute(tx -> schritt.test(id)));
                    }
                },
                beiseite);
    }

    /// As [#weiter], with steps that begin their transactions themselves.
    public static void jeder(
            TransactionTemplate transaction,
            Supplier<List<UUID>> offene,
            Consumer<UUID> gang,
            Consumer<UUID> beiseite) {
        for (UUID id : Objects.requireNonNull(transaction.execute(tx -> offene.get()))) {
            try {
                gang.accept(id);
            } catch (RuntimeException e) {
                if (datenbankFehlt(e)) {
                    throw e;
                }
                // Messages may hold personal data.
                LOG.error("Lauf {} steht nach {}", id, e.getClass().getSimpleName());
                transaction.executeWithoutResult(tx -> beiseite.accept(id));
            }
        }
    }

    /// The database is away or somebody else was faster: nothing is wrong with the run, the next sweep goes
    /// on.
    public static boolean datenbankFehlt(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof TransactionException;
    }
}
