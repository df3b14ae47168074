package de.tragwerk.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A browser session in which somebody fills in an application without an account. What she writes belongs to an
/// id that stands in this session and nowhere else: with the session it is out of everybody's reach.
///
/// A cookie without content says that there was one, so that whoever comes back too late is told so instead of
/// being sent to a login she does not have.
@Component
public class GuestSession {

    /// How long the session waits for the next press.
    public static final Duration IDLE = Duration.ofMinutes(60);

    /// The page that says that it is over.
    public static final String OVER = "/ohne-konto/ende?zeit";

    /// The page that asks after a login what becomes of what the guest wrote.
    public static final String KEEP = "/ohne-konto/behalten";

    private static final String KONTO = "tw.gast";
    private static final String COOKIE = "TW_GAST";

    private final boolean https;
    private final Duration usual;

    GuestSession(
            @Value("${tragwerk.https:false}") boolean https,
            @Value("${server.servlet.session.timeout:30m}") Duration usual) {
        this.https = https;
        this.usual = usual;
    }

    /// The id to which belongs what this browser's guest writes; empty without one.
    public static Optional<UUID> konto(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KONTO) instanceof UUID konto
                ? Optional.of(konto)
                : Optional.empty();
    }

    /// Whether there was a guest in this browser who now asks for a page of hers.
    public static boolean over(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (path.startsWith("/antrag/") || path.startsWith("/ohne-konto/")) && marked(request);
    }

    private static boolean marked(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().endsWith(COOKIE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The session gets a new id: one that somebody noted on a shared computer before opens nothing.
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID konto) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KONTO, konto);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        response.addCookie(cookie("1", -1));
    }

    /// Somebody has just logged in: from now on the session lasts as any other.
    ///
    /// @return whether she was a guest before
    public boolean loggedIn(HttpServletRequest request) {
        boolean guest = konto(request).isPresent();
        if (guest) {
            request.getSession().setMaxInactiveInterval((int) usual.toSeconds());
        }
        return guest;
    }

    /// What she wrote is taken over, or she is done: the session goes on as any other, and nobody finds the
    /// id again.
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KONTO);
            session.setMaxInactiveInterval((int) usual.toSeconds());
        }
        if (marked(request)) {
            response.addCookie(cookie("", 0));
        }
    }

    private Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie((https ? "__Host-" : "") + COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
