package de.tragwerk.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Where the page that is being answered can be read again: its own address with the query, without the language;
/// after a form that was refused, the page the form stands on.
final class PageAddress {

    private PageAddress() {}

    static String of(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return withoutLanguage(request.getRequestURI(), request.getQueryString());
        }
        String from = request.getHeader("Referer");
        if (from == null) {
            return "/";
        }
        try {
            URI page = new URI(from);
            // Another site may not say where the links of this page go.
            return request.getServerName().equals(page.getHost()) && page.getRawPath() != null
                    ? withoutLanguage(page.getRawPath(), page.getRawQuery())
                    : "/";
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    private static String withoutLanguage(String path, @Nullable String query) {
        // Two slashes at the start would be another host.
        String own = "/" + path.replaceFirst("^/+", "");
        if (query == null) {
            return own;
        }
        try {
            return UriComponentsBuilder.fromPath(own)
                    .query(query)
                    .replaceQueryParam(LanguageResolver.PARAMETER)
                    .build()
                    .toUriString();
        } catch (IllegalArgumentException unreadable) {
            return own;
        }
    }
}
