package de.tragwerk.audit.copy;

import de.tragwerk.verifier.Checkpoint;
import de.tragwerk.verifier.Merkle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opens a second copy into a folder that the verifier reads, the same form as an export of the database.
public final class CopyExport {

    /// @param size entries written
    /// @param damage what ended it, if something did
    public record Written(long size, @Nullable CopyDamaged damage) {}

    private CopyExport() {}

    /// @param dir made when it is not there; what lies in it is plain
    public static Written write(CopyFolder folder, Path dir) throws IOException {
        Files.createDirectories(dir);
        CopyDamaged damage = null;
        long size = 0;
        try (BufferedWriter out = Files.newBufferedWriter(dir.resolve("log.txt"), StandardCharsets.UTF_8);
                CopyReader reader = new CopyReader(folder)) {
            for (Optional<CopyReader.Copied> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                byte[] bytes = entry.get().entry();
                out.write(line(entry.get().n(), Merkle.leaf(bytes), bytes));
                out.write('\n');
                size++;
            }
        } catch (CopyDamaged e) {
            damage = e;
            size = e.position();
        }
        long whole = size;
        Files.writeString(
                dir.resolve(CopyFolder.CHECKPOINTS),
                CheckpointCopy.read(folder.checkpoints()).stream()
                        .filter(c -> c.size() <= whole)
                        .map(Checkpoint::line)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        if (Files.exists(folder.publicKey())) {
            Files.copy(folder.publicKey(), dir.resolve(CopyFolder.PUBLIC_KEY), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Written(whole, damage);
    }

    private static String line(long n, byte[] leaf, byte[] entry) {
        Base64.Encoder base64 = Base64.getEncoder();
        return n + "|" + base64.encodeToString(leaf) + "|" + base64.encodeToString(entry);
    }
}
