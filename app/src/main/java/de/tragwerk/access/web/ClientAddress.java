package de.tragwerk.access.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// From where a request comes. `X-Forwarded-For` counts only as far as our own proxies wrote it: the header is
/// read from its end, and the first address that is no proxy of ours is the client.
///
/// `tragwerk.proxy` names the proxies, addresses or networks, by default this machine itself. What comes from a proxy
/// without a forwarded address has none: whoever may name the address of others cannot be limited by it.
final class ClientAddress {

    /// @param bits how many leading bits decide
    private record Network(byte[] address, int bits) {
        boolean holds(InetAddress other) {
            byte[] theirs = other.getAddress();
            if (theirs.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((theirs[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Network> proxies;

    /// @throws IllegalArgumentException when an entry is no address or network
    ClientAddress(String proxies) {
        List<Network> all = new ArrayList<>();
        for (String entry : proxies.split(",")) {
            if (!entry.isBlank()) {
                all.add(network(entry.strip()));
            }
        }
        this.proxies = List.copyOf(all);
    }

    private static Network network(String entry) {
        int slash = entry.indexOf('/');
        try {
            byte[] address = InetAddress.ofLiteral(slash < 0 ? entry : entry.substring(0, slash))
                    .getAddress();
            int bits = slash < 0 ? address.length * 8 : Integer.parseInt(entry.substring(slash + 1));
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("Netzgröße");
            }
            return new Network(address, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tragwerk.proxy nennt Adressen oder Netze, zum Beispiel 10.0.0.5, 10.1.0.0/16; war: " + entry, e);
        }
    }

    /// The bytes that stand for the client: an IPv4 address, or the network of an IPv6 address, because a connection
    /// has as many addresses of its network as it likes.
    ///
    /// @param peer address at the other end of the connection
    /// @param forwarded values of `X-Forwarded-For` as they came
    Optional<byte[]> of(String peer, List<String> forwarded) {
        InetAddress client = InetAddress.ofLiteral(peer);
        List<String> named = Arrays.stream(String.join(",", forwarded).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        for (int i = named.size() - 1; i >= 0 && isProxy(client); i--) {
            try {
                client = InetAddress.ofLiteral(named.get(i));
            } catch (IllegalArgumentException notAnAddress) {
                break;
            }
        }
        if (isProxy(client)) {
            return Optional.empty();
        }
        byte[] address = client.getAddress();
        return Optional.of(client instanceof Inet6Address ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address);
    }

    boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(p -> p.holds(address));
    }
}
