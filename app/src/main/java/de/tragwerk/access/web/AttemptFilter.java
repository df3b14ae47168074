package de.tragwerk.access.web;

import de.tragwerk.access.AttemptLimit;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.TooMany;
import de.tragwerk.access.store.AttemptStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/// Limits attempts of one network address before passwords and work are touched: 429 with the time to wait.
final class AttemptFilter extends OncePerRequestFilter implements Attempts {

    private static final String TAKEN = AttemptFilter.class.getName() + ".taken";

    /// What a request took, to give it back.
    private record Taken(AttemptLimit kind, byte[] address) {}

    private final AttemptStore store;
    private final Audit audit;
    private final Sides sides;
    private final RequestOrigin origin;
    private final Map<AttemptLimit, AttemptLimit.Size> sizes = new EnumMap<>(AttemptLimit.class);

    AttemptFilter(AttemptStore store, Audit audit, RequestOrigin origin, Sides sides, Environment settings) {
        this.store = store;
        this.audit = audit;
        this.sides = sides;
        this.origin = origin;
        for (AttemptLimit kind : AttemptLimit.values()) {
            sizes.put(kind, kind.size(settings));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AttemptLimit kind = Scope.find().isEmpty() ? null : kind(request);
        Optional<byte[]> client = kind == null ? Optional.empty() : origin.address(request);
        if (kind == null || client.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            take(request, kind, client.get());
        } catch (TooMany e) {
            response.setHeader("Retry-After", String.valueOf(e.seconds()));
            response.sendError(429);
            return;
        }
        request.setAttribute(TAKEN, new Taken(kind, client.get()));
        chain.doFilter(request, response);
    }

    private void take(HttpServletRequest request, AttemptLimit kind, byte[] address) {
        Duration wait = job(() -> store.take(address, kind, size(kind)));
        if (wait.isZero()) {
            return;
        }
        if (job(() -> store.tell(address, kind))) {
            boolean portal = sides.at(request.getLocalPort())
                    .filter(s -> s.art() == Mandant.Art.PORTAL)
                    .isPresent();
            audit.logAlone(
                    Entry.of(portal ? "access.TOO_MANY" : "login.TOO_MANY").refused());
        }
        TooMany refusal = new TooMany(wait);
        request.setAttribute(AttemptLimit.WAIT, refusal.seconds());
        throw refusal;
    }

    @Override
    public void refused(HttpServletRequest request, AttemptLimit kind) {
        origin.address(request).ifPresent(address -> take(request, kind, address));
    }

    @Override
    public void succeeded(HttpServletRequest request) {
        if (request.getAttribute(TAKEN) instanceof Taken taken && taken.kind().givesBack()) {
            request.removeAttribute(TAKEN);
            job(() -> {
                store.giveBack(taken.address(), taken.kind(), size(taken.kind()));
                return Boolean.TRUE;
            });
        }
    }

    /// By the path as the program understands it, decoded: another spelling is no way around.
    private @Nullable AttemptLimit kind(HttpServletRequest request) {
        Side side = sides.at(request.getLocalPort()).orElse(null);
        if (side != Side.PORTAL && side != Side.AMT && side != Side.VERMITTLUNG) {
            return null;
        }
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean post = request.getMethod().equals("POST");
        if (path.startsWith("/oauth2/authorization/") || path.startsWith("/login/oauth2/code/")) {
            return AttemptLimit.PROVIDER;
        }
        if (side == Side.AMT && path.equals("/fitconnect/rueckruf")) {
            return AttemptLimit.CALLBACK;
        }
        if (side == Side.AMT && post && path.startsWith("/kasse/")) {
            return AttemptLimit.CASH_DESK;
        }
        if (side == Side.PORTAL
                && post
                && (path.equals("/helfen")
                        || path.equals("/bestaetigen")
                        || path.startsWith("/newsletter/bestaetigen/")
                        || path.startsWith("/newsletter/abmelden/"))) {
            return AttemptLimit.INVITATION;
        }
        if (side == Side.PORTAL && post && path.startsWith("/ohne-konto/antrag/")) {
            return AttemptLimit.GUEST;
        }
        if (side == Side.PORTAL && post && (path.equals("/benachrichtigungen") || path.equals("/newsletter"))) {
            return AttemptLimit.MAIL;
        }
        if (side != Side.PORTAL) {
            if (post && (path.equals("/anmelden") || path.equals("/anmelden/passkey"))) {
                return AttemptLimit.PASSWORD;
            }
            if (post && path.equals("/anmelden/zweiter-faktor")) {
                return AttemptLimit.SECOND_FACTOR;
            }
            if (path.startsWith("/anmelden/einladung/") || path.startsWith("/beratungseintrag/")) {
                return AttemptLimit.INVITATION;
            }
        }
        String type = request.getContentType();
        return post && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? AttemptLimit.UPLOAD
                : null;
    }

    private AttemptLimit.Size size(AttemptLimit kind) {
        return java.util.Objects.requireNonNull(sizes.get(kind));
    }

    private static <T> T job(Supplier<T> work) {
        return Scope.get(Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG), work);
    }
}
