package de.tragwerk.login.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.login.session.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the cookie's session carries of a login, and what the filter tells the pages of a request.
final class SessionMark {

    private static final String ID = "tw.sitzung";
    private static final String FAILURES = "tw.fehlversuche";
    private static final String LINKING = "tw.verbinden";
    private static final String UNFINISHED = SessionMark.class.getName() + ".unfinished";

    /// Somebody may have gone away from the machine since.
    private static final Duration LINKING_LIFE = Duration.ofMinutes(5);

    /// Who wants to be linked, and in which of her sessions she said so.
    record Linking(UUID account, UUID session, Instant at) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

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

    /// The next answer of the identity provider is to be linked to this account, if it comes soon and in this
    /// session.
    static void linking(HttpServletRequest request, UUID account, Instant now) {
        session(request).ifPresent(own -> request.getSession().setAttribute(LINKING, new Linking(account, own, now)));
    }

    /// Nobody waits for an answer any more: somebody logs in, or is about to.
    static void noLinking(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        if (http != null) {
            http.removeAttribute(LINKING);
        }
    }

    /// The wish to link, once; empty when it is old or of another session than the present one.
    static Optional<Linking> takeLinking(HttpServletRequest request, Instant now) {
        HttpSession http = request.getSession(false);
        if (http == null || !(http.getAttribute(LINKING) instanceof Linking linking)) {
            return Optional.empty();
        }
        http.removeAttribute(LINKING);
        return session(request)
                .filter(linking.session()::equals)
                .filter(own -> linking.at().plus(LINKING_LIFE).isAfter(now))
                .map(own -> linking);
    }

    static void unfinished(HttpServletRequest request, Unfinished unfinished) {
        request.setAttribute(UNFINISHED, unfinished);
    }

    static @Nullable Unfinished unfinished(HttpServletRequest request) {
        return request.getAttribute(UNFINISHED) instanceof Unfinished unfinished ? unfinished : null;
    }
}
