package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// The lock screen. It repeats what was sent to a locked session, so that typed text goes on after the
/// password.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class LockController {

    record Field(String name, String value) {}

    private final StaffSessions sessions;
    private final Access access;
    private final Audit audit;

    LockController(StaffSessions sessions, Access access, Audit audit) {
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /// Reached by the session filter only; opened by hand there is nothing to unlock.
    @RequestMapping(
            path = StaffSessionFilter.LOCK_PAGE,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permitted(value = "login.PAGE", audited = false)
    String page(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
            return "redirect:/";
        }
        boolean repeatable = request.getMethod().equals("POST")
                && request.getContentType() != null
                && request.getContentType().startsWith("application/x-www-form-urlencoded");
        List<Field> fields = new ArrayList<>();
        if (repeatable) {
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals("_csrf") && !name.equals(Unlock.FIELD)) {
                    for (String value : values) {
                        fields.add(new Field(name, value));
                    }
                }
            });
        } else {
            Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
            String here = request.getMethod().equals("GET") ? path + (query == null ? "" : "?" + query) : "/";
            fields.add(new Field("weiter", LocalPath.of(here)));
        }
        model.addAttribute("ziel", repeatable ? path : "/anmelden/entsperren");
        model.addAttribute("felder", fields);
        model.addAttribute("behalten", repeatable);
        model.addAttribute("dateien", request.getMethod().equals("POST") && !repeatable);
        model.addAttribute("code", Boolean.TRUE.equals(request.getAttribute(Unlock.CODE)));
        model.addAttribute("fehler", fault(request));
        return "login/web/sperre";
    }

    private static String fault(HttpServletRequest request) {
        @Nullable Object fault = request.getAttribute(Unlock.FIELD);
        return fault instanceof String sentence ? sentence : "";
    }

    /// The filter has checked the password when this is reached.
    @PostMapping("/anmelden/entsperren")
    @Permitted("login.LOCK")
    @Nullable
    String unlocked(
            @RequestParam(defaultValue = "/") String weiter, HttpServletRequest request, HttpServletResponse response) {
        audit.logAlone(Entry.of("login.UNLOCKED").subjects(access.employee().id()));
        if (request.getHeader("X-Tragwerk") != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "redirect:" + LocalPath.of(weiter);
    }

    /// Locks by hand, or because the page saw nobody for a while.
    @PostMapping("/anmelden/sperren")
    @Permitted("login.LOCK")
    @Nullable
    String lock(HttpServletRequest request, HttpServletResponse response) {
        SessionMark.session(request).ifPresent(sessions::lock);
        audit.logAlone(Entry.of("login.LOCK").subjects(access.employee().id()));
        if (request.getHeader("X-Tragwerk") != null) {
            // The next page would be the lock screen; the script shows its own.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "redirect:/";
    }
}
