package de.tragwerk.access.web;

import de.tragwerk.access.GuestSession;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// After the login of a citizen: to the page she asked for. Who filled something in without an account is asked
/// first what becomes of it.
final class CitizenArrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final GuestSession guests;

    CitizenArrival(GuestSession guests) {
        this.guests = guests;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        if (guests.loggedIn(request)) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, GuestSession.KEEP);
            return;
        }
        super.onAuthenticationSuccess(request, response, login);
    }
}
