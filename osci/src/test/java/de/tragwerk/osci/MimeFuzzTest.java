package de.tragwerk.osci;

import com.code_intelligence.jazzer.junit.FuzzTest;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/// Whatever comes over the wire, the MIME reader ends with parts or with a refusal.
class MimeFuzzTest {

    private static final Limits SMALL = new Limits(1 << 20, 1 << 18, 20);

    @FuzzTest(maxDuration = "5m")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void readsOrRefuses(byte[] data) throws IOException {
        List<Part> parts;
        try {
            parts = MimeReader.read(new ByteArrayInputStream(data), SMALL);
        } catch (OsciException refused) {
            return;
        }
        long all = 0;
        List<String> ids = new ArrayList<>();
        for (Part part : parts) {
            all += part.body().length();
            if (ids.contains(part.id())) {
                throw new AssertionError("one id twice");
            }
            ids.add(part.id());
        }
        if (all > data.length || parts.size() > SMALL.parts()) {
            throw new AssertionError("more came out than went in");
        }
        again(parts);
    }

    /// What was read can be written and is read the same.
    private static void again(List<Part> parts) throws IOException {
        if (!parts.stream().allMatch(p -> p.id().matches("[A-Za-z0-9@._+=-]{1,200}"))) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        de.tragwerk.osci.mime.MimeWriter.write(
                parts.stream()
                        .map(p -> new Part(p.id(), "application/octet-stream", p.body()))
                        .toList(),
                out);
        try {
            List<Part> second = MimeReader.read(new ByteArrayInputStream(out.toByteArray()), Limits.usual());
            for (int i = 0; i < parts.size(); i++) {
                if (!java.util.Arrays.equals(
                        parts.get(i).body().bytes(), second.get(i).body().bytes())) {
                    throw new AssertionError("part changed");
                }
            }
        } catch (OsciException e) {
            throw new AssertionError("what we wrote is refused", e);
        }
    }
}
