package de.tragwerk.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import de.tragwerk.cli.Browser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A glance on a phone at every page of one side that people come to by links, in each of its languages; with
/// `./tragwerk test --all-pages` at a desk, too.
final class Glances {

    private static final List<Integer> WIDTHS =
            Boolean.getBoolean("tragwerk.allPages") ? List.of(Chromium.PHONE, Chromium.DESK) : List.of(Chromium.PHONE);

    private final Tour tour;
    private final String side;
    private final Routes routes;
    private final Set<String> leftOut;
    private final List<String> languages;
    private final Set<String> seen = new TreeSet<>();

    /// @param side address of the side
    /// @param leftOut routes that end the session or leave the side
    Glances(Tour tour, String side, Routes routes, Set<String> leftOut, List<String> languages) {
        this.tour = tour;
        this.side = side;
        this.routes = routes;
        this.leftOut = leftOut;
        this.languages = languages;
    }

    /// All that this person comes to by links from here, unless somebody came to it before.
    void look(Browser browser, String... starts) {
        List<String> paths = new ArrayList<>();
        new Links(browser, routes, leftOut).from(Arrays.asList(starts)).forEach((route, pages) -> {
            if (seen.add(route)) {
                paths.addAll(pages);
            }
        });
        for (String start : starts) {
            // Who opens a dead link is told so: the answer is 404, the page is one like any other.
            routes.at(start).filter(seen::add).ifPresent(route -> paths.add(start));
        }
        for (int width : WIDTHS) {
            look(browser, paths, width);
        }
    }

    private void look(Browser browser, List<String> paths, int width) {
        BrowserContext window = Chromium.window(width, true);
        Arrays.stream(browser.cookies().split("; "))
                .filter(cookie -> !cookie.isEmpty())
                .map(cookie -> cookie.split("=", 2))
                .forEach(cookie -> window.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(side))));
        Page page = window.newPage();
        tour.follow(page);
        for (String language : languages) {
            for (String path : paths) {
                page.navigate(side + path + (languages.size() > 1 ? "?sprache=" + language : ""));
                tour.glance(
                        page,
                        path.replaceAll("[0-9a-f-]{36}", "…") + " in " + language + " bei " + width + " px",
                        language);
            }
        }
        window.close();
    }

    /// Routes to which nobody came.
    List<String> missed(Collection<String> elsewhere) {
        List<String> missed = new ArrayList<>(routes.names());
        missed.removeAll(seen);
        missed.removeAll(elsewhere);
        return missed;
    }
}
