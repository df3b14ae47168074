package de.tragwerk.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The protocol of clamd: command, chunks of length and data, a length of zero, one answer ended by a
/// zero byte.
public final class ClamdServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private volatile byte[] last = new byte[0];

    public ClamdServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread = Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// What was looked at last.
    public byte[] last() {
        return last.clone();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        String answer = "UNKNOWN COMMAND\0";
        if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            last = content.toByteArray();
            String text = content.toString(StandardCharsets.ISO_8859_1);
            answer = text.contains("Wurm-XY")
                    ? "stream: Win.Test.Wurm-XY FOUND\0"
                    : text.contains("zu-gross") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
        }
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws Exception {
        socket.close();
        thread.join();
    }
}
