package de.tragwerk.intermediary;

import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.intermediary.Rules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What an operator of the intermediary sets.
@Component
class IntermediarySettings {

    private final Rules rules;

    /// @param receivers beginnings of addresses, with comma between, that deliveries may be passed on to
    IntermediarySettings(
            @Value("${tragwerk.osci.postfach-nachrichten:20000}") long messages,
            @Value("${tragwerk.osci.postfach-mb:20480}") long megabytes,
            @Value("${tragwerk.osci.weiterleiten:}") String receivers) {
        List<String> known = Arrays.stream(receivers.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        for (String prefix : known) {
            // Without the slash http://amt.example would also mean http://amt.example.evil.test.
            if (!prefix.matches("https?://[^/@]+/.*")) {
                throw new IllegalStateException(
                        "tragwerk.osci.weiterleiten braucht vollständige Anfänge wie https://amt.example/: " + prefix);
            }
        }
        rules = Rules.usual()
                .mailbox(messages, megabytes << 20)
                .passingOn(
                        uri -> known.stream().anyMatch(uri.normalize().toString()::startsWith),
                        new HttpChannel(Duration.ofSeconds(60)));
    }

    Rules rules() {
        return rules;
    }
}
