package de.tragwerk.login.factor;

import com.webauthn4j.data.client.Origin;
import jakarta.servlet.http.HttpServletRequest;

/// Who asks for a passkey, as the browser names it: the host, and the origin with scheme and port.
/// A passkey made for one host is worthless for another, so a copied page elsewhere gains nothing.
///
/// @param id host name
record RelyingParty(String id, Origin origin) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /// @param https whether people reach the program by HTTPS, perhaps through a proxy that speaks HTTP to it
    static RelyingParty of(HttpServletRequest request, boolean https) {
        String host = request.getServerName();
        int port = request.getServerPort();
        String scheme = https ? "https" : request.getScheme();
        boolean usual = port == HTTP || port == HTTPS;
        return new RelyingParty(host, Origin.create(scheme + "://" + host + (usual ? "" : ":" + port)));
    }
}
