package de.tragwerk.login.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passwords that attackers try first: a list that ships with the program, simple variations of its words, and
/// a larger list of the installation.
///
/// `tragwerk.passwoerter.liste` names a file of the installation: one password in each line, or the sorted
/// SHA-1 list of "Have I Been Pwned" (`HASH:count`), which is searched on the disk.
@Component
public class CommonPasswords {

    private static final String SHIPPED = "/de/tragwerk/login/haeufige-passwoerter.txt";
    private static final Pattern SHA1_LINE = Pattern.compile("[0-9A-Fa-f]{40}(:\\d+)?");
    private static final int HASH_LENGTH = 40;

    private final Set<String> words = new HashSet<>();
    private final @Nullable Path hashes;

    CommonPasswords(@Value("${tragwerk.passwoerter.liste:}") String own) throws IOException {
        InputStream shipped = CommonPasswords.class.getResourceAsStream(SHIPPED);
        if (shipped == null) {
            throw new IllegalStateException(SHIPPED + " fehlt");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            lines.lines().forEach(l -> words.add(l.toLowerCase(Locale.ROOT)));
        }
        Path file = own.isBlank() ? null : Path.of(own);
        if (file == null) {
            hashes = null;
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            if (first != null && SHA1_LINE.matcher(first).matches()) {
                hashes = file;
            } else {
                hashes = null;
                if (first != null) {
                    words.add(first.toLowerCase(Locale.ROOT));
                }
                lines.lines().forEach(l -> words.add(l.toLowerCase(Locale.ROOT)));
            }
        }
    }

    /// Whether the password, or the word it is dressed up from, is widely known.
    public boolean contains(String password) {
        String low = password.toLowerCase(Locale.ROOT);
        return words.contains(low) || isDressedUp(low) || (hashes != null && inHashes(hashes, password));
    }

    /// "P4ssw0rt-2026!!" is "passwort" with ornaments; so is a word written twice.
    private boolean isDressedUp(String low) {
        String core = low.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String plain = plain(core);
        return core.isEmpty()
                || plain.length() < 4
                || words.contains(core)
                || words.contains(plain)
                || words.contains(plain.replaceAll("[^\\p{L}]", ""))
                || repeats(low)
                || repeats(plain);
    }

    private static String plain(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /// The same piece of at most half the length, again and again.
    private static boolean repeats(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            boolean same = true;
            for (int i = length; i < text.length() && same; i++) {
                same = text.charAt(i) == text.charAt(i - length);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// Binary search over lines sorted by hash.
    private static boolean inHashes(Path file, String password) {
        String wanted = sha1(password);
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                // From the byte before: if that is a line's end, the line that begins here is the next one.
                lines.seek(Math.max(0, middle - 1));
                if (middle > 0) {
                    lines.readLine();
                }
                String line = lines.getFilePointer() < lines.length() ? lines.readLine() : null;
                int order = line == null || line.length() < HASH_LENGTH
                        ? 1
                        : line.substring(0, HASH_LENGTH).compareToIgnoreCase(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = lines.getFilePointer();
                } else {
                    high = middle;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Die Liste bekannter Passwörter ist nicht lesbar", e);
        }
    }

    /// The list's own hash; nothing is protected by it.
    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
