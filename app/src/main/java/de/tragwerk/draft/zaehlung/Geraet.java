package de.tragwerk.draft.zaehlung;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Kind of device, by the coarsest rule there is: the browser says that it runs on a phone, or it does not. What
/// it said is read and not kept.
public enum Geraet {
    HANDY("Handy"),
    RECHNER("Rechner oder Tablet");

    private final String wort;

    Geraet(String wort) {
        this.wort = wort;
    }

    public String wort() {
        return wort;
    }

    /// Of the request that is answered now; empty in a job.
    static Optional<Geraet> jetzt() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(von(attributes.getRequest()))
                : Optional.empty();
    }

    private static Geraet von(HttpServletRequest request) {
        String hint = request.getHeader("Sec-CH-UA-Mobile");
        if (hint != null) {
            return hint.equals("?1") ? HANDY : RECHNER;
        }
        String browser = request.getHeader("User-Agent");
        return browser != null && browser.contains("Mobi") ? HANDY : RECHNER;
    }
}
