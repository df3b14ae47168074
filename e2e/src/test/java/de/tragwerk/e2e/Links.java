package de.tragwerk.e2e;

import de.tragwerk.cli.Browser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What somebody comes to by links alone: of each route some pages, and no two that ask in the same way.
final class Links {

    /// Pages opened of one route, and of them looked at.
    private static final int OPENED = 40;

    private static final int LOOKED_AT = 3;

    private final Browser browser;
    private final Routes routes;
    private final Set<String> leftOut;

    /// @param leftOut paths that end the session or leave the site
    Links(Browser browser, Routes routes, Set<String> leftOut) {
        this.browser = browser;
        this.routes = routes;
        this.leftOut = leftOut;
    }

    /// @return paths by route
    Map<String, List<String>> from(List<String> starts) {
        Map<String, List<String>> found = new TreeMap<>();
        Set<String> kinds = new HashSet<>();
        Map<String, Integer> opened = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(starts);
        Set<String> known = new HashSet<>(starts);
        while (!open.isEmpty()) {
            String path = open.remove();
            String route = routes.at(path).orElse("");
            if (route.isEmpty() || leftOut.contains(route) || opened.merge(route, 1, Integer::sum) > OPENED) {
                continue;
            }
            browser.open(path);
            if (!browser.header("Content-Type").startsWith("text/html")) {
                continue;
            }
            String shown = browser.location().getPath();
            if (browser.status() == 200 && shown.equals(path) && kinds.add(route + " " + asks())) {
                List<String> pages = found.computeIfAbsent(route, r -> new ArrayList<>());
                if (pages.size() < LOOKED_AT) {
                    pages.add(path);
                }
            }
            for (String link : browser.page().select("a[href]").eachAttr("href")) {
                String next = link.replaceFirst("[?#].*", "");
                if (next.startsWith("/") && !next.startsWith("//") && known.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /// The kinds of fields the page has.
    private String asks() {
        return browser.page().select("main :is(input, select, textarea, table, dl)").stream()
                .map(e -> e.tagName() + e.attr("type"))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
