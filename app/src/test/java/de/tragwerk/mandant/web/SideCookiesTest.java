package de.tragwerk.mandant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SideCookiesTest {

    /// Behind TLS a session's cookie belongs to this host and to TLS, and browsers refuse it otherwise.
    @Test
    void behindTlsTheCookieIsSecureAndForThisHostOnly() {
        Sides sides = new Sides(new MockEnvironment().withProperty("tragwerk.seiten", "portal,amt"));
        for (var side : List.of(de.tragwerk.mandant.Side.PORTAL, de.tragwerk.mandant.Side.AMT)) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setLocalPort(sides.port(side));
            MockHttpServletResponse response = new MockHttpServletResponse();
            new SideCookies(sides, true).writeCookieValue(new CookieValue(request, response, "abc"));
            assertThat(response.getHeader("Set-Cookie"))
                    .startsWith("__Host-" + side.cookie() + "=")
                    .contains("; Secure", "; HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
        }
    }
}
