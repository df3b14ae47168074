package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.abgleich.store.TrefferTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Klaerungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers that differ, as points of the file, and what an officer makes of them.
@Service
@Order(40)
public class Klaerung implements Klaerungen {

    /// By when an answer should be settled; ours.
    private static final int TAGE = 30;

    private static final int AUFBEWAHREN_MONATE = 12;

    private final TrefferTabelle treffer;
    private final VermerkTabelle vermerke;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Klaerung(
            TrefferTabelle treffer,
            VermerkTabelle vermerke,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.treffer = treffer;
        this.vermerke = vermerke;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return treffer.offene(akte).stream()
                .map(am -> new Punkt(
                        "ABGLEICH",
                        "Eine Auskunft weicht von den Tatsachen ab",
                        "Vergleichen und Ergebnis festhalten",
                        "/abgleich",
                        LocalDate.ofInstant(am, Days.ZONE).plusDays(TAGE),
                        true))
                .toList();
    }

    /// Holds what came of an answer. One that changes nothing is deleted at once.
    ///
    /// @param grund why, where something came of it
    /// @return what is wrong, empty when it is held
    @Transactional
    public Optional<String> halteFest(UUID akteId, UUID id, Treffer.Ergebnis ergebnis, String grund) {
        AkteRef akte = akten.sperre(akteId);
        Treffer t = treffer.sperre(akteId, id).orElseThrow(AccessRefused::new);
        if (ergebnis == Treffer.Ergebnis.KEINE_AENDERUNG) {
            treffer.loesche(id);
        } else {
            if (grund.strip().length() < 5 || grund.length() > 2_000) {
                return Optional.of("Schreiben Sie in einem Satz, was abweicht und was daraus folgt.");
            }
            treffer.ergebnis(
                    t,
                    ergebnis,
                    grund.strip(),
                    access.employee().id(),
                    time.instant(),
                    LocalDate.now(clock).plusMonths(AUFBEWAHREN_MONATE));
        }
        akten.note(akte, "ABGLEICH_GEKLAERT", t.lauf(), null, LocalDate.now(clock));
        vermerke.merke(t.lauf(), VermerkTabelle.Art.GEKLAERT, 1, null, ergebnis.titel());
        audit.log(Entry.of("abgleich.SETTLE").subjects(akteId, t.person()));
        return Optional.empty();
    }
}
