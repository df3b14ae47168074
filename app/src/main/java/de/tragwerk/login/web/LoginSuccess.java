package de.tragwerk.login.web;

import de.tragwerk.access.Attempts;
import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.login.factor.Factors;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.session.StaffSessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// After a right password, passkey or answer of the identity provider: begins the session and says what is
/// still missing.
@Component
class LoginSuccess implements AuthenticationSuccessHandler {

    static final String SECOND_FACTOR = "/anmelden/zweiter-faktor";
    static final String NEW_PASSWORD = "/konto/passwort";
    static final String OWN_ACCOUNT = "/konto";

    private final StaffSessions sessions;
    private final Factors factors;
    private final Attempts attempts;
    private final SessionPlaces places;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    LoginSuccess(StaffSessions sessions, Factors factors, Attempts attempts, SessionPlaces places) {
        this.sessions = sessions;
        this.factors = factors;
        this.attempts = attempts;
        this.places = places;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (!(authentication.getPrincipal() instanceof StaffPrincipal person)
                || !(authentication.getDetails() instanceof LoginFacts facts)) {
            throw new ServletException("Anmeldung ohne Person");
        }
        attempts.succeeded(request);
        StaffSession.Stage stage = !facts.strong() && factors.enrolled(person.account())
                ? StaffSession.Stage.SECOND_FACTOR
                : facts.newPassword()
                        ? StaffSession.Stage.NEW_PASSWORD
                        : facts.strong() ? StaffSession.Stage.OPEN : sessions.opening(person.account());
        // Who logs in anew in the same browser leaves the session before.
        SessionMark.session(request).ifPresent(before -> sessions.end(before, StaffSession.End.LOGOUT));
        UUID id = sessions.begin(person.account(), facts.method(), stage, places.of(request), facts.strong());
        SessionMark.noLinking(request);
        SessionMark.put(request, id, facts.failures());
        Duration idle = sessions.policy().idle();
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        go(request, response, authentication, stage);
    }

    /// To the page the login was for, or to what is still missing.
    void go(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            StaffSession.Stage stage)
            throws IOException, ServletException {
        switch (stage) {
            case SECOND_FACTOR -> response.sendRedirect(SECOND_FACTOR);
            case SET_UP -> response.sendRedirect(OWN_ACCOUNT);
            case NEW_PASSWORD -> response.sendRedirect(NEW_PASSWORD);
            case OPEN -> {
                if (SessionMark.hasFailures(request)) {
                    response.sendRedirect(OWN_ACCOUNT);
                } else {
                    onward.onAuthenticationSuccess(request, response, authentication);
                }
            }
        }
    }
}
