package de.tragwerk.casework.buero;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Erinnerungen;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reminders of other modules come to the desk of who is responsible.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erinnerungsablage implements Erinnerungen {

    private final Akten akten;
    private final Buero buero;

    Erinnerungsablage(Akten akten, Buero buero) {
        this.akten = akten;
        this.buero = buero;
    }

    @Override
    public boolean legeVor(UUID akteId, LocalDate tag, String betreff, UUID bezug) {
        AkteRef akte = akten.get(akteId);
        if (akte.zustaendig() == null) {
            return false;
        }
        buero.legeVor(akte, akte.zustaendig(), tag, betreff, bezug);
        return true;
    }

    @Override
    public void erledigt(UUID bezug) {
        buero.erledigeZu(bezug);
    }
}
