package de.tragwerk.mail.gegenstelle;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/// The server. Like the simulators of large mail services it behaves by the address it is given, so that anybody
/// can see what the program does then:
///
/// - `abgelehnt…@`: nobody lives there (550)
/// - `voll…@`: the mailbox is full, the message is refused (552)
/// - `spaeter…@`: not now (451) at the first try, then it is taken
/// - `umgezogen…@`: the first message is taken, afterwards nobody lives there (550)
/// - `abbruch…@`: the line breaks in the midst of the first message, then it is taken
/// - everybody else: taken
public final class Postamt implements AutoCloseable {

    private static final int LARGEST = 1024 * 1024;
    private static final int BROKEN_AFTER = 40;

    private final SMTPServer server;
    private final Consumer<byte[]> taken;
    private final Set<String> once = ConcurrentHashMap.newKeySet();

    /// Starts it, on this machine only.
    ///
    /// @param port 0 for a free one
    /// @param tls for STARTTLS, which is then demanded; `null` offers none
    /// @param taken gets each message as it came, before its sender hears that it was taken
    public Postamt(int port, @Nullable SSLContext tls, Consumer<byte[]> taken) {
        this.taken = taken;
        SMTPServer.Builder builder = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("postamt.tragwerk.example")
                .softwareName("Postamt der Demo")
                .maxMessageSize(LARGEST)
                .maxRecipients(1)
                .maxConnections(50)
                .insertReceivedHeaders(false)
                .serverThreadName("postamt")
                .messageHandlerFactory(Annahme::new);
        if (tls != null) {
            builder.enableTLS().requireTLS().startTlsSocketFactory(tls);
        }
        server = builder.build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Annahme implements MessageHandler {

        private final MessageContext context;
        private String an = "";

        Annahme(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            an = "";
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            an = recipient;
            if (an.startsWith("abgelehnt") || an.startsWith("umgezogen") && once.contains(an)) {
                throw new RejectException(550, "5.1.1 Hier wohnt niemand dieses Namens");
            }
            if (an.startsWith("spaeter") && once.add(an)) {
                throw new RejectException(451, "4.3.0 Jetzt nicht");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            if (an.startsWith("abbruch") && once.add(an)) {
                data.readNBytes(BROKEN_AFTER);
                if (context instanceof Session session) {
                    session.getSocket().close();
                }
                throw new IOException("Die Leitung ist unterbrochen");
            }
            byte[] message = data.readAllBytes();
            if (an.startsWith("voll")) {
                throw new RejectException(552, "5.2.2 Das Postfach ist voll");
            }
            if (an.startsWith("umgezogen")) {
                once.add(an);
            }
            taken.accept(message);
            return "2.0.0 angenommen";
        }

        @Override
        public void done() {}
    }
}
