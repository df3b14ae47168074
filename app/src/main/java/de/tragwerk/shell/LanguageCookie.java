package de.tragwerk.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// What this browser knows about the language. On a shared computer the last person's language must not become the
/// next one's: a mark tells what an account brought here from what somebody chose before logging in.
///
/// @param ofPerson it came from an account, so the account of whoever logs in next counts more
record LanguageCookie(Language language, boolean ofPerson) {

    static final String NAME = "TW_SPRACHE";

    /// RFC 6265bis: with it browsers keep a cookie for this host and TLS only.
    static final String HOST_ONLY = "__Host-";

    private static final String MARK = "~";

    static Optional<LanguageCookie> of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) || cookie.getName().equals(HOST_ONLY + NAME)) {
                    String value = cookie.getValue();
                    return Language.of(value.replace(MARK, ""))
                            .map(language -> new LanguageCookie(language, value.endsWith(MARK)));
                }
            }
        }
        return Optional.empty();
    }

    void write(HttpServletResponse response, boolean https) {
        Cookie cookie = new Cookie((https ? HOST_ONLY : "") + NAME, language.code() + (ofPerson ? MARK : ""));
        cookie.setPath("/");
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
