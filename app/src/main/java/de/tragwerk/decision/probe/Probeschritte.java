package de.tragwerk.decision.probe;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Fassung;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probefall.Ergebnis;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.store.ProbeFaelle;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.RealTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// The steps the program does by itself: draw the cases, compute them page by page, report. Killed anywhere and begun
/// again, a run ends the same.
@Component
class Probeschritte {

    private static final Logger LOG = LoggerFactory.getLogger(Probeschritte.class);
    private static final int SEITE = 25;

    private final ProbelaufTabelle laeufe;
    private final ProbeFaelle faelle;
    private final Fassungen fassungen;
    private final Probe probe;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Probeschritte(
            ProbelaufTabelle laeufe,
            ProbeFaelle faelle,
            Fassungen fassungen,
            Probe probe,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.faelle = faelle;
        this.fassungen = fassungen;
        this.probe = probe;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    void weiter() {
        Schritte.weiter(transaction, laeufe::zuTun, this::schritt, laeufe::stoere);
    }

    /// @return whether something was done
    private boolean schritt(UUID id) {
        Probelauf p = laeufe.sperre(id).orElseThrow();
        if (p.angehalten() || p.zustand() != Probelauf.Zustand.RECHNET) {
            return false;
        }
        if (!p.gezogen()) {
            laeufe.gezogen(id, faelle.ziehe(p));
            return true;
        }
        Fassung fassung = fassungen.lies(p).fassung();
        List<Probefall> seite = faelle.offene(id, SEITE);
        if (seite.isEmpty()) {
            faelle.summiere(id);
            laeufe.berichtet(id, fassungen.lage(fassung), time.instant());
            audit.log(Entry.of("decision.PROBE_CALCULATED").thing("probelauf", id, p.fassung()));
            return true;
        }
        seite.forEach(f -> faelle.gerechnet(id, rechne(p, fassung, f)));
        laeufe.gelesen(id, seite.size());
        return true;
    }

    /// A case nobody foresaw is named, and the others go on.
    private Probefall rechne(Probelauf p, Fassung fassung, Probefall f) {
        try {
            return probe.rechne(p, fassung, f);
        } catch (DataAccessException | TransactionException e) {
            // The database is away; the page is as it was, and the next sweep goes on.
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Probelauf {}: {}", p.id(), e.getClass().getSimpleName());
            return f.mit(Ergebnis.AKTE, "Beim Rechnen dieser Akte ist ein Fehler aufgetreten. Melden Sie ihn.");
        }
    }
}
