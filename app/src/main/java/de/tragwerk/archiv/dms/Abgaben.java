package de.tragwerk.archiv.dms;

import de.tragwerk.access.Access;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a copy of a file for the E-Akte; the program hands it over.
@Service
public class Abgaben {

    private final ArchivTabelle tabelle;
    private final Akten akten;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Abgaben(ArchivTabelle tabelle, Akten akten, Outbox outbox, Access access, Audit audit, RealTime time) {
        this.tabelle = tabelle;
        this.akten = akten;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// @return what is wrong, empty when it is asked for
    @Transactional
    public Optional<String> gibAb(UUID akteId) {
        AkteRef akte = akten.get(akteId);
        if (tabelle.abgaben(akteId).stream().anyMatch(a -> a.stand().equals("OFFEN"))) {
            audit.log(Entry.of("archiv.HAND_OVER").refused().subjects(akteId));
            return Optional.of("Eine Abgabe dieser Akte läuft noch. Laden Sie die Seite in einer Minute neu.");
        }
        UUID id = Ids.next();
        tabelle.gibAb(id, akteId, akte.kreis(), access.employee().id(), time.instant());
        audit.log(Entry.of("archiv.HAND_OVER").subjects(akteId));
        outbox.add(Abgabe.KIND, Abgabe.KIND + id, id.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }
}
