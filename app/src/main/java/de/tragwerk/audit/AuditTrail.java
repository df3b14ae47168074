package de.tragwerk.audit;

import de.tragwerk.mandant.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Remembers for the running web request whether something was logged. The endpoint check refuses an answer
/// without an entry.
@Component
public class AuditTrail {

    private static final String KEY = AuditTrail.class.getName();

    void noted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEY, Scope.current().request(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /// Whether this web request has written an entry.
    public boolean hasEntry() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        @Nullable Object seen = request == null ? null : request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
        return seen instanceof UUID;
    }
}
