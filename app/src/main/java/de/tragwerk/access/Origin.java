package de.tragwerk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// From where a request comes, as far as our own proxies (`tragwerk.proxy`) say it.
public interface Origin {

    /// The certificate of the device, verified by the proxy and passed on in `Client-Cert` (RFC 9440).
    /// The header counts only when the other end of the connection is a proxy of ours.
    Optional<X509Certificate> certificate(HttpServletRequest request);

    /// A keyed hash of the network area (the leading 16 bits of an IPv4 address, 32 of an IPv6 address): wide enough
    /// that a changing address in the same network is none. Empty when nobody may be believed about the address.
    Optional<String> area(HttpServletRequest request);
}
