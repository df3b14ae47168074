package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Which sides this process serves, and on which port each.
///
/// `tragwerk.seiten` chooses (default all); `tragwerk.port.<side>` sets a port, 0 takes a free one.
@Component
public class Sides {

    private final Map<Side, Integer> ports = new EnumMap<>(Side.class);

    public Sides(Environment environment) {
        boolean demo = environment.getProperty("tragwerk.demo", Boolean.class, false);
        for (String name : environment
                .getProperty("tragwerk.seiten", "portal,amt,vermittlung")
                .split(",")) {
            Side side = Side.named(name)
                    .filter(s -> s != Side.IDENTITY)
                    .orElseThrow(() -> new IllegalArgumentException("Unbekannte Seite „" + name
                            + "“ in tragwerk.seiten. Möglich sind portal, amt und vermittlung."));
            ports.put(side, port(environment, side));
        }
        if (demo && ports.containsKey(Side.PORTAL)) {
            ports.put(Side.IDENTITY, port(environment, Side.IDENTITY));
        }
    }

    private static int port(Environment environment, Side side) {
        int port = environment.getProperty(
                "tragwerk.port." + side.name().toLowerCase(Locale.ROOT), Integer.class, side.defaultPort());
        if (port != 0) {
            return port;
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public Optional<Side> at(int localPort) {
        return ports.entrySet().stream()
                .filter(e -> e.getValue() == localPort)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
