package de.tragwerk.portal;

import de.tragwerk.mandant.Home;
import de.tragwerk.shell.PageVideo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Videos in German Sign Language (§ 4 BITV 2.0), files of the operator: `<page>.mp4` with captions `<page>.vtt`
/// and the transcript `<page>.txt` in one folder. A page has a video only when all three are there.
@Component
public class Videos implements PageVideo {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,12}");
    private static final Pattern DRAFT = Pattern.compile("^/antrag/[0-9a-f-]{36}");
    private static final int LONGEST = 80;

    private final Path folder;

    /// A video of a page.
    public record Video(String key, Path film, Path captions, String transcript) {}

    Videos(Home home, @Value("${tragwerk.gebaerden:}") String folder) {
        this.folder = folder.isBlank() ? home.dir().resolve("gebaerden") : Path.of(folder);
    }

    @Override
    public Optional<String> href(String path) {
        String key = key(path);
        return there(key) ? Optional.of("/gebaerden/" + key) : Optional.empty();
    }

    public Optional<Video> find(String key) {
        if (!there(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Video(
                    key,
                    file(key, "mp4"),
                    file(key, "vtt"),
                    Files.readString(file(key, "txt"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `/` is `start`, `/leistungen/wohngeld` is `leistungen-wohngeld`, a page of somebody's draft is that of all
    /// drafts: `antrag-thema-person`.
    static String key(String path) {
        if (path.equals("/")) {
            return "start";
        }
        return DRAFT.matcher(path)
                .replaceFirst("/antrag")
                .replaceFirst("/\\d+$", "")
                .substring(1)
                .replace('/', '-');
    }

    private boolean there(String key) {
        return key.length() <= LONGEST
                && KEY.matcher(key).matches()
                && Files.isRegularFile(file(key, "mp4"))
                && Files.isRegularFile(file(key, "vtt"))
                && Files.isRegularFile(file(key, "txt"));
    }

    private Path file(String key, String suffix) {
        return folder.resolve(key + "." + suffix);
    }
}
