package de.tragwerk.mandant;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Something of a Mandant that every page asks for, that hardly ever changes and is the same for everybody.
///
/// It is read again when it is a second old, because another process may have changed it, and at once when this
/// one did.
public final class Remembered<T> {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private record Read<T>(T value, long at) {}

    private final ConcurrentHashMap<String, Read<T>> read = new ConcurrentHashMap<>();

    public T get(Supplier<T> database) {
        String mandant = Scope.current().mandant();
        Read<T> known = read.get(mandant);
        long now = System.nanoTime();
        if (known == null || now - known.at() > SECOND) {
            known = new Read<>(Objects.requireNonNull(database.get()), now);
            read.put(mandant, known);
        }
        return known.value();
    }

    /// Call it where the value is written: what was read before is forgotten now, and what others read until the
    /// transaction ends is forgotten then.
    public void changed() {
        String mandant = Scope.current().mandant();
        read.remove(mandant);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    read.remove(mandant);
                }
            });
        }
    }
}
