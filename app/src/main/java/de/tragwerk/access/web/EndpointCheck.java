package de.tragwerk.access.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Action;
import de.tragwerk.access.GuestSession;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.AuditTrail;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Before each endpoint: may this actor act at all? After it: was it logged?
final class EndpointCheck implements HandlerInterceptor {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Access access;
    private final Audit audit;
    private final AuditTrail trail;
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    EndpointCheck(Access access, Audit audit, AuditTrail trail) {
        this.access = access;
        this.audit = audit;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        Permitted permitted = permitted(handler);
        if (permitted == null) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.REQUEST && Unusable.is(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        Action action = access.action(permitted.value());
        if (access.may(action)) {
            // Also a page for everybody names who is logged in, and carries the token of her session.
            response.setHeader(
                    "Cache-Control",
                    permitted.audited() || !(access.actor() instanceof Actor.Anonymous)
                            ? "no-store"
                            : "private, no-cache");
            return true;
        }
        if (access.actor() instanceof Actor.Anonymous && GuestSession.over(request)) {
            response.sendRedirect(GuestSession.OVER);
            return false;
        }
        if (access.actor() instanceof Actor.Anonymous || access.actor() instanceof Actor.Citizen c && c.guest()) {
            requests.saveRequest(request, response);
            response.sendRedirect("/anmelden");
            return false;
        }
        audit.logAlone(Entry.of(permitted.value()).subjects(named(request)).refused());
        throw new AccessRefused();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        Permitted permitted = permitted(handler);
        if (permitted != null && permitted.audited() && !trail.hasEntry()) {
            throw new IllegalStateException("Ohne Eintrag im Protokoll keine Antwort: " + permitted.value());
        }
    }

    /// What she may do in general and not with this one thing: row-level security or the work itself said no.
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        Permitted permitted = permitted(handler);
        if (permitted != null
                && request.getDispatcherType() != DispatcherType.ERROR
                && request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof AccessRefused
                && !(access.actor() instanceof Actor.Anonymous)) {
            audit.logAlone(Entry.of(permitted.value()).subjects(named(request)).refused());
        }
    }

    /// What the address names: whoever tried to open a file is found by that file.
    private static List<UUID> named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? parts.values().stream()
                        .map(String::valueOf)
                        .filter(part -> ID.matcher(part).matches())
                        .map(UUID::fromString)
                        .toList()
                : List.of();
    }

    private static @Nullable Permitted permitted(Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(Permitted.class) : null;
    }
}
