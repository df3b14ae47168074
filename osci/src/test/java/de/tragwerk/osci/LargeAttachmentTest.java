package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An attachment of 100 MB goes all the way in a Java of its own with 256 MB of heap.
class LargeAttachmentTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("turn-3")
    void aHundredMegabytesNeedNoHeapOfTheirSize() throws Exception {
        Path output = folder.resolve("ausgabe.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeAttachment.class.getName(),
                        folder.resolve("postfaecher").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).contains("100 MB angekommen");
        assertThat(process.exitValue()).isZero();
        try (var left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith("osci")))
                    .as("temporary files are gone")
                    .isEmpty();
        }
    }
}
