package de.tragwerk.access.web;

import de.tragwerk.access.Origin;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Reads what the proxy says and keeps addresses only as keyed hashes.
@Component
final class RequestOrigin implements Origin {

    private static final String FORWARDED = "X-Forwarded-For";

    private final ClientAddress clients;
    private final Home home;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    RequestOrigin(Home home, Environment settings) {
        this.home = home;
        this.clients = new ClientAddress(settings.getProperty("tragwerk.proxy", "127.0.0.0/8, ::1"));
    }

    @Override
    public Optional<X509Certificate> certificate(HttpServletRequest request) {
        List<String> shown = Collections.list(request.getHeaders(ClientCertificate.HEADER));
        return shown.size() == 1 && clients.isProxy(InetAddress.ofLiteral(request.getRemoteAddr()))
                ? ClientCertificate.read(shown.getFirst())
                : Optional.empty();
    }

    @Override
    public Optional<String> area(HttpServletRequest request) {
        return client(request)
                .map(address -> hash("netz", Arrays.copyOf(address, address.length / 2)))
                .map(HexFormat.of()::formatHex);
    }

    /// Keyed hash of the client's address, for limits.
    Optional<byte[]> address(HttpServletRequest request) {
        return client(request).map(address -> hash("", address));
    }

    private Optional<byte[]> client(HttpServletRequest request) {
        return clients.of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)));
    }

    /// The key lies with the other secrets of the installation, not in the database.
    private byte[] hash(String kind, byte[] address) {
        String mandant = Scope.current().mandant();
        SecretKeySpec key = keys.computeIfAbsent(
                mandant,
                m -> new SecretKeySpec(home.password("adressen-" + m).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(address);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
