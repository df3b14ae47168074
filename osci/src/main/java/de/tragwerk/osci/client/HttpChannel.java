package de.tragwerk.osci.client;

import de.tragwerk.osci.blob.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// OSCI over HTTP POST. Redirects are not followed: the address comes from the directory.
public final class HttpChannel implements Channel {

    private final HttpClient http;
    private final Duration timeout;

    public HttpChannel(Duration timeout) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.timeout = timeout;
    }

    @Override
    public InputStream exchange(URI intermediary, Blob message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(intermediary)
                .timeout(timeout)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> {
                            try {
                                return message.open();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }),
                        message.length()))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200 && response.statusCode() != 500) {
                response.body().close();
                throw new IOException("Der Intermediär antwortet mit HTTP " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Übertragung unterbrochen", e);
        }
    }
}
