package de.tragwerk.cli.demo;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for what another system does.
public final class Waiting {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private Waiting() {}

    /// Asks again and again, at most a minute.
    ///
    /// @param otherwise the sentence of the failure
    public static <T> T until(String otherwise, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + LIMIT;
        for (Optional<T> answer = question.get(); ; answer = question.get()) {
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise + ", auch nach einer Minute nicht.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
