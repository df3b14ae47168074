package de.tragwerk.anbindung.ablauf;

import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.store.Eintraege;
import de.tragwerk.anbindung.store.Testantraege;
import de.tragwerk.anbindung.store.Testantraege.Testantrag;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.DeliveryListener;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Receipts;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.fit.FitTargets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends test applications the way real ones go (directory, sealing, outbox, intermediary) and asks for the
/// receipt.
@Component
public class Testversand implements DeliveryListener {

    private static final Logger LOG = LoggerFactory.getLogger(Testversand.class);

    private final Transport transport;
    private final Receipts receipts;
    private final FitTargets fit;
    private final Testantraege tests;
    private final Registry registry;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Testversand(
            Transport transport,
            Receipts receipts,
            FitTargets fit,
            Testantraege tests,
            Registry registry,
            RealTime time,
            TransactionTemplate transaction,
            Audit audit) {
        this.transport = transport;
        this.receipts = receipts;
        this.fit = fit;
        this.tests = tests;
        this.registry = registry;
        this.time = time;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// Call it outside of a transaction.
    ///
    /// @return why it was not sent, empty when it is on its way
    public String sende(Vorhaben v, Eintraege.Eintrag eintrag) {
        UUID id = Ids.next();
        Sealed zu;
        try {
            Route route = transport.lookUp(v.organisation(), eintrag.dienst());
            byte[] xml = Probeantrag.xml(id, v, "ver:" + Scope.current().mandant(), time.instant());
            zu = transport.seal(route, Nachricht.Antrag.SUBJECT_ERPROBUNG, xml, Probeantrag.anhaenge());
        } catch (NoRoute e) {
            return "Der Weg zum Amt ist nicht nutzbar. Prüfen Sie Eintrag und Zertifikat im Schritt Verzeichnis.";
        } catch (MessageRefused e) {
            throw new IllegalStateException("Der Testantrag hält das Profil nicht ein", e);
        }
        boolean overFit =
                fit.of(v.organisation(), Services.leika(eintrag.dienst())).isPresent();
        transaction.executeWithoutResult(status -> {
            tests.gesendet(id, v.id(), overFit ? "FITCONNECT" : "OSCI");
            transport.dispatch(id, zu);
            audit.log(Entry.of("anbindung.TEST").subjects(v.id(), id));
        });
        return "";
    }

    /// Asks for the receipts of all tests that wait. Call it outside of a transaction.
    ///
    /// @return what went wrong, empty when everybody answered
    public String frageNach(Vorhaben v, Eintraege.Eintrag eintrag, List<Testantrag> alle) {
        String mandant = Scope.current().mandant();
        try {
            Route route = transport.lookUp(v.organisation(), eintrag.dienst());
            return Scope.call(Scope.job(mandant, "anbindung-quittung"), () -> {
                for (Testantrag t : alle) {
                    if (t.offen()) {
                        frage(t, route);
                    }
                }
                return "";
            });
        } catch (Exception e) {
            LOG.warn(
                    "Quittung eines Testantrags nicht zu bekommen: {}",
                    e.getClass().getSimpleName());
            return "Der Intermediär antwortet gerade nicht. Fragen Sie in einigen Minuten noch einmal.";
        }
    }

    private void frage(Testantrag t, Route route) throws Exception {
        Optional<Receipts.Receipt> found = receipts.of(t.id(), route);
        if (found.isEmpty()) {
            return;
        }
        Instant fetched = found.get().fetched();
        String refused = found.get().refused();
        transaction.executeWithoutResult(status -> {
            if (fetched != null) {
                tests.abgeholt(t.id(), fetched.atOffset(ZoneOffset.UTC));
            } else if (!refused.isEmpty()) {
                tests.gescheitert(t.id(), refused);
            }
        });
    }

    @Override
    public void delivered(UUID id, String messageId, Instant accepted) {
        if (unser()) {
            tests.zugestellt(id, messageId, accepted.atOffset(ZoneOffset.UTC));
        }
    }

    /// Who connects an authority wants to read at once what is wrong with her certificates.
    @Override
    public void refused(UUID id, String sentence) {
        failed(id, sentence);
    }

    @Override
    public void failed(UUID id, String sentence) {
        if (unser()) {
            tests.gescheitert(id, sentence);
        }
    }

    /// Portals and authorities send as well; they connect nobody.
    private boolean unser() {
        return registry.get(Scope.current().mandant()).art() == Mandant.Art.VERMITTLUNG;
    }
}
