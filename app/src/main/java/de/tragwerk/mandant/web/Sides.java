package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Which sides this process serves, and on which port each.
///
/// `tragwerk.seiten` chooses (default all); `tragwerk.port.<side>` sets a port, 0 takes a free one.
@Component
public class Sides {

    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;
    private static final int TRIES = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Side, Integer> ports = new EnumMap<>(Side.class);

    public Sides(Environment environment) {
        boolean demo = environment.getProperty("tragwerk.demo", Boolean.class, false);
        for (Side side : named(environment.getProperty("tragwerk.seiten"))) {
            ports.put(side, port(environment, side));
        }
        Integer intermediary = ports.get(Side.VERMITTLUNG);
        if (intermediary != null) {
            ports.put(Side.XTA, xta(environment, intermediary));
        }
        if (demo && ports.containsKey(Side.PORTAL)) {
            ports.put(Side.IDENTITY, port(environment, Side.IDENTITY));
        }
    }

    /// Sides that `tragwerk.seiten` chooses; all when it is not set.
    static Set<Side> named(@Nullable String setting) {
        Set<Side> chosen = EnumSet.noneOf(Side.class);
        for (String name : (setting == null ? "portal,amt,vermittlung" : setting).split(",")) {
            chosen.add(Side.named(name)
                    .filter(s -> s != Side.IDENTITY && s != Side.XTA)
                    .orElseThrow(() -> new IllegalArgumentException("Unbekannte Seite „" + name
                            + "“ in tragwerk.seiten. Möglich sind portal, amt und vermittlung.")));
        }
        return chosen;
    }

    private static int port(Environment environment, Side side) {
        return orFree(environment.getProperty(
                "tragwerk.port." + side.name().toLowerCase(Locale.ROOT), Integer.class, side.defaultPort()));
    }

    /// Where nobody set it, XTA is found two ports above the intermediary, or on a free one as that.
    private static int xta(Environment environment, int intermediary) {
        boolean free = environment.getProperty("tragwerk.port.vermittlung", Integer.class, intermediary) == 0;
        return orFree(environment.getProperty("tragwerk.port.xta", Integer.class, free ? 0 : intermediary + 2));
    }

    /// A port nobody listens on, below those the system gives to outgoing connections: between this look and the
    /// moment the side opens it, one of our own connections would take it otherwise.
    private static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        for (int tries = 0; tries < TRIES; tries++) {
            int candidate = FIRST_FREE + RANDOM.nextInt(LAST_FREE - FIRST_FREE);
            try (ServerSocket free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("Kein freier Port zwischen " + FIRST_FREE + " und " + LAST_FREE);
    }

    public Set<Side> served() {
        return ports.keySet();
    }

    public boolean serves(Side side) {
        return ports.containsKey(side);
    }

    public boolean serves(Mandant.Art art) {
        return ports.keySet().stream().anyMatch(s -> s.art() == art);
    }

    /// Port of a served side.
    public int port(Side side) {
        Integer port = ports.get(side);
        if (port == null) {
            throw new IllegalStateException("Die Seite " + side + " läuft in diesem Prozess nicht");
        }
        return port;
    }

    /// Where something of the operator is asked for: the configured address, or else the same process.
    ///
    /// @param path below the side of the operator
    /// @return empty where the operator is neither configured nor here
    public String ofOperator(String configured, String path) {
        return !configured.isBlank()
                ? configured
                : serves(Side.VERMITTLUNG) ? "http://127.0.0.1:" + port(Side.VERMITTLUNG) + path : "";
    }

    public Optional<Side> at(int localPort) {
        // Asked some twenty times for each page.
        for (Map.Entry<Side, Integer> served : ports.entrySet()) {
            if (served.getValue() == localPort) {
                return Optional.of(served.getKey());
            }
        }
        return Optional.empty();
    }
}
