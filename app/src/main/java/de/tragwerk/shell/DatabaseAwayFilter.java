package de.tragwerk.shell;

import de.tragwerk.access.SideSecurity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// While the database cannot be reached: 503 and a page that needs no database. The usual error page would ask for the
/// session, which lies there.
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    private static final byte[] PAGE = page();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException problem) {
            if (!DatabaseAway.in(problem) || response.isCommitted()) {
                throw problem;
            }
            LOG.error("Die Datenbank ist nicht erreichbar, bei {}", MaskedPath.of(request.getRequestURI()));
            response.reset();
            SideSecurity.headers(response);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "60");
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(PAGE);
        }
    }

    private static byte[] page() {
        return """
                <!doctype html>
                <html lang="de">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Im Moment nicht erreichbar – Tragwerk</title>
                  <link rel="icon" href="data:,">
                </head>
                <body>
                <main>
                  <h1>Im Moment nicht erreichbar</h1>
                  <p>Was Sie gespeichert haben, ist sicher. Laden Sie die Seite in einer Minute neu.</p>
                </main>
                </body>
                </html>
                """.getBytes(StandardCharsets.UTF_8);
    }
}
