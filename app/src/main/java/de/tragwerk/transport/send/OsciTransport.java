package de.tragwerk.transport.send;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Responsibilities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Transport over OSCI 1.2, or over FIT-Connect where an organisation is reached that way.
@Component
class OsciTransport implements Transport {

    private final Responsibilities responsibilities;
    private final DirectoryClient directory;
    private final KeyRing keys;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final RealTime time;
    private final FitTargets fit;
    private final FitSealer fitSealer;

    OsciTransport(
            Responsibilities responsibilities,
            DirectoryClient directory,
            KeyRing keys,
            Outbox outbox,
            JdbcClient jdbc,
            RealTime time,
            FitTargets fit,
            FitSealer fitSealer) {
        this.fit = fit;
        this.fitSealer = fitSealer;
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.keys = keys;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Route route(String leika, String ars) {
        outside();
        List<String> answering = responsibilities.organisations(leika, ars);
        if (answering.isEmpty()) {
            throw new NoRoute(
                    "Für diesen Ort ist noch kein Amt angeschlossen. Wenden Sie sich an das Sozialamt Ihrer Stadt oder Ihres Kreises.");
        }
        return over(direct(answering, leika), ars);
    }

    /// The nearest authority that takes messages: where the Gemeinde offers nothing, the Kreis, then the Land.
    private Route direct(List<String> answering, String leika) {
        NoRoute nearest = null;
        for (String organisation : answering) {
            try {
                return routeTo(organisation, leika);
            } catch (NoRoute e) {
                nearest = nearest == null ? e : nearest;
            }
        }
        throw nearest == null ? new NoRoute("Für diesen Ort ist noch kein Amt angeschlossen.") : nearest;
    }

    private Route over(Route direct, String ars) {
        Optional<String> station = responsibilities.station(ars);
        if (station.isEmpty() || station.get().equals(direct.organisation())) {
            return direct;
        }
        return direct.over(routeTo(station.get()));
    }

    @Override
    public Route routeTo(String organisation, String leika) {
        outside();
        return directory.find(organisation, leika, keys.current(Scope.current().mandant()));
    }

    @Override
    public Route lookUp(String organisation, String service) {
        outside();
        return directory.lookUp(
                organisation, service, keys.current(Scope.current().mandant()));
    }

    /// No outside call in a transaction: a slow directory must not hold database connections.
    private static void outside() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Das Verzeichnis wird nicht in einer Transaktion gefragt");
        }
    }

    @Override
    public Sealed seal(Route route, String subject, byte[] xml, List<Attachment> attachments) {
        Optional<FitTargets.Target> target = fit.of(route.organisation(), route.leika());
        if (target.isPresent()) {
            outside();
            return fitSealer.seal(target.get(), route, subject, xml, attachments);
        }
        Policy policy = new Policy(time.instant().atZone(Days.ZONE).toLocalDate());
        try {
            ContentSealer sealer =
                    new ContentSealer(keys.current(Scope.current().mandant()), policy);
            SealedContent content = sealer.seal(
                    xml,
                    attachments.stream()
                            .map(a -> new de.tragwerk.osci.content.Attachment(a.name(), Blob.of(a.content())))
                            .toList(),
                    List.of(route.addressee()));
            Route hop = route.firstHop();
            if (route.station() != null) {
                content = sealer.wrap(content, hop.addressee());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            Letter letter = new Letter(
                    route.organisation(),
                    route.leika(),
                    subject,
                    hop.intermediary(),
                    hop.intermediaryCertificate(),
                    hop.intermediarySignature(),
                    hop.addressee(),
                    out.toByteArray());
            return new Sealed(route.organisation(), subject, letter.write());
        } catch (OsciException e) {
            directory.forget(route.organisation());
            throw new NoRoute.Spaeter(
                    "Das Zertifikat des Amts gilt nicht. Ihr Antrag bleibt als Entwurf gespeichert. Versuchen Sie es später noch einmal oder rufen Sie beim Amt an.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispatch(UUID id, Sealed sealed) {
        jdbc.sql("""
                insert into transport.sendung(id, organisation, subject, erstellt) values (:id, :o, :s, :am)
                on conflict do nothing""")
                .param("id", id)
                .param("o", sealed.organisation())
                .param("s", sealed.subject())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
        outbox.add(
                FitParcel.is(sealed.payload()) ? FitSendHandler.KIND : SendHandler.KIND,
                id.toString(),
                sealed.payload());
    }
}
