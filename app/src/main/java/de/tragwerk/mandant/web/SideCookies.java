package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// A session cookie of its own name for each side, so that a login on one side never reaches another.
final class SideCookies implements CookieSerializer {

    private final Sides sides;
    private final Map<Side, DefaultCookieSerializer> bySide = new EnumMap<>(Side.class);

    SideCookies(Sides sides, boolean https) {
        this.sides = sides;
        for (Side side : Side.values()) {
            DefaultCookieSerializer cookies = new DefaultCookieSerializer();
            cookies.setCookieName((https ? "__Host-" : "") + side.cookie());
            cookies.setCookiePath("/");
            cookies.setUseHttpOnlyCookie(true);
            cookies.setUseSecureCookie(https);
            cookies.setSameSite("Lax");
            bySide.put(side, cookies);
        }
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest().getLocalPort()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return of(request.getLocalPort()).readCookieValues(request);
    }

    private DefaultCookieSerializer of(int port) {
        Side side = sides.at(port).orElseThrow(() -> new IllegalStateException("Port ohne Seite"));
        DefaultCookieSerializer cookies = bySide.get(side);
        if (cookies == null) {
            throw new IllegalStateException("Seite ohne Cookie");
        }
        return cookies;
    }
}
