package de.tragwerk.cli.demo;

import de.tragwerk.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where the demo leaves what it made.
record Folder(Path path) {

    void write(String name, byte[] content) throws IOException {
        Files.write(path.resolve(name), content);
    }

    /// SHA-256 of every file, by its name below this folder.
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(path.relativize(file).toString().replace('\\', '/'), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
