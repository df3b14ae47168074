package de.tragwerk.cli.dedup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Writes a table: to a file that appears when it is complete, or to the standard output.
final class CsvOut implements AutoCloseable {

    private final @Nullable Path file;
    private final @Nullable Path part;
    private final Writer out;
    private boolean complete;

    CsvOut(@Nullable Path file, PrintWriter standard) throws IOException {
        this.file = file;
        if (file == null) {
            part = null;
            out = standard;
        } else {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IOException("Den Ordner für " + file + " gibt es nicht.");
            }
            part = Files.createTempFile(folder, ".dedup", ".csv");
            out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        }
    }

    void row(String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(quoted(fields[i]));
        }
        out.write('\n');
    }

    private static String quoted(String field) {
        return field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0
                ? field
                : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    /// Everything is written.
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        out.flush();
        if (file != null && part != null) {
            out.close();
            if (complete) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(part);
            }
        }
    }
}
