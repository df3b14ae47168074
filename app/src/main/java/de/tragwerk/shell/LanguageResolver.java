package de.tragwerk.shell;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: from `?sprache=…`, else what the logged-in person chose ([PersonLanguage]), else from
/// the cookie, else German. Desks are German.
final class LanguageResolver implements LocaleResolver {

    /// Of an address; fields of forms have other names.
    static final String PARAMETER = "sprache";

    private final Sides sides;

    LanguageResolver(Sides sides) {
        this.sides = sides;
    }

    /// Attribute of a session: code of the language the logged-in person chose.
    static final String OF_PERSON = "tw.sprache";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        // Cookies know no ports: what a citizen chose is nothing to a desk beside it.
        if (sides.at(request.getLocalPort())
                .filter(s -> s != Side.PORTAL && s != Side.IDENTITY)
                .isPresent()) {
            return Language.DE.locale();
        }
        String asked = asked(request);
        if (asked != null) {
            return Language.of(asked).orElse(Language.DE).locale();
        }
        return person(request)
                .or(() -> LanguageCookie.of(request).map(LanguageCookie::language))
                .orElse(Language.DE)
                .locale();
    }

    private static Optional<Language> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OF_PERSON) instanceof String code
                ? Language.of(code)
                : Optional.empty();
    }

    /// The language asked for in the address. A body that could not be read must not spoil the page that
    /// says so.
    static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("Die Sprache wählt der Link mit ?sprache=");
    }
}
