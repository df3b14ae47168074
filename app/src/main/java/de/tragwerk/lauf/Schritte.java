package de.tragwerk.lauf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes on with open runs, a step in each transaction. Killed between two steps, the next call goes on there.
public final class Schritte {

    private Schritte() {}

    /// Call it outside of a transaction, in the batch role.
    ///
    /// @param offene runs that wait for the program; read in a transaction of its own
    /// @param schritt does one step and says whether there is another
    public static void weiter(TransactionTemplate transaction, Supplier<List<UUID>> offene, Predicate<UUID> schritt) {
        for (UUID id : Objects.requireNonNull(transaction.execute(tx -> offene.get()))) {
            boolean getan = true;
            while (getan) {
                getan = Boolean.TRUE.equals(transaction.execute(tx -> schritt.test(id)));
            }
        }
    }
}
