package de.tragwerk.application;

import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.EingangStore;
import de.tragwerk.kernel.Days;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Corrects the day an application on paper arrived: from it the benefit begins (§ 44 SGB XII, § 16 SGB I).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Eingangstag {

    private final AntragStore store;
    private final EingangStore eingaenge;

    Eingangstag(AntragStore store, EingangStore eingaenge) {
        this.store = store;
        this.eingaenge = eingaenge;
    }

    /// @return false when it came online, or the acting person may only read it
    public boolean berichtige(Antrag antrag, LocalDate tag) {
        return eingaenge.berichtige(
                antrag.id(),
                tag.atStartOfDay(Days.ZONE).toInstant().atOffset(ZoneOffset.UTC),
                store.frist(tag));
    }
}
