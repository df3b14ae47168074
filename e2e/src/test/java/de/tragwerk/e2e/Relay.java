package de.tragwerk.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// Passes bytes on from one address to another, as a proxy at the edge of a data centre does.
/// An address is `host:port`, or the path of a Unix socket, which is reached across network namespaces.
final class Relay {

    private Relay() {}

    /// Pairs of listening address and target; says so when all listen, and goes on until it is killed.
    public static void main(String[] pairs) throws IOException, InterruptedException {
        for (int i = 0; i < pairs.length; i += 2) {
            listen(pairs[i], pairs[i + 1]);
        }
        System.out.println("Weiterleitung steht");
        Thread.currentThread().join();
    }

    /// Listens in this process until it ends.
    static void listen(String from, String to) throws IOException {
        SocketAddress own = address(from);
        ServerSocketChannel server = ServerSocketChannel.open(family(own));
        server.bind(own);
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    SocketChannel in = server.accept();
                    Thread.ofVirtual().start(() -> connect(in, address(to)));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void connect(SocketChannel in, SocketAddress to) {
        try (in;
                SocketChannel out = SocketChannel.open(family(to))) {
            out.connect(to);
            Thread back = Thread.ofVirtual().start(() -> pass(out, in));
            pass(in, out);
            back.join();
        } catch (IOException refused) {
            // The other side sees its connection closed, as with a proxy whose target is away.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            try {
                to.close();
            } catch (IOException alreadyClosed) {
                return;
            }
        }
    }

    private static StandardProtocolFamily family(SocketAddress address) {
        return address instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
    }

    private static SocketAddress address(String text) {
        if (text.startsWith("/")) {
            return UnixDomainSocketAddress.of(Path.of(text));
        }
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
