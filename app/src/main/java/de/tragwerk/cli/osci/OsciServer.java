package de.tragwerk.cli.osci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.tragwerk.osci.intermediary.Intermediary;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// The intermediary behind the small HTTP server of the JDK.
public final class OsciServer implements AutoCloseable {

    /// Each request may need memory of the size of its message.
    private static final int AT_ONCE = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Intermediary intermediary;
    private final Consumer<String> log;

    /// @param log hears code and sentence of each answer, nothing about senders or contents
    public OsciServer(InetSocketAddress address, Intermediary intermediary, Consumer<String> log) throws IOException {
        this.intermediary = intermediary;
        this.log = log;
        server = HttpServer.create(address, 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().add("Allow", "POST");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            places.acquireUninterruptibly();
            try {
                Intermediary.Answer answer = intermediary.handle(exchange.getRequestBody());
                log.accept(answer.code().number() + " " + answer.code().text());
                try (var body = answer.body()) {
                    exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
                    exchange.sendResponseHeaders(200, body.length());
                    body.writeTo(exchange.getResponseBody());
                }
            } finally {
                places.release();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
