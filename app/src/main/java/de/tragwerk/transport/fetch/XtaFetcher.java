package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaClient;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.Received;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.keys.KeyRing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fetches over an XTA server in front of the authority, which has no key for the contents.
/// A message counts as fetched only after it was taken in: `close` comes last.
@Component
class XtaFetcher {

    private static final int MOST_AT_ONCE = 500;
    private static final String SEALED = "application/vnd.tragwerk.osci-inhalt";

    private final KeyRing keys;
    private final Intake intake;
    private final RealTime time;
    private final URI server;
    private final String type;

    XtaFetcher(
            KeyRing keys,
            Intake intake,
            RealTime time,
            Sides sides,
            @Value("${tragwerk.xta.server:}") String configured,
            @Value("${tragwerk.xta.kennungsart:xoev}") String type) {
        this.keys = keys;
        this.intake = intake;
        this.time = time;
        this.type = type;
        this.server = URI.create(
                !configured.isBlank()
                        ? configured
                        : "https://127.0.0.1:"
                                + (sides.serves(Side.XTA) ? sides.port(Side.XTA) : Side.XTA.defaultPort()) + "/xta");
    }

    /// @param certificate shown to the server, and whose OSCI mailbox is meant
    /// @return how many were taken in
    int fetch(Route route, Holder certificate) throws IOException, XtaFault {
        int count = 0;
        try (XtaClient client =
                new XtaClient(server, new Party(type, route.organisation()), certificate, c -> believed(c, route))) {
            Optional<XtaClient.Fetched> found = client.getMessage(null);
            while (found.isPresent() && count < MOST_AT_ONCE) {
                XtaClient.Fetched message = found.get();
                take(message);
                client.close(message.request(), List.of(message.meta().messageId()));
                count++;
                // A fresh iterator each time: after a crash nothing hangs on an old one.
                found = client.getMessage(null);
            }
        }
        return count;
    }

    /// The operator's certificate stands in the directory; an XTA server of somebody else needs a chain and its name.
    private boolean believed(X509Certificate certificate, Route route) {
        boolean known = certificate.equals(route.intermediaryCertificate())
                || certificate.equals(route.intermediarySignature())
                || ServerNames.match(certificate, server.getHost());
        return known && keys.trust().believed(certificate) && keys.trust().valid(certificate, time.instant());
    }

    private void take(XtaClient.Fetched message) throws IOException, XtaFault {
        MetaData meta = message.meta();
        List<Container.Piece> pieces = message.content().pieces();
        if (pieces.size() != 1 || !pieces.getFirst().type().equals(SEALED)) {
            refuse(message, "Über XTA kam ein Inhalt, der kein verschlossener Umschlag ist.");
            return;
        }
        try (InputStream in = pieces.getFirst().content().open()) {
            SealedContent sealed = SealedContent.read(in, Limits.usual());
            Instant accepted = accepted(meta);
            ProcessCard card = new ProcessCard(
                    new MessageId(meta.property("osci-nachricht")
                            .orElseGet(() -> MessageId.ofText(meta.messageId()).base64())),
                    accepted,
                    null,
                    null,
                    meta.type(),
                    accepted);
            intake.take(new FetchedDelivery(
                    card,
                    Xml.parse(sealed.packageXml().getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement(),
                    sealed.certificates(),
                    sealed.parts(),
                    message.pending() > 0));
        } catch (OsciException | DateTimeParseException e) {
            refuse(message, "Der Umschlag, der über XTA kam, ist beschädigt.");
        }
    }

    /// The day of arrival: that of the OSCI process card, else when this server took the message.
    private Instant accepted(MetaData meta) throws XtaFault {
        Optional<String> card = meta.property("osci-eingang");
        return card.isPresent() ? Instant.parse(card.get()) : meta.delivered().orElseGet(time::instant);
    }

    private void refuse(XtaClient.Fetched message, String problem) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.content().writeTo(raw);
        intake.unreadable(
                new Received(
                        MessageId.ofText(message.meta().messageId()).base64(),
                        time.instant(),
                        message.meta().type(),
                        new byte[0],
                        List.of()),
                raw.toByteArray(),
                problem);
    }
}
