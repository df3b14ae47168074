package de.tragwerk.draft.zaehlung;

import de.tragwerk.draft.Draft;
import de.tragwerk.draft.store.ZaehlerStore;
import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts in the transaction of what happens, by calendar week. Kinds are counted apart: which device somebody had who
/// left a certain page is nowhere.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Zaehlung {

    private final ZaehlerStore store;
    private final Clock clock;

    Zaehlung(ZaehlerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void begonnen(Draft draft) {
        Map<Zaehler, Long> neu = new TreeMap<>(Zaehler.REIHE);
        String formular = draft.formular();
        plus(neu, formular, draft.version(), Ausgang.BEGONNEN, Merkmal.ALLE, "");
        Geraet.jetzt().ifPresent(g -> plus(neu, formular, draft.version(), Ausgang.BEGONNEN, Merkmal.GERAET, g.name()));
        store.zaehle(neu);
    }

    public void gesendet(Ende ende) {
        Map<Zaehler, Long> neu = new TreeMap<>(Zaehler.REIHE);
        plus(neu, ende.formular(), ende.version(), Ausgang.GESENDET, Merkmal.ALLE, "");
        plus(
                neu,
                ende.formular(),
                ende.version(),
                Ausgang.GESENDET,
                Merkmal.DAUER,
                ende.dauer().name());
        Geraet.jetzt()
                .ifPresent(g -> plus(neu, ende.formular(), ende.version(), Ausgang.GESENDET, Merkmal.GERAET, g.name()));
        store.zaehle(neu);
    }

    /// Deleted by the citizen, or because nobody touched them for a month.
    public void abgebrochen(List<Ende> enden) {
        Map<Zaehler, Long> neu = new TreeMap<>(Zaehler.REIHE);
        for (Ende ende : enden) {
            plus(neu, ende.formular(), ende.version(), Ausgang.ABGEBROCHEN, Merkmal.ALLE, "");
            plus(neu, ende.formular(), ende.version(), Ausgang.ABGEBROCHEN, Merkmal.SEITE, ende.seite());
            plus(
                    neu,
                    ende.formular(),
                    ende.version(),
                    Ausgang.ABGEBROCHEN,
                    Merkmal.DAUER,
                    ende.dauer().name());
        }
        store.zaehle(neu);
    }

    private void plus(
            Map<Zaehler, Long> neu, String formular, int version, Ausgang ausgang, Merkmal merkmal, String wert) {
        LocalDate montag = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        neu.merge(new Zaehler(montag, montag.plusDays(6), formular, version, ausgang, merkmal, wert), 1L, Long::sum);
    }
}
