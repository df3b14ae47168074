package de.tragwerk.transport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;

/// The line to the intermediary, cut by chance: before the request arrives, after it was carried out, within the
/// answer; and requests that arrive twice.
final class CuttingLine implements AutoCloseable {

    enum Cut {
        NONE,
        BEFORE,
        AFTER,
        WITHIN,
        TWICE
    }

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI target;
    private final Random random;
    private final Map<Cut, Integer> counts = new EnumMap<>(Cut.class);
    private volatile int percent;

    /// @param percent of requests that are cut or doubled
    CuttingLine(URI target, long seed, int percent) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        this.percent = percent;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/osci";
    }

    /// From now on everything gets through.
    void mend() {
        percent = 0;
    }

    synchronized Map<Cut, Integer> counts() {
        return Map.copyOf(counts);
    }

    private synchronized Cut next() {
        Cut cut = random.nextInt(100) < percent ? Cut.values()[1 + random.nextInt(4)] : Cut.NONE;
        counts.merge(cut, 1, Integer::sum);
        return cut;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            Cut cut = next();
            if (cut == Cut.BEFORE) {
                return;
            }
            byte[] answer = send(request);
            if (cut == Cut.TWICE) {
                answer = send(request);
            }
            if (cut == Cut.AFTER) {
                return;
            }
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, cut == Cut.WITHIN ? answer.length / 2 : answer.length);
        }
    }

    private byte[] send(byte[] request) throws IOException {
        try {
            return http.send(
                            HttpRequest.newBuilder(target)
                                    .timeout(Duration.ofSeconds(30))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
