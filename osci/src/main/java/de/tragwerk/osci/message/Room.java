package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// How much XML of others may lie in memory at the same time. Who is believed is known only after reading, so without
/// it strangers who send large envelopes at once would take all of it.
public final class Room {

    private static final int KILOBYTE = 1024;

    private final Semaphore free;
    private final int most;
    private final Duration patience;

    private Room(int most, Duration patience) {
        this.most = most;
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /// @param bytes of XML that may be read at the same time; one message of that size always fits
    /// @param patience how long a message waits for others to end
    public static Room of(long bytes, Duration patience) {
        return new Room(Math.toIntExact(Math.max(1, bytes / KILOBYTE)), patience);
    }

    /// For messages that were asked for: there are only as many as there are questions.
    public static Room unlimited() {
        return new Room(Integer.MAX_VALUE, Duration.ZERO);
    }

    /// Room that was taken; closing it twice is harmless.
    public static final class Taken implements AutoCloseable {

        private final Semaphore free;
        private final int size;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Taken(Semaphore free, int size) {
            this.free = free;
            this.size = size;
        }

        /// The same room for somebody else to give back.
        Taken handedOn() {
            return open.getAndSet(false) ? new Taken(free, size) : new Taken(free, 0);
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                free.release(size);
            }
        }
    }

    /// @throws OsciException 9000 when nothing became free in time
    Taken take(long bytes) throws OsciException {
        int size = most == Integer.MAX_VALUE ? 0 : (int) Math.clamp(bytes / KILOBYTE, 0, most);
        try {
            if (!free.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OsciException(Code.INTERNAL, "too many large messages at once");
            }
            return new Taken(free, size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OsciException(Code.INTERNAL, "interrupted");
        }
    }
}
