package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// Binds Mandant and an anonymous actor before anything else happens; the login filter binds the person
/// later.
public final class ScopeFilter extends OncePerRequestFilter {

    /// The mark by which Spring Session takes a request as seen already.
    private static final String NO_SESSION = SessionRepositoryFilter.class.getName() + ".FILTERED";

    private static final String REQUEST = ScopeFilter.class.getName() + ".request";

    private final Sides sides;
    private final MandantChoice choice;

    ScopeFilter(Sides sides, MandantChoice choice) {
        this.sides = sides;
        this.choice = choice;
    }

    /// Error pages read the session too, so they need the scope again.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Side side = sides.at(request.getLocalPort()).orElse(null);
        if (side == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getRequestURI().equals("/mandant")) {
            choose(request, response, side);
            return;
        }
        if (isAsset(request)) {
            // Sessions lie in a Mandant's database. Assets belong to nobody, so they must not look for one.
            request.setAttribute(NO_SESSION, Boolean.TRUE);
            chain.doFilter(request, response);
            return;
        }
        Optional<Mandant> mandant = choice.of(request, side);
        if (mandant.isEmpty()) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                // Nobody's page: the status is all there is to say.
                return;
            }
            if (choice.all(side).isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect("/mandant");
            }
            return;
        }
        Purpose purpose = side == Side.AMT
                ? Purpose.SGB12
                : side.art() == Mandant.Art.VERMITTLUNG ? Purpose.BETRIEB : Purpose.ANTRAG;
        Scope scope = new Scope(mandant.get().id(), new Actor.Anonymous(), purpose, id(request), DbRole.WEB);
        try {
            Scope.call(scope, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// One id for the request and its error page: the number on the page is found in both logs.
    private static UUID id(HttpServletRequest request) {
        if (request.getAttribute(REQUEST) instanceof UUID known) {
            return known;
        }
        UUID made = UUID.randomUUID();
        request.setAttribute(REQUEST, made);
        return made;
    }

    private static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /// The demo's chooser: a plain list of the Mandanten of this side. Where the host decides, there is
    /// nothing to choose.
    private void choose(HttpServletRequest request, HttpServletResponse response, Side side) throws IOException {
        List<Mandant> all = choice.all(side);
        if (all.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String wanted = request.getParameter("id");
        Optional<Mandant> found =
                all.stream().filter(m -> m.id().equals(wanted)).findFirst();
        if (found.isPresent()) {
            Cookie cookie = new Cookie(MandantChoice.COOKIE, found.get().id());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            response.sendRedirect("/");
            return;
        }
        StringBuilder html = new StringBuilder("""
                <!doctype html><html lang="de" class="tw-amt"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Behörde wählen – Tragwerk</title>
                <link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/tragwerk.css"></head>
                <body><main class="tw-wahlseite"><h1>Welche Behörde?</h1><p>Nur im Demobetrieb: sonst entscheidet die Adresse.</p><ul>
                """);
        for (Mandant mandant : all) {
            html.append("<li><a href=\"/mandant?id=")
                    .append(mandant.id())
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(mandant.name()))
                    .append("</a></li>");
        }
        html.append("</ul></main></body></html>");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
