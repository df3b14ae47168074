package de.tragwerk.mandant.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Reads what another side publishes, in bounded time and size; it follows no redirect.
public final class Fetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String whom;
    private final int mostBytes;

    /// @param whom begins the sentence that says what went wrong, for instance "Das Verzeichnis der Formulare"
    public Fetch(String whom, int mostBytes) {
        this.whom = whom;
        this.mostBytes = mostBytes;
    }

    /// @throws IOException when nothing answers, or with another status than 200, or with too much
    public byte[] get(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException(whom + " antwortet mit HTTP " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new IOException(whom + " antwortet mit mehr als " + mostBytes + " Byte");
            }
            return bytes;
        }
    }

    /// What is answered as JSON.
    ///
    /// @throws IOException also when it is none of this type
    public <T> T get(String address, Class<T> type, ObjectMapper json) throws IOException, InterruptedException {
        try {
            return json.readValue(get(address), type);
        } catch (JacksonException e) {
            throw new IOException(whom + " antwortet nicht lesbar", e);
        }
    }
}
