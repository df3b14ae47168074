package de.tragwerk.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages of a scan, counted from 1.
///
/// @param alle ascending, never empty
public record Seiten(List<Integer> alle) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\s*[-–]\\s*(\\d{1,4}))?");

    public Seiten {
        if (alle.isEmpty()) {
            throw new IllegalArgumentException("Ein Brief hat mindestens eine Seite");
        }
        alle = List.copyOf(alle);
    }

    public static Seiten von(int first, int last) {
        List<Integer> pages = new ArrayList<>();
        for (int page = first; page <= last; page++) {
            pages.add(page);
        }
        return new Seiten(pages);
    }

    /// Reads `1-3, 5`.
    ///
    /// @return empty when it is not written so, names a page twice, or one that is not there
    public static Optional<Seiten> lies(String text, int last) {
        SortedSet<Integer> pages = new TreeSet<>();
        for (String part : text.strip().split("\\s*[,;]\\s*")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (from < 1 || to < from || to > last) {
                return Optional.empty();
            }
            for (int page = from; page <= to; page++) {
                if (!pages.add(page)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Seiten(List.copyOf(pages)));
    }

    public int anzahl() {
        return alle.size();
    }

    public int erste() {
        return alle.getFirst();
    }

    /// As people write it: `1-3, 5`.
    public String text() {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < alle.size()) {
            int end = i;
            while (end + 1 < alle.size() && alle.get(end + 1) == alle.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(alle.get(i));
            if (end > i) {
                text.append('-').append(alle.get(end));
            }
            i = end + 1;
        }
        return text.toString();
    }
}
