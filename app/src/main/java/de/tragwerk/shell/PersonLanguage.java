package de.tragwerk.shell;

import de.tragwerk.access.CitizenLanguage;
import de.tragwerk.access.CitizenPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers a chosen language: in the browser, and with the account of the person who is logged in. The last choice
/// counts: what she chose here before the login is kept; else her account brings its language to this device.
final class PersonLanguage implements HandlerInterceptor {

    private final ObjectProvider<CitizenLanguage> languages;
    private final boolean https;

    PersonLanguage(ObjectProvider<CitizenLanguage> languages, boolean https) {
        this.languages = languages;
        this.https = https;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Language> asked =
                Optional.ofNullable(LanguageResolver.asked(request)).flatMap(Language::of);
        CitizenPrincipal citizen = citizen();
        HttpSession session = request.getSession(false);
        if (citizen == null || session == null) {
            asked.ifPresent(language -> new LanguageCookie(language, false).write(response, https));
        } else if (asked.isPresent() || session.getAttribute(LanguageResolver.OF_PERSON) == null) {
            Language language = asked.orElseGet(() -> found(request, citizen.konto()));
            if (asked.isPresent()) {
                languages.getObject().keep(citizen.konto(), language.code());
            }
            session.setAttribute(LanguageResolver.OF_PERSON, language.code());
            new LanguageCookie(language, true).write(response, https);
        }
        return true;
    }

    private Language found(HttpServletRequest request, UUID konto) {
        Optional<LanguageCookie> cookie = LanguageCookie.of(request);
        Optional<Language> kept = languages.getObject().of(konto).flatMap(Language::of);
        if (cookie.isPresent() && (kept.isEmpty() || !cookie.get().ofPerson())) {
            languages.getObject().keep(konto, cookie.get().language().code());
            return cookie.get().language();
        }
        return kept.orElse(Language.DE);
    }

    private static @Nullable CitizenPrincipal citizen() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CitizenPrincipal citizen
                ? citizen
                : null;
    }
}
