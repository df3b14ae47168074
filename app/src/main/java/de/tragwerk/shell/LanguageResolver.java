package de.tragwerk.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: from `?sprache=…`, else from the cookie, else German.
final class LanguageResolver implements LocaleResolver {

    static final String COOKIE = "TW_SPRACHE";

    /// RFC 6265bis: with it browsers keep a cookie for this host and TLS only.
    static final String HOST_ONLY = "__Host-";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = asked(request);
        if (asked != null) {
            return Language.of(asked).orElse(Language.DE).locale();
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) || cookie.getName().equals(HOST_ONLY + COOKIE)) {
                    return Language.of(cookie.getValue()).orElse(Language.DE).locale();
                }
            }
        }
        return Language.DE.locale();
    }

    /// The language asked for in the address. A body that could not be read must not spoil the page that
    /// says so.
    static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("sprache");
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("Die Sprache wählt der Link mit ?sprache=");
    }
}
