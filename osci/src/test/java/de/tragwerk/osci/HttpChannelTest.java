package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.HttpChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An intermediary that answers and falls silent in the midst of it holds nobody for ever.
class HttpChannelTest {

    @Test
    @Timeout(60)
    void anAnswerThatStopsIsGivenUp() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        CountDownLatch done = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/osci");
            assertThatThrownBy(() -> {
                        try (InputStream answer =
                                new HttpChannel(Duration.ofMillis(300)).exchange(address, Blob.of(new byte[] {1}))) {
                            answer.readAllBytes();
                        }
                    })
                    .isInstanceOf(IOException.class);
        } finally {
            done.countDown();
            server.stop(0);
        }
    }
}
