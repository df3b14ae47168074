package de.tragwerk.application;

import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.KontoStore;
import de.tragwerk.application.store.KontoStore.Bestaetigung;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.party.Persons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whose the account is that an application came from. A name and a birthday are typed by anybody; what the
/// authority writes goes into a mailbox only when the account is known to be that of the person in the file
/// (§ 35 SGB I).
///
/// Refuses to guess: without a reason of [Kontogrund] an account is a stranger's, and letters go by post.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Portalkonten {

    private final AntragStore antraege;
    private final KontoStore store;
    private final Persons persons;

    Portalkonten(AntragStore antraege, KontoStore store, Persons persons) {
        this.antraege = antraege;
        this.store = store;
        this.persons = persons;
    }

    public Optional<Bestaetigung> zu(Antrag antrag) {
        return store.zu(antrag.id());
    }

    /// An application came into its file.
    ///
    /// @param neu person and file begin with it: what the file knows came from there
    public void beiUebernahme(UUID antragId, UUID person, boolean neu) {
        Antrag antrag = antraege.find(antragId).orElseThrow();
        if (antrag.ohnePostfach()) {
            return;
        }
        // Under this very id: who was joined with somebody else afterwards is confirmed anew.
        if (store.wieZuvor(antrag, person)) {
            store.bestaetige(antragId, Kontogrund.WIE_ZUVOR, null);
        } else if (neu && ausgewiesen(antrag)) {
            store.bestaetige(antragId, Kontogrund.ANMELDUNG, null);
        }
    }

    private static boolean ausgewiesen(Antrag antrag) {
        return antrag.niveau() != null && antrag.niveau().compareTo(Vertrauensniveau.SUBSTANZIELL) >= 0;
    }

    /// An officer has found out whose it is.
    ///
    /// @param grund one that an officer may give
    /// @return false when it was confirmed already, lies in no file or has no mailbox
    public boolean bestaetige(Antrag antrag, Kontogrund grund, UUID konto) {
        if (!grund.amt()) {
            throw new IllegalArgumentException("Das stellt das Programm fest: " + grund);
        }
        return store.bestaetige(antrag.id(), grund, konto);
    }

    /// It is not hers after all, or no longer.
    ///
    /// @return false when it was not confirmed
    public boolean widerrufe(Antrag antrag) {
        UUID person = antrag.personId();
        return person != null && store.widerrufe(antrag, persons.ids(person)) > 0;
    }
}
