package de.tragwerk.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose attempts count together, and who may say so.
class ClientAddressTest {

    private final ClientAddress clients = new ClientAddress("127.0.0.0/8, ::1, 10.1.0.0/16");

    private String of(String peer, String... forwarded) {
        return clients.of(peer, List.of(forwarded))
                .map(b -> {
                    try {
                        return InetAddress.getByAddress(Arrays.copyOf(b, b.length == 8 ? 16 : b.length))
                                .getHostAddress();
                    } catch (java.net.UnknownHostException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElse("-");
    }

    @Test
    void aStrangerCannotNameAnotherAddress() {
        assertThat(of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(of("203.0.113.9", "127.0.0.1")).isEqualTo("203.0.113.9");
        // Behind our proxy she writes the beginning of the header, the proxy its end.
        assertThat(of("10.1.2.3", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("10.1.2.3", "198.51.100.1", "203.0.113.9, 10.1.7.7")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatAProxyWritesUnreadablyIsNotFollowed() {
        assertThat(of("10.1.2.3", "198.51.100.1, unknown")).isEqualTo("-");
        assertThat(of("10.1.2.3", "www.example.org")).isEqualTo("-");
    }

    @Test
    void aProxyItselfHasNoAddress() {
        assertThat(of("127.0.0.1")).isEqualTo("-");
        assertThat(of("0:0:0:0:0:0:0:1", "10.1.0.1")).isEqualTo("-");
        assertThat(of("10.2.0.1")).isEqualTo("10.2.0.1");
    }

    /// A connection has 2^64 addresses of its network.
    @Test
    void theNetworkCountsForIpv6() {
        assertThat(of("2001:db8:1:2:aaaa::1"))
                .isEqualTo(of("2001:db8:1:2:bbbb::7"))
                .isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void aSettingThatCannotBeReadStopsTheStart() {
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x")) {
            assertThatThrownBy(() -> new ClientAddress(wrong)).hasMessageContaining("tragwerk.proxy");
        }
    }
}
