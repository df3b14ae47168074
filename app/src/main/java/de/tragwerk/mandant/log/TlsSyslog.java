package de.tragwerk.mandant.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Sends the running log to a log server: syslog lines (RFC 5424) in JSON over TLS (RFC 5425).
///
/// It never holds up the work: while the server is away up to 10,000 lines wait, then the newest are dropped and
/// counted.
final class TlsSyslog extends AppenderBase<ILoggingEvent> {

    private static final int WAITING = 10_000;
    private static final long PAUSE_MILLIS = 2_000;
    /// "local0" of RFC 5424, table 1.
    private static final int FACILITY = 16;

    private final String host;
    private final int port;
    private final SSLSocketFactory sockets;
    private final LineEncoder json = new LineEncoder();
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private @Nullable Thread sender;

    TlsSyslog(String host, int port, SSLSocketFactory sockets) {
        this.host = host;
        this.port = port;
        this.sockets = sockets;
        json.setForm("json");
        setName("server");
    }

    @Override
    public void start() {
        super.start();
        sender = Thread.ofVirtual().name("protokoll-versand").start(this::send);
    }

    @Override
    public void stop() {
        super.stop();
        Thread running = sender;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = new String(json.encode(event), StandardCharsets.UTF_8).strip();
        if (!queue.offer(frame(event.getLevel(), LineEncoder.time(event), line))) {
            dropped.incrementAndGet();
        }
    }

    private void send() {
        while (isStarted()) {
            try (SSLSocket socket = connect();
                    OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
                while (isStarted()) {
                    byte[] next = queue.take();
                    out.write(next);
                    if (queue.isEmpty()) {
                        out.flush();
                    }
                    tellDropped();
                }
            } catch (IOException e) {
                addWarn("Der Protokollserver ist nicht erreichbar: "
                        + e.getClass().getSimpleName());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// The certificate must be trusted and made out to the name of the server.
    private SSLSocket connect() throws IOException {
        if (!(sockets.createSocket(host, port) instanceof SSLSocket socket)) {
            throw new IOException("Kein TLS");
        }
        SSLParameters demands = socket.getSSLParameters();
        demands.setEndpointIdentificationAlgorithm("HTTPS");
        demands.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(demands);
        socket.startHandshake();
        return socket;
    }

    private void tellDropped() {
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            addWarn(lost + " Zeilen gingen nicht an den Protokollserver");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// RFC 6587, octet counting: how many bytes follow, then the line.
    private static byte[] frame(Level level, String time, String message) {
        int severity = level.isGreaterOrEqual(Level.ERROR) ? 3 : level.isGreaterOrEqual(Level.WARN) ? 4 : 6;
        String line = "<" + (FACILITY * 8 + severity) + ">1 " + time + " - tragwerk "
                + ProcessHandle.current().pid() + " - - " + message;
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        byte[] head = (bytes.length + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(bytes, 0, frame, head.length, bytes.length);
        return frame;
    }
}
