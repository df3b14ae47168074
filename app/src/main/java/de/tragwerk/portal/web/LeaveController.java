package de.tragwerk.portal.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.GuestSession;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.SideSecurity;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.Guests;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The safe exit for somebody who must not be seen here: logs out, makes the browser forget, and goes to a
/// neutral page. A link, so it works without script; what was saved with an account stays, of a guest nothing
/// does.
@Controller
@OnSide(Side.PORTAL)
class LeaveController {

    private final Access access;
    private final Audit audit;
    private final Guests guests;
    private final GuestSession session;
    private final URI neutral;

    /// @param neutral `tragwerk.verlassen`: a page that tells nothing, by default the weather of the federal
    /// weather
    ///     service
    LeaveController(
            Access access,
            Audit audit,
            Guests guests,
            GuestSession session,
            @Value("${tragwerk.verlassen:https://www.dwd.de/}") URI neutral) {
        this.guests = guests;
        this.session = session;
        this.access = access;
        this.audit = audit;
        this.neutral = neutral;
    }

    @GetMapping("/verlassen")
    @Permitted(value = "portal.LEAVE", audited = false)
    void leave(HttpServletRequest request, HttpServletResponse response) {
        String from = request.getHeader("Sec-Fetch-Site");
        // A link on somebody else's page logs nobody out.
        if (from == null || from.equals("same-origin") || from.equals("none")) {
            if (access.actor() instanceof Actor.Citizen citizen) {
                audit.logAlone(Entry.of("portal.LEAVE").subjects(citizen.konto()));
                if (citizen.guest()) {
                    guests.leave(citizen.konto());
                }
            }
            session.end(request, response);
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            new SecurityContextLogoutHandler().logout(request, response, login);
            SideSecurity.forgetInBrowser(request, response, login);
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", neutral.toString());
        response.setHeader("Cache-Control", "no-store");
    }
}
