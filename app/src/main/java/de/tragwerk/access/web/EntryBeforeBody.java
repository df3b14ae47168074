package de.tragwerk.access.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// No entry, no answer, for what an endpoint hands over itself (a file, JSON): asked before its first byte.
/// Of pages [EndpointCheck] asks, before they are drawn.
@ControllerAdvice
class EntryBeforeBody implements ResponseBodyAdvice<Object> {

    private final AuditTrail trail;

    EntryBeforeBody(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        Permitted permitted = returned.getMethodAnnotation(Permitted.class);
        return permitted != null && permitted.audited();
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!trail.hasEntry()) {
            Permitted permitted = returned.getMethodAnnotation(Permitted.class);
            throw new IllegalStateException("Ohne Eintrag im Protokoll keine Datei: "
                    + (permitted == null ? returned.getMethod() : permitted.value()));
        }
        return body;
    }
}
