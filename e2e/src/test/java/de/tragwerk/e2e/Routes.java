package de.tragwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a side answers to who opens a link, from the list of routes and rights (`docs/generated/permissions.md`).
final class Routes {

    private static final Path LIST = Path.of("..", "docs", "generated", "permissions.md");
    private static final Pattern LINE = Pattern.compile("\\| (\\w+) \\| GET `([^`]+)` \\|.*");

    /// @param name as listed: `/antraege/{id}`
    private record Route(String name, Pattern pattern) {

        static Route of(String name) {
            String pattern = Pattern.compile("\\{[^}]+}")
                    .splitAsStream(name)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+"));
            return new Route(name, Pattern.compile(name.endsWith("}") ? pattern + "[^/]+" : pattern));
        }

        /// A route with a word in a place goes before one that takes anything there.
        long open() {
            return name.chars().filter(c -> c == '{').count();
        }
    }

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes of(String side) {
        try {
            return new Routes(Files.readAllLines(LIST).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> line.group(1).equals(side))
                    .map(line -> Route.of(line.group(2)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return routes.stream().map(Route::name).toList();
    }

    /// The route that answers at this path, as listed; none where nothing does.
    Optional<String> at(String path) {
        return routes.stream()
                .filter(r -> r.pattern().matcher(path).matches())
                .min(Comparator.comparingLong(Route::open))
                .map(Route::name);
    }
}
