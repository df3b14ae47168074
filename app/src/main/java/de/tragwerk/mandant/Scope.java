package de.tragwerk.mandant;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where we are: Mandant, actor, purpose, request and database role, bound to the running thread.
///
/// [#call] is the only door to binding it. Inside a transaction a change is refused: the connection of the first
/// Mandant would silently go on.
///
/// @param request id of the request or job run; ties audit entries together
public record Scope(String mandant, Actor actor, Purpose purpose, UUID request, DbRole role) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /// The bound scope.
    ///
    /// @throws IllegalStateException when nothing is bound
    public static Scope current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("Kein Mandant gebunden");
        }
        return CURRENT.get();
    }

    public static Optional<Scope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs `work` in `scope`.
    public static <T> T call(Scope scope, Callable<T> work) throws Exception {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Mandant und Handelnder dürfen in einer Transaktion nicht wechseln");
        }
        return ScopedValue.where(CURRENT, scope).call(work::call);
    }

    /// Runs `work` in `scope`; checked exceptions come out wrapped.
    public static void run(Scope scope, Runnable work) {
        get(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Like [#call], for work that throws nothing checked.
    public static <T> T get(Scope scope, java.util.function.Supplier<T> work) {
        try {
            return call(scope, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The scope of a job of the program itself.
    public static Scope job(String mandant, String name) {
        return new Scope(mandant, new Actor.SystemJob(name), Purpose.BETRIEB, UUID.randomUUID(), DbRole.JOBS);
    }

    public Scope as(Actor newActor) {
        return new Scope(mandant, newActor, purpose, request, role);
    }

    public Scope withRole(DbRole newRole) {
        return new Scope(mandant, actor, purpose, request, newRole);
    }

    public Scope withPurpose(Purpose newPurpose) {
        return new Scope(mandant, actor, newPurpose, request, role);
    }
}
