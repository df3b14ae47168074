package de.tragwerk.shell;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file to take along: under a name, kept by no browser, its kind not guessed.
public final class Download {
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    public static final MediaType ZIP = new MediaType("application", "zip");

    private Download() {}

    /// @param name of the program, not of a person: it stands in the answer as it is
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return of(name, CSV, content);
    }

    public static ResponseEntity<byte[]> csv(String name, CharSequence content) {
        return csv(name, content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
