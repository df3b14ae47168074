package de.tragwerk.mandant.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log may say about an exception: kinds and places always, words only where they are known to be harmless.
///
/// Exceptions of libraries repeat what somebody typed ("For input string: …", values in an SQL error); ours hold no
/// personal data by rule, and those of network, TLS and files name machines and paths.
record Problem(Throwable thrown, boolean everything) {

    /// More than enough to find the place; the causes are what matters.
    private static final int FRAMES = 40;

    private static final List<String> HARMLESS = List.of("java.net.", "javax.net.ssl.", "java.nio.file.");

    /// The exception and its causes, outermost first.
    List<Throwable> chain() {
        List<Throwable> all = new ArrayList<>();
        Throwable next = thrown;
        while (next != null && !all.contains(next)) {
            all.add(next);
            next = next.getCause();
        }
        return all;
    }

    /// The words of one of them, or what stands instead.
    String words(Throwable t) {
        if (t.getMessage() == null) {
            return "";
        }
        if (shown(t)) {
            return t.getMessage();
        }
        return t instanceof SQLException sql ? "SQLSTATE " + sql.getSQLState() : "(Text nicht im Protokoll)";
    }

    private boolean shown(Throwable t) {
        String type = t.getClass().getName();
        return everything || own(type) || HARMLESS.stream().anyMatch(type::startsWith) || thrownByUs(t);
    }

    private static boolean thrownByUs(Throwable t) {
        StackTraceElement[] frames = t.getStackTrace();
        return t.getCause() == null && frames.length > 0 && own(frames[0].getClassName());
    }

    private static boolean own(String type) {
        return type.startsWith("de.tragwerk.");
    }

    /// Lines below the event, each escaped.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Throwable t : chain()) {
            String words = words(t);
            lines.add(Escape.line((lines.isEmpty() ? "" : "Ursache: ")
                    + t.getClass().getName()
                    + (words.isEmpty() ? "" : ": " + words)));
            Arrays.stream(t.getStackTrace()).limit(FRAMES).forEach(f -> lines.add("    at " + Escape.line("" + f)));
        }
        return lines;
    }

    /// Takes hidden words out of a message that repeats them, as servers like to do.
    static String without(@Nullable Throwable thrown, boolean everything, String message) {
        if (thrown == null || everything) {
            return message;
        }
        Problem problem = new Problem(thrown, false);
        String clean = message;
        for (Throwable t : problem.chain()) {
            String words = t.getMessage();
            if (words != null && !words.isBlank() && !problem.shown(t)) {
                clean = clean.replace(words, "(Text nicht im Protokoll)");
            }
        }
        return clean;
    }
}
