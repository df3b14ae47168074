package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.message.Inspections;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Cards and contents of a folder store, one file each.
record CardFiles(Path folder) {

    /// A card and where it belongs; size 0 when there is no content.
    record Entry(ProcessCard card, String mailbox, String originator, long size) {}

    /// Ids come from outside, so they never become file names themselves.
    static String name(MessageId id) {
        return HexFormat.of()
                .formatHex(Certificates.digest("SHA-256", id.base64().getBytes(StandardCharsets.UTF_8)));
    }

    Path content(String name) {
        return folder.resolve(name + ".osci");
    }

    Path fresh(String name, Blob content) throws IOException {
        Path fresh = folder.resolve(name + ".neu");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            content.writeTo(out);
        }
        return fresh;
    }

    void forget(MessageId id) {
        try {
            Files.deleteIfExists(content(name(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes files of a folder last changed before a moment.
    void expire(Path other, Instant before) {
        try (var found = Files.newDirectoryStream(other)) {
            for (Path file : found) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> all() throws IOException {
        List<Entry> found = new ArrayList<>();
        try (var cards = Files.newDirectoryStream(folder, "*.karte")) {
            for (Path file : cards) {
                found.add(read(file));
            }
        }
        return found;
    }

    void write(Entry entry) {
        ProcessCard card = entry.card();
        Properties values = new Properties();
        values.setProperty("kennung", card.messageId().base64());
        values.setProperty("postfach", entry.mailbox());
        values.setProperty("absender", entry.originator());
        values.setProperty("groesse", Long.toString(entry.size()));
        values.setProperty("eingang", card.creation().toString());
        values.setProperty("geaendert", card.modified().toString());
        values.setProperty("pruefungen", Inspections.write(card.inspections()));
        set(values, "ausgabe", card.forwarding());
        set(values, "empfang", card.reception());
        set(values, "betreff", card.subject());
        String name = name(card.messageId());
        Path fresh = folder.resolve(name + ".karte-neu");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            values.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(
                    fresh,
                    folder.resolve(name + ".karte"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Properties values, String key, @Nullable Object value) {
        if (value != null) {
            values.setProperty(key, value.toString());
        }
    }

    private Entry read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        MessageId id = new MessageId(values.getProperty("kennung", ""));
        try {
            ProcessCard card = new ProcessCard(
                    id,
                    Instant.parse(values.getProperty("eingang", "")),
                    instant(values, "ausgabe"),
                    instant(values, "empfang"),
                    values.getProperty("betreff"),
                    Instant.parse(values.getProperty("geaendert", "")),
                    Inspections.read(
                            values.getProperty("pruefungen", "<osci:InspectionReport></osci:InspectionReport>")));
            Path content = content(name(id));
            long size = Files.exists(content) ? Files.size(content) : 0;
            return new Entry(card, values.getProperty("postfach", ""), values.getProperty("absender", ""), size);
        } catch (OsciException e) {
            throw new IOException("Die Karte " + file + " ist beschädigt.", e);
        }
    }

    private static @Nullable Instant instant(Properties values, String key) {
        String text = values.getProperty(key);
        return text == null ? null : Instant.parse(text);
    }
}
