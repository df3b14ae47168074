package de.tragwerk.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/// What the security chains of all sides have in common: headers, CSRF token, a new session id at login, the
/// acting person. Rights themselves are checked before each endpoint and in the database.
public final class SideSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(SideSecurity.class);

    private static final String CSP =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; "
                    + "base-uri 'none'; object-src 'none'";

    /// Bean of the limit for network addresses.
    private static final String ATTEMPTS = "attempts";

    /// Name of the cookie that holds the sealed answers of the Sozialleistungsfinder.
    public static final String FINDER_COOKIE = "TW_FINDER";

    /// Attribute of a request whose session has ended meanwhile.
    public static final String AWAY = "tragwerk.abgemeldet";

    private SideSecurity() {}

    public static HttpSecurity common(HttpSecurity http) throws Exception {
        return common(http, "");
    }

    /// @param formAction further origin that forms may be sent to (an identity provider behind a redirect),
    ///     empty without
    public static HttpSecurity common(HttpSecurity http, String formAction) throws Exception {
        String csp = formAction.isBlank() ? CSP : CSP.replace("form-action 'self'", "form-action 'self' " + formAction);
        ApplicationContext context = http.getSharedObject(ApplicationContext.class);
        Environment settings = context.getEnvironment();
        return http.addFilterBefore(context.getBean(ATTEMPTS, Filter.class), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(
                        new ActorFilter(context.getBeanProvider(PurposeLookup.class)), AuthorizationFilter.class)
                .csrf(Customizer.withDefaults())
                .exceptionHandling(refused -> refused.accessDeniedHandler(SideSecurity::refused))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(csp))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        // Behind a proxy that speaks TLS the request itself is plain.
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(
                                request -> settings.getProperty("tragwerk.https", Boolean.class, false)))
                        .cacheControl(cache -> cache.disable()));
    }

    /// A form whose token is unknown is, nearly always, one that lay open longer than its session; the error page
    /// says so. Of somebody without an account nothing is left then, which is another page.
    private static void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        if (problem instanceof CsrfException && GuestSession.konto(request).isEmpty() && GuestSession.over(request)) {
            response.sendRedirect(GuestSession.OVER);
            return;
        }
        if (problem instanceof CsrfException) {
            request.setAttribute(AWAY, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// The same headers for an answer that never came as far as a chain: a request the firewall or a filter
    /// refused.
    public static void headers(HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", CSP);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /// When the identity provider cannot be reached: noted for the operator, and the person is told where she
    /// came from.
    ///
    /// @param page where to go, with the reason
    public static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> providerDown(String page) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, problem) -> {
                    LOG.error("Der Identitätsanbieter ist nicht erreichbar", problem);
                    response.sendRedirect(page);
                });
                return filter;
            }
        };
    }

    /// A logout handler: what the browser may have kept of this address goes (ASVS 5.0 V14.3.1).
    public static void forgetInBrowser(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
        forgetAnswers(request, response);
    }

    /// Answers of the Sozialleistungsfinder lie sealed in a cookie; whoever logs out leaves none behind.
    private static void forgetAnswers(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().endsWith(FINDER_COOKIE)) {
                Cookie gone = new Cookie(cookie.getName(), "");
                gone.setPath("/");
                gone.setMaxAge(0);
                gone.setHttpOnly(true);
                gone.setSecure(cookie.getName().startsWith("__Host-"));
                response.addCookie(gone);
            }
        }
    }
}
