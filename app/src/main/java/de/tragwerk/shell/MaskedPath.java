package de.tragwerk.shell;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The address of a request as a log may hold it: ids, tokens and whatever somebody typed are left out.
final class MaskedPath {

    /// Parts of our own addresses are short German words.
    private static final Pattern WORD = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,4}(\\.[a-z]{2,4})?");

    private MaskedPath() {}

    static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.isEmpty() || WORD.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
    }
}
