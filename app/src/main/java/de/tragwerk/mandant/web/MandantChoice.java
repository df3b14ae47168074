package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// Finds the Mandant of a request: by host name; in the demo also by a cookie that the chooser sets.
///
/// A wrong cookie gains nothing: the session is looked up in the chosen Mandant's database.
public final class MandantChoice {

    public static final String COOKIE = "TW_MANDANT";

    private final Registry registry;
    private final boolean demo;

    MandantChoice(Registry registry, boolean demo) {
        this.registry = registry;
        this.demo = demo;
    }

    Optional<Mandant> of(HttpServletRequest request, Side side) {
        List<Mandant> candidates = registry.mandanten(side.art());
        String host = request.getServerName();
        Optional<Mandant> byHost =
                candidates.stream().filter(m -> m.host().equalsIgnoreCase(host)).findFirst();
        if (byHost.isPresent()) {
            return byHost;
        }
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        if (!demo || request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return candidates.stream()
                        .filter(m -> m.id().equals(cookie.getValue()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    List<Mandant> all(Side side) {
        return demo ? registry.mandanten(side.art()) : List.of();
    }
}
