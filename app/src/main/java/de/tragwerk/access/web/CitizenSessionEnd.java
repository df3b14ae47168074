package de.tragwerk.access.web;

import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a citizen's session some hours after her login, whatever goes on in it: a form left open at a library's
/// computer keeps none alive (ASVS 5.0 V7.3.2). Her drafts lie in the database and stay.
final class CitizenSessionEnd extends OncePerRequestFilter implements AuthenticationSuccessHandler {

    /// Milliseconds of the login, kept with the session.
    static final String SINCE = "tw.angemeldet-seit";

    private final RealTime time;
    private final Audit audit;
    private final Duration lifetime;
    private final AuthenticationSuccessHandler onward;

    /// @param onward where the login leads
    CitizenSessionEnd(RealTime time, Audit audit, Duration lifetime, AuthenticationSuccessHandler onward) {
        this.onward = onward;
        this.time = time;
        this.audit = audit;
        this.lifetime = lifetime;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        request.getSession().setAttribute(SINCE, time.instant().toEpochMilli());
        onward.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null
                || login == null
                || !(login.getPrincipal() instanceof CitizenPrincipal citizen)
                || !over(session)) {
            chain.doFilter(request, response);
            return;
        }
        session.invalidate();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        Scope.run(
                Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG),
                () -> audit.logAlone(Entry.of("access.SESSION_ENDED").subjects(citizen.konto())));
        if (request.getMethod().equals("GET") && request.getHeader("X-Tragwerk") == null) {
            response.sendRedirect("/?abgelaufen");
        } else {
            // Whatever was sent meets nobody, as after a long pause.
            chain.doFilter(request, response);
        }
    }

    /// What began before the time was kept begins now.
    private boolean over(HttpSession session) {
        if (session.getAttribute(SINCE) instanceof Long since) {
            return Instant.ofEpochMilli(since).plus(lifetime).isBefore(time.instant());
        }
        session.setAttribute(SINCE, time.instant().toEpochMilli());
        return false;
    }
}
