package de.tragwerk.transport.send;

import de.tragwerk.mandant.Later;
import de.tragwerk.mandant.RealTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// An intermediary that takes connections and says nothing costs each message a minute. It rests for a while
/// after one of them: what goes elsewhere is not kept waiting by it.
@Component
class SlowPartners {

    private static final Duration REST = Duration.ofMinutes(5);

    private final RealTime time;
    private final Map<URI, Instant> until = new ConcurrentHashMap<>();

    SlowPartners(RealTime time) {
        this.time = time;
    }

    interface Work {
        void run() throws Exception;
    }

    /// @throws Later when this address rests
    void ask(URI address, Work work) throws Exception {
        Instant rest = until.get(address);
        if (rest != null && time.instant().isBefore(rest)) {
            throw new Later("Die Gegenstelle antwortete eben nicht; der nächste Versuch folgt");
        }
        try {
            work.run();
            until.remove(address);
        } catch (IOException e) {
            if (silent(e)) {
                until.put(address, time.instant().plus(REST));
            }
            throw e;
        }
    }

    private static boolean silent(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof HttpTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
