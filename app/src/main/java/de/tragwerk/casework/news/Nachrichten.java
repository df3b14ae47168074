package de.tragwerk.casework.news;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.ZuschriftEingegangen;
import de.tragwerk.application.store.ZuschriftStore;
import de.tragwerk.casework.buero.Buero;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings what a person writes to who is responsible: into the course of the file and onto a desk. Until somebody
/// has dealt with it, it stands in the list of the whole workgroup, too: an officer may be away, a file be
/// nobody's.
@Component
public class Nachrichten {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final ZuschriftStore store;
    private final Akten akten;
    private final Buero buero;
    private final Access access;
    private final Clock clock;

    Nachrichten(ZuschriftStore store, Akten akten, Buero buero, Access access, Clock clock) {
        this.store = store;
        this.akten = akten;
        this.buero = buero;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void kam(ZuschriftEingegangen neu) {
        UUID akteId = neu.antrag().akteId();
        if (akteId == null) {
            return;
        }
        AkteRef akte = akten.get(akteId);
        akten.note(akte, neu.art().ereignis(), neu.zuschrift(), null, neu.tag());
        if (akte.zustaendig() != null) {
            buero.legeVor(
                    akte,
                    akte.zustaendig(),
                    LocalDate.now(clock),
                    neu.art().anlass() + " " + TAG.format(neu.tag()),
                    neu.zuschrift());
        }
    }

    /// Notes that the acting person has dealt with it; it leaves the desk it lay on.
    ///
    /// @return false when she may only read it
    /// @throws AccessRefused when it does not exist for her
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erledige(UUID zuschrift) {
        ZuschriftStore.Zuschrift before = store.find(zuschrift).orElseThrow(AccessRefused::new);
        boolean done = before.erledigt() != null
                || store.erledige(zuschrift, access.employee().id());
        if (done) {
            buero.erledigeZu(zuschrift);
        }
        return done;
    }

    /// The reminder on the desk was ticked off: so is what it was about.
    @Transactional(propagation = Propagation.MANDATORY)
    public void vomTisch(UUID bezug) {
        store.erledige(bezug, access.employee().id());
    }
}
