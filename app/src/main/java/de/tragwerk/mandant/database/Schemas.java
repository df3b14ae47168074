package de.tragwerk.mandant.database;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which schema belongs to which kind of Mandant, in the order of `db/migration/order.txt`.
final class Schemas {

    private static final String ROOT = "db/migration/";

    private Schemas() {}

    /// Schemas of one kind, in migration order.
    static List<String> of(Mandant.Art art) {
        return lines().stream()
                .filter(words ->
                        words.subList(1, words.size()).contains(art.name().toLowerCase(Locale.ROOT)))
                .map(List::getFirst)
                .toList();
    }

    /// Hash over all scripts of a kind; equal hash = nothing to migrate.
    static String hash(List<String> schemas) {
        try {
            MessageDigest digest = Sha256.digest();
            var resolver = new PathMatchingResourcePatternResolver();
            for (String schema : schemas) {
                Resource[] scripts = resolver.getResources("classpath:" + ROOT + schema + "/*.sql");
                java.util.Arrays.sort(scripts, java.util.Comparator.comparing(Resource::getFilename));
                for (Resource script : scripts) {
                    digest.update((schema + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(script.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> lines() {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(ROOT + "order.txt")) {
            if (in == null) {
                throw new IllegalStateException(ROOT + "order.txt fehlt");
            }
            List<List<String>> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(List.of(line.strip().split("\\s+")));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
