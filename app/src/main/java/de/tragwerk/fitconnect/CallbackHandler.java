package de.tragwerk.fitconnect;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.transport.fit.FitCallback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Tells a subscriber that something waits. Only a hint: who misses it finds the submission at the next look.
@Component
class CallbackHandler implements OutboxHandler {

    static final String KIND = "fit-rueckruf";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Home home;
    private final RealTime time;
    private final ObjectMapper json;
    private final List<String> allowed;

    /// @param allowed beginnings of addresses, with comma between, that may be called
    CallbackHandler(
            Home home, RealTime time, ObjectMapper json, @Value("${tragwerk.fitconnect.rueckrufe:}") String allowed) {
        this.home = home;
        this.time = time;
        this.json = json;
        this.allowed = Arrays.stream(allowed.split(","))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
        for (String prefix : this.allowed) {
            if (!prefix.matches("https?://[^/@]+/.*")) {
                throw new IllegalStateException(
                        "tragwerk.fitconnect.rueckrufe braucht vollständige Anfänge wie https://amt.example/: "
                                + prefix);
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        String[] parts = new String(item.payload(), StandardCharsets.UTF_8).split(" ", 4);
        URI address = URI.create(parts[3]);
        if (allowed.stream().noneMatch(address.normalize().toString()::startsWith)) {
            throw new IOException("Diese Rückrufadresse ist nicht erlaubt");
        }
        String body = json.writeValueAsString(Map.of(
                "type",
                "https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions",
                "submissions",
                List.of(Map.of("destinationId", parts[0], "submissionId", parts[1], "caseId", parts[2]))));
        long now = time.instant().getEpochSecond();
        HttpResponse<Void> response = http.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header(FitCallback.TIME, Long.toString(now))
                        .header(
                                FitCallback.SEAL,
                                FitCallback.seal(home.password("fit-rueckruf-" + parts[0]), now, body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Der Rückruf wurde mit HTTP " + response.statusCode() + " beantwortet");
        }
    }
}
