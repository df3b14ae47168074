package de.tragwerk.transport.send;

import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.Readers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A Clearingstelle on the way: opens the outer envelope and sends the inner one, still closed, to its reader.
@Component
public class Station {

    private final KeyRing keys;
    private final Clients clients;
    private final Readers readers;

    Station(KeyRing keys, Clients clients, Readers readers) {
        this.keys = keys;
        this.clients = clients;
        this.readers = readers;
    }

    /// What is to be sent on; empty when the delivery holds no envelope for somebody else.
    /// Asks the directory: call it outside of a transaction.
    ///
    /// @throws NoRoute when nobody in the directory reads with the certificate of the inner envelope
    public Optional<Sealed> onward(FetchedDelivery delivery) throws IOException {
        Identity own = keys.identity(Scope.current().mandant());
        SealedContent inner;
        try {
            inner = new ContentOpener(own.ciphers(), clients.policy())
                    .unwrap(delivery.contentPackage(), delivery.certificates(), delivery.parts());
        } catch (OsciException notForAStation) {
            return Optional.empty();
        }
        X509Certificate reader = inner.certificates().stream()
                .filter(c -> c.role() == RoleCertificate.Role.CIPHER_READER)
                .map(RoleCertificate::certificate)
                .findFirst()
                .orElseThrow(() -> new NoRoute("Der innere Umschlag nennt keinen Leser."));
        Route route =
                readers.reader(reader, own.signature(), "Den Leser des inneren Umschlags kennt das Verzeichnis nicht.");
        String subject = delivery.card().subject();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inner.writeTo(out);
        Letter letter = new Letter(
                route.organisation(),
                route.leika(),
                subject == null ? "" : subject,
                route.intermediary(),
                route.intermediaryCertificate(),
                route.intermediarySignature(),
                route.addressee(),
                out.toByteArray());
        return Optional.of(new Sealed(route.organisation(), letter.subject(), letter.write()));
    }
}
