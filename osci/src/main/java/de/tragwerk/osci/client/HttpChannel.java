package de.tragwerk.osci.client;

import de.tragwerk.osci.blob.Blob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// OSCI over HTTP POST. Redirects are not followed: the address comes from the directory. An answer that begins
/// and then stops is given up like one that does not come.
public final class HttpChannel implements Channel {

    /// An answer may take this many times as long as its beginning: contents of a hundred megabytes travel in
    /// it.
    private static final int WHOLE = 10;

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
            return new Answer(response.body(), timeout.multipliedBy(WHOLE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Übertragung unterbrochen", e);
        }
    }

    /// Is closed when its time is over, so that its reader gets an error and not silence.
    private static final class Answer extends FilterInputStream {

        private final CompletableFuture<Void> end;

        Answer(InputStream body, Duration longest) {
            super(body);
            end = CompletableFuture.runAsync(
                    () -> {
                        try {
                            body.close();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public void close() throws IOException {
            end.cancel(false);
            super.close();
        }
    }
}
