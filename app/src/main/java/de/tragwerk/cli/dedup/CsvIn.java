package de.tragwerk.cli.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a table as RFC 4180 has it, one row after the other; comma, semicolon or tabulator.
final class CsvIn implements AutoCloseable {

    private final Path file;
    private final BufferedReader in;
    private final char separator;
    private final List<String> head;
    private int line = 1;

    CsvIn(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException("Die Datei " + file + " gibt es nicht.");
        }
        in = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        String first = next();
        if (first == null || first.isBlank()) {
            throw new IOException(file + " ist leer. Die erste Zeile nennt die Spalten.");
        }
        String named = first.startsWith("\uFEFF") ? first.substring(1) : first;
        separator = named.indexOf(';') >= 0 ? ';' : named.indexOf('\t') >= 0 ? '\t' : ',';
        head = split(named).stream()
                .map(h -> h.strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    List<String> head() {
        return head;
    }

    /// Number of the line that was read last, from 1.
    int line() {
        return line - 1;
    }

    /// The next row, `null` at the end; empty lines are left out.
    @Nullable
    List<String> row() throws IOException {
        String text = next();
        while (text != null && text.isEmpty()) {
            text = next();
        }
        if (text == null) {
            return null;
        }
        List<String> fields = split(text);
        if (fields.size() != head.size()) {
            throw new IOException("Zeile " + line() + " von " + file + " hat " + fields.size()
                    + " Felder, die Kopfzeile " + head.size() + ". Prüfen Sie Trennzeichen und Anführungszeichen.");
        }
        return fields;
    }

    private @Nullable String next() throws IOException {
        try {
            String text = in.readLine();
            line++;
            return text;
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "Bei Zeile " + line + " ist " + file + " nicht in UTF-8. Speichern Sie die Datei als „CSV UTF-8“.",
                    e);
        }
    }

    private List<String> split(String text) throws IOException {
        List<String> fields = new ArrayList<>(8);
        String rest = text;
        StringBuilder field = new StringBuilder();
        int i = 0;
        while (true) {
            if (i < rest.length() && rest.charAt(i) == '"') {
                i++;
                while (true) {
                    int end = rest.indexOf('"', i);
                    if (end < 0) {
                        // A line break inside of quotes.
                        field.append(rest, i, rest.length()).append(' ');
                        String more = next();
                        if (more == null) {
                            throw new IOException(
                                    "In " + file + " schließt ein Anführungszeichen nicht (ab Zeile " + line() + ").");
                        }
                        rest = more;
                        i = 0;
                    } else {
                        field.append(rest, i, end);
                        i = end + 1;
                        if (i < rest.length() && rest.charAt(i) == '"') {
                            field.append('"');
                            i++;
                        } else {
                            break;
                        }
                    }
                }
            }
            int end = rest.indexOf(separator, i);
            field.append(rest, i, end < 0 ? rest.length() : end);
            fields.add(field.toString());
            field.setLength(0);
            if (end < 0) {
                return fields;
            }
            i = end + 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
