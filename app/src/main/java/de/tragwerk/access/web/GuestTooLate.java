package de.tragwerk.access.web;

import de.tragwerk.access.GuestSession;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/// A form that a guest sends after her session ended carries the token of a session that is gone: she is told what
/// happened instead of that the page does not exist.
final class GuestTooLate implements AccessDeniedHandler {

    private final AccessDeniedHandler usual = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (GuestSession.konto(request).isEmpty() && GuestSession.over(request)) {
            response.sendRedirect(GuestSession.OVER);
        } else {
            usual.handle(request, response, problem);
        }
    }
}
