package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Message bundles are complete in every language of their own: a text would else come silently in German.
class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everyBundleHasTheSameKeysAndPlaceholders() throws IOException {
        int bundles = 0;
        for (Resource german : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:de/tragwerk/*/messages.properties")) {
            Properties keys = read(german);
            for (String language : new String[] {"en", "uk", "tr", "ar"}) {
                Properties texts = read(german.createRelative("messages_" + language + ".properties"));
                String place = german.getURL() + " " + language;
                assertThat(texts.stringPropertyNames()).as(place).isEqualTo(keys.stringPropertyNames());
                for (String key : texts.stringPropertyNames()) {
                    assertThat(places(texts.getProperty(key)))
                            .as(place + " " + key)
                            .isEqualTo(places(keys.getProperty(key)));
                    assertThat(texts.getProperty(key))
                            .as(place + " " + key)
                            .isNotEmpty()
                            .doesNotContain("'");
                }
                bundles++;
            }
        }
        assertThat(bundles).isEqualTo(28);
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text).results().map(m -> m.group(1)).toList());
    }

    private static Properties read(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
