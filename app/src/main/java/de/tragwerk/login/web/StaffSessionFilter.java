package de.tragwerk.login.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.login.session.SessionState;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.mandant.Scope;
import de.tragwerk.shell.Frame;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks for each request of staff what the session is worth now, and reads the person anew.
final class StaffSessionFilter extends OncePerRequestFilter {

    static final String LOCK_PAGE = "/anmelden/sperre";

    /// RFC 4918: scripts of the page know by it that the screen is locked.
    private static final int LOCKED = 423;

    private final StaffSessions sessions;
    private final Unlock unlock;
    private final SessionPlaces places;

    StaffSessionFilter(StaffSessions sessions, Unlock unlock, SessionPlaces places) {
        this.sessions = sessions;
        this.unlock = unlock;
        this.places = places;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (Scope.find().isEmpty() || login == null || !(login.getPrincipal() instanceof StaffPrincipal)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<UUID> id = SessionMark.session(request);
        SessionState state = id.isEmpty()
                ? new SessionState.Ended(StaffSession.End.REMOTE)
                : sessions.check(id.get(), request.getHeader("X-Tragwerk-Still") == null, places.of(request));
        switch (state) {
            case SessionState.Open open -> {
                act(open.person());
                request.setAttribute(Frame.LOCK_MINUTES, open.lock().toMinutes());
                if (open.reopened()) {
                    request.setAttribute(ReopeningNotices.OWN, Boolean.TRUE);
                }
                chain.doFilter(request, response);
            }
            case SessionState.Unfinished unfinished -> unfinished(unfinished, request, response, chain);
            case SessionState.Locked locked -> locked(locked, request, response, chain);
            case SessionState.Ended ended -> ended(ended, request, response);
        }
    }

    /// For this request only; the stored session keeps what the login said.
    private static void act(StaffPrincipal person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static void nobody() {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }

    private static void unfinished(
            SessionState.Unfinished state, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean factor = state.session().stage() == StaffSession.Stage.SECOND_FACTOR;
        String only = switch (state.session().stage()) {
            case SECOND_FACTOR -> LoginSuccess.SECOND_FACTOR;
            case NEW_PASSWORD -> LoginSuccess.NEW_PASSWORD;
            case SET_UP, OPEN -> LoginSuccess.OWN_ACCOUNT;
        };
        String path = request.getRequestURI();
        if (!path.equals(only) && !path.startsWith(only + "/")) {
            response.sendRedirect(only);
            return;
        }
        if (factor) {
            // Half a login is none: the pages see nobody and read the half from the request.
            nobody();
        } else {
            act(state.person());
        }
        SessionMark.unfinished(request, new SessionMark.Unfinished(state.session(), state.person()));
        chain.doFilter(request, response);
    }

    private void locked(
            SessionState.Locked state, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String proof = request.getMethod().equals("POST") ? request.getParameter(Unlock.FIELD) : null;
        if (proof != null) {
            Unlock.Answer answer = unlock.open(state, proof, places.of(request));
            if (answer instanceof Unlock.Answer.Refused refused) {
                if (byScript(request)) {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    return;
                }
                request.setAttribute(Unlock.FIELD, refused.sentence());
            } else {
                // A copy of the cookie that the lock had stopped is worth nothing from here on.
                request.changeSessionId();
                act(state.person());
                chain.doFilter(request, response);
                return;
            }
        } else if (byScript(request)) {
            response.setStatus(LOCKED);
            return;
        }
        nobody();
        request.setAttribute(Unlock.CODE, unlock.asksForCode(state));
        // The page repeats what was sent in hidden fields, so nothing typed is lost and nothing is kept here.
        request.getRequestDispatcher(LOCK_PAGE).forward(request, response);
    }

    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getHeader("X-Tragwerk") != null;
    }

    private static void ended(SessionState.Ended state, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        nobody();
        HttpSession http = request.getSession(false);
        if (http != null) {
            http.invalidate();
        }
        response.sendRedirect("/anmelden?grund=" + state.reason().name().toLowerCase(Locale.ROOT));
    }
}
