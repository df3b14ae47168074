package de.tragwerk.transport.route;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Services;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The ways to who reads with a certificate: services of one authority may lie at different intermediaries.
///
/// Asks the directory over HTTP: call it outside of a transaction. Answers are kept for ten minutes.
@Component
public class Readers {

    private static final Duration KEEP = Duration.ofMinutes(10);

    private record Kept(DirectoryClient.Reader reader, Instant until) {}

    private final DirectoryClient directory;
    private final RealTime time;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Readers(DirectoryClient directory, RealTime time) {
        this.directory = directory;
        this.time = time;
    }

    /// Where an organisation's mail for one of its certificates lies, one way for each intermediary. A
    /// certificate that no entry names, as the one before the last, lies where the organisation's own entry
    /// points.
    ///
    /// @throws NoRoute when there is no way today
    public List<Route> mailboxes(String organisation, X509Certificate cipher, Holder own) {
        Map<URI, Route> found = new LinkedHashMap<>();
        known(cipher, own)
                .filter(r -> r.organisation().equals(organisation))
                .ifPresent(r -> r.services()
                        .forEach(uri ->
                                entry(organisation, uri, own).ifPresent(w -> found.putIfAbsent(w.intermediary(), w))));
        return found.isEmpty() ? List.of(directory.find(organisation, own)) : List.copyOf(found.values());
    }

    /// The way to the reader of a closed envelope; the entry that names this very certificate comes first.
    ///
    /// @throws NoRoute when nobody in the directory reads with it
    public Route reader(X509Certificate cipher, Holder own, String unknown) {
        DirectoryClient.Reader reader = reader(cipher, own).orElseThrow(() -> new NoRoute(unknown));
        List<Route> ways = reader.services().stream()
                .flatMap(uri -> entry(reader.organisation(), uri, own).stream())
                .toList();
        return ways.stream()
                .filter(w -> w.addressee().equals(cipher))
                .findFirst()
                .or(() -> ways.stream().findFirst())
                .orElseGet(() -> directory.find(reader.organisation(), own));
    }

    /// A directory that cannot be asked by certificate still names the organisation's own entry.
    private Optional<DirectoryClient.Reader> known(X509Certificate cipher, Holder own) {
        try {
            return reader(cipher, own);
        } catch (DirectoryClient.DirectoryDown notAnswered) {
            return Optional.empty();
        }
    }

    private Optional<Route> entry(String organisation, String uri, Holder own) {
        try {
            return Optional.of(
                    Services.isTrial(uri)
                            ? directory.entry(organisation, uri, own)
                            : directory.find(organisation, Services.leika(uri), own));
        } catch (NoRoute closedOrOver) {
            return Optional.empty();
        }
    }

    private Optional<DirectoryClient.Reader> reader(X509Certificate cipher, Holder own) {
        String name = Certificates.fingerprint(cipher);
        Kept known = kept.get(name);
        if (known != null && known.until().isAfter(time.instant())) {
            return Optional.of(known.reader());
        }
        Optional<DirectoryClient.Reader> fresh = directory.readerOf(cipher, own);
        fresh.ifPresent(r -> kept.put(name, new Kept(r, time.instant().plus(KEEP))));
        return fresh;
    }
}
