package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Published versions never change: drafts and sent applications stay on the questions they were asked.
class PublishedTest {

    private static final String FILE = "src/test/resources/de/tragwerk/form/published.properties";

    @Test
    void aPublishedVersionNeverChanges() throws IOException {
        Properties recorded = new Properties();
        try (InputStream file = PublishedTest.class.getResourceAsStream("published.properties")) {
            recorded.load(file);
        }
        List<String> faults = new ArrayList<>();
        for (Form form : new Forms().versions()) {
            String version = form.id() + "-" + form.version();
            String now = Fingerprint.of(form);
            Object before = recorded.remove(version);
            if (before == null) {
                faults.add("%s is not recorded. Write %s=%s into %s.".formatted(version, version, now, FILE));
            } else if (!before.equals(now)) {
                faults.add(("%s asks something else than when it was published. Publish a new version: copy its"
                                + " files, raise the version, record it in %s. Only where the version was never"
                                + " published, write %s=%s.")
                        .formatted(version, FILE, version, now));
            }
        }
        recorded.keySet()
                .forEach(gone -> faults.add(gone + " is gone. Drafts and applications still need published versions."));
        assertThat(faults).isEmpty();
    }
}
