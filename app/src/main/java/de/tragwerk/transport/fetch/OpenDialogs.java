package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.client.Dialog;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Dialogs with an intermediary that stay open between two runs: whoever asks often need not open and close one each
/// time, which are two of three exchanges. A dialog is used by one run at a time and for some minutes at most.
final class OpenDialogs {

    /// Intermediaries end idle dialogs by themselves, ours after an hour; a new one every few minutes costs nothing.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// @param cipher fingerprint of the mailbox's certificate
    record Key(URI intermediary, String cipher) {}

    private final RealTime time;
    private final Map<Key, Dialog> waiting = new ConcurrentHashMap<>();
    private final Map<Key, Instant> opened = new ConcurrentHashMap<>();

    OpenDialogs(RealTime time) {
        this.time = time;
    }

    /// The dialog left by the last run; from now on it belongs to the caller.
    Optional<Dialog> take(Key key) {
        return Optional.ofNullable(waiting.remove(key));
    }

    void opened(Key key) {
        opened.put(key, time.instant());
    }

    /// Leaves a dialog, in which nothing is unconfirmed, for the next run.
    ///
    /// @return false when it is old enough to be ended
    boolean keep(Key key, Dialog dialog) {
        Instant since = opened.get(key);
        if (since == null || since.plus(LONGEST).isBefore(time.instant())) {
            return false;
        }
        waiting.put(key, dialog);
        return true;
    }
}
