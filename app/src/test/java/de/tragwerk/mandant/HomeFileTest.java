package de.tragwerk.mandant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a portal asks for at each request must not fail, or be read whole again, because a spreadsheet saved it in
/// another encoding or it is far too large.
class HomeFileTest {
    private final List<List<String>> taken = new ArrayList<>();

    @Test
    void whatIsNotUtf8OrTooLargeIsLeftAsideUntilItChanges(@TempDir Path dir) throws Exception {
        Path path = dir.resolve("orte-probe.csv");
        HomeFile file = new HomeFile(new Home(dir), "orte");
        lay(path, "12346;059990010001;Lindenbrück".getBytes(StandardCharsets.ISO_8859_1), 1);
        read(file);
        lay(path, new byte[17 * 1024 * 1024], 2);
        read(file);
        assertThat(taken).isEmpty();
        lay(path, "12346;059990010001;Lindenbrück".getBytes(StandardCharsets.UTF_8), 3);
        read(file);
        read(file);
        assertThat(taken).containsExactly(List.of("12346;059990010001;Lindenbrück"));
    }

    /// Said once and left aside: until time or length change it is not opened again, so other signs in it are not
    /// seen.
    @Test
    void aMistakeIsReadOnce(@TempDir Path dir) throws Exception {
        Path path = dir.resolve("orte-probe.csv");
        HomeFile file = new HomeFile(new Home(dir), "orte");
        lay(path, new byte[] {(byte) 0xFC}, 1);
        read(file);
        lay(path, new byte[] {'a'}, 1);
        read(file);
        assertThat(taken).isEmpty();
        lay(path, new byte[] {'a', 'b'}, 1);
        read(file);
        assertThat(taken).containsExactly(List.of("ab"));
    }

    private void read(HomeFile file) throws Exception {
        Scope.call(Scope.job("probe", "probe"), () -> {
            file.ifChanged((name, lines) -> taken.add(lines));
            return Boolean.TRUE;
        });
    }

    private static void lay(Path path, byte[] bytes, int minute) throws Exception {
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-02-01T10:0" + minute + ":00Z")));
    }
}
