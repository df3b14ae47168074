package de.tragwerk.xta;

import de.tragwerk.access.AttemptLimit;
import de.tragwerk.access.Attempts;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.RequestReader;
import de.tragwerk.osci.xta.SoapFault;
import de.tragwerk.osci.xta.SoapRequest;
import de.tragwerk.osci.xta.Wire;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.scan.Clamd;
import de.tragwerk.transport.keys.KeyRing;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// From a request to its answer: read, let in, carry out; every refusal travels in the standard's own words.
@Component
class XtaServer {

    private static final Logger LOG = LoggerFactory.getLogger(XtaServer.class);
    private static final int PARTS = 200;
    /// The container's own limit, and room for an envelope.
    private static final Limits LIMITS = new Limits(Container.MOST_BYTES + (8L << 20), 8L << 20, PARTS);

    /// Enough to ask anything, for whom no issuer of ours vouches: the handshake alone lets everybody in.
    private static final Limits STRANGER = new Limits(64 << 10, 64 << 10, 4);

    private final KeyRing keys;
    private final Accounts accounts;
    private final Management management;
    private final Sending sending;
    private final Fetching fetching;
    private final Clamd clamd;
    private final RealTime time;
    private final Attempts attempts;
    private final Audit audit;

    XtaServer(
            KeyRing keys,
            Accounts accounts,
            Management management,
            Sending sending,
            Fetching fetching,
            Clamd clamd,
            RealTime time,
            Attempts attempts,
            Audit audit) {
        this.keys = keys;
        this.accounts = accounts;
        this.management = management;
        this.sending = sending;
        this.fetching = fetching;
        this.clamd = clamd;
        this.time = time;
        this.attempts = attempts;
        this.audit = audit;
    }

    /// @param certificate the client proved in the TLS handshake that it has the key
    Wire handle(X509Certificate certificate, String contentType, HttpServletRequest http) throws IOException {
        SoapRequest request;
        Inspection found = keys.trust().inspect(certificate, time.instant());
        try {
            request = RequestReader.read(
                    contentType, http.getInputStream(), found.math() == Inspection.Outcome.GOOD ? LIMITS : STRANGER);
        } catch (SoapFault e) {
            LOG.info("Keine XTA-Anfrage: {}", e.getMessage());
            refused(found, http);
            return Wire.fault(e);
        } catch (XtaFault e) {
            LOG.info("XTA-Anfrage abgelehnt: {}", e.getMessage());
            refused(found, http);
            return Wire.fault(de.tragwerk.osci.xta.Operation.SEND_MESSAGE, null, e.fault(), false);
        }
        try {
            Call call = letIn(certificate, found, request);
            return Wire.answer(request.operation(), request.id(), carryOut(call), request.mtom());
        } catch (XtaFault e) {
            LOG.info("{} abgelehnt: {}", request.operation(), e.getMessage());
            refused(found, http);
            return Wire.fault(request.operation(), request.id(), e.fault(), request.mtom());
        } catch (RuntimeException e) {
            // Not even the message of the exception: it may quote what came in.
            LOG.error("{} gescheitert: {}", request.operation(), e.getClass().getName());
            audit.logAlone(Entry.of("xta.XTA").failed());
            return Wire.fault(request.operation(), request.id(), Fault.INTERNAL, request.mtom());
        } finally {
            request.parts().values().forEach(de.tragwerk.osci.blob.Blob::close);
        }
    }

    /// For whom nobody vouches may not fill the log.
    private void refused(Inspection found, HttpServletRequest http) {
        if (found.math() != Inspection.Outcome.GOOD) {
            attempts.refused(http, AttemptLimit.STRANGER);
        }
        audit.logAlone(Entry.of("xta.XTA").refused());
    }

    private Call letIn(X509Certificate certificate, Inspection found, SoapRequest request) throws XtaFault {
        if (found.math() != Inspection.Outcome.GOOD) {
            throw new XtaFault(Fault.ACCOUNT_UNKNOWN, "certificate of nobody we trust");
        }
        if (found.offline() != Inspection.Outcome.GOOD
                || (found.online() != null && found.online().revoked())) {
            throw new XtaFault(Fault.CERTIFICATE_EXPIRED, "certificate ended or was revoked");
        }
        return new Call(accounts.caller(certificate, request.author()), request, time.instant());
    }

    private Wire.Content carryOut(Call call) throws XtaFault, IOException {
        return switch (call.request().operation()) {
            case CHECK_ACCOUNT_ACTIVE -> management.active();
            case CREATE_MESSAGE_ID -> management.newId(call);
            case LOOKUP_SERVICE -> management.lookup(call);
            case GET_TRANSPORT_REPORT -> management.transportReport(call);
            case CANCEL_MESSAGE -> management.cancel(call);
            case SEND_MESSAGE -> send(call, false);
            case SEND_MESSAGE_SYNC -> send(call, true);
            case GET_STATUS_LIST -> fetching.list(call);
            case GET_NEXT_STATUS_LIST -> fetching.nextList(call);
            case GET_MESSAGE -> fetching.message(call);
            case GET_NEXT_MESSAGE -> fetching.nextMessage(call);
            case CLOSE -> fetching.close(call);
        };
    }

    private Wire.Content send(Call call, boolean sync) throws XtaFault, IOException {
        Container content = call.request().container();
        MetaData meta = call.request().meta();
        sending.admit(call, meta, content, sync);
        // Outside of every transaction: the scanner is another program.
        boolean scanned = scan(content);
        return sync ? sending.sendSync(call, meta, content) : sending.send(call, meta, content, scanned);
    }

    /// @return false when there was nothing to see: no scanner, or contents closed for their reader
    private boolean scan(Container content) throws XtaFault, IOException {
        if (!clamd.on() || content.pieces().isEmpty()) {
            return false;
        }
        for (Container.Piece piece : content.pieces()) {
            try (InputStream in = piece.content().open()) {
                switch (clamd.scan(in)) {
                    case FOUND -> throw new XtaFault(Fault.MALWARE, "the scanner found something");
                    case UNKNOWN -> throw new XtaFault(Fault.INTERNAL, "the scanner does not answer");
                    case CLEAN, OFF -> {
                        // Goes on.
                    }
                }
            }
        }
        return true;
    }
}
