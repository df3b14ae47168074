package de.tragwerk.e2e;

import de.tragwerk.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which forms somebody has walked from the service to the letter as they stand now. One that changed since is walked
/// in every run, until its line is written anew: `target/begangen.txt` has the lines of a run.
final class WalkedForms {

    private static final Path SOURCES = Path.of("..", "app", "src", "main", "resources", "de", "tragwerk", "form");
    private static final Path RECORD = Path.of("src", "test", "resources", "de", "tragwerk", "e2e", "begangen.txt");
    private static final Path NEW = Path.of("target", "begangen.txt");

    private WalkedForms() {}

    static boolean changed(Form form) {
        try {
            return !Files.readAllLines(RECORD).contains(line(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void note(Form form) {
        try {
            Files.writeString(NEW, line(form) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Form, version and a digest of its definition, its own topics and those of the library that it names.
    private static String line(Form form) {
        String name = form.id() + "-" + form.version();
        try {
            StringBuilder all = new StringBuilder(text(SOURCES.resolve("definitionen/" + name + ".yaml")));
            Path own = SOURCES.resolve("definitionen/" + name);
            if (Files.isDirectory(own)) {
                files(own).forEach(file -> all.append(text(file)));
            }
            String named = all.toString();
            for (Path shared : files(SOURCES.resolve("bibliothek"))) {
                String topic = shared.getFileName().toString().replace(".yaml", "");
                if (Pattern.compile("\\b" + topic + "\\b").matcher(named).find()) {
                    all.append(text(shared));
                }
            }
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return name + " " + HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
