package de.tragwerk.login.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.login.session.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the cookie's session carries of a login, and what the filter tells the pages of a request.
final class SessionMark {

    private static final String ID = "tw.sitzung";
    private static final String FAILURES = "tw.fehlversuche";
    private static final String LINKING = "tw.verbinden";
    private static final String UNFINISHED = SessionMark.class.getName() + ".unfinished";

    /// A session that lacks a second factor or a new password.
    record Unfinished(StaffSession session, StaffPrincipal person) {}

    private SessionMark() {}

    static void put(HttpServletRequest request, UUID session, int failures) {
        HttpSession http = request.getSession();
        http.setAttribute(ID, session);
        http.setAttribute(FAILURES, failures);
    }

    static Optional<UUID> session(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        return http != null && http.getAttribute(ID) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    /// Wrong attempts before this login; told once.
    static int takeFailures(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        if (http == null || !(http.getAttribute(FAILURES) instanceof Integer failures)) {
            return 0;
        }
        http.removeAttribute(FAILURES);
        return failures;
    }

    static boolean hasFailures(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        return http != null && http.getAttribute(FAILURES) instanceof Integer failures && failures > 0;
    }

    /// The next answer of the identity provider is to be linked to this account.
    static void linking(HttpServletRequest request, UUID account) {
        request.getSession().setAttribute(LINKING, account);
    }

    /// The account to link, once.
    static Optional<UUID> takeLinking(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        if (http == null || !(http.getAttribute(LINKING) instanceof UUID account)) {
            return Optional.empty();
        }
        http.removeAttribute(LINKING);
        return Optional.of(account);
    }

    static void unfinished(HttpServletRequest request, Unfinished unfinished) {
        request.setAttribute(UNFINISHED, unfinished);
    }

    static @Nullable Unfinished unfinished(HttpServletRequest request) {
        return request.getAttribute(UNFINISHED) instanceof Unfinished unfinished ? unfinished : null;
    }
}
