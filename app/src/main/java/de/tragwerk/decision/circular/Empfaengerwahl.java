package de.tragwerk.decision.circular;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.store.SerienbriefAkten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which running files fit the choice of a mass letter, a page at a time, as far as the acting role sees
/// them.
@Component
class Empfaengerwahl {

    /// @param passend files that fit, with the person the letter goes to
    /// @param bis last file looked at, `null` when there is none any more
    record Seite(Map<AkteRef, UUID> passend, @Nullable UUID bis, int gelesen) {}

    private static final UUID NIEMAND = new UUID(0, 0);

    private final Akten akten;
    private final Persons persons;
    private final SerienbriefAkten tabelle;
    private final Clock clock;

    Empfaengerwahl(Akten akten, Persons persons, SerienbriefAkten tabelle, Clock clock) {
        this.akten = akten;
        this.persons = persons;
        this.tabelle = tabelle;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int gesamt(Serienbrief.Auswahl a) {
        return akten.zahlLaufender(a.leistung());
    }

    /// @param nach pointer, `null` from the beginning
    @Transactional(propagation = Propagation.MANDATORY)
    Seite lies(Serienbrief.Auswahl a, @Nullable UUID nach, int anzahl) {
        List<AkteRef> alle = akten.laufende(a.leistung(), nach == null ? NIEMAND : nach, anzahl);
        if (alle.isEmpty()) {
            return new Seite(Map.of(), null, 0);
        }
        List<AkteRef> passend = nachAkte(a, alle);
        Map<UUID, UUID> erste = erste(passend);
        Map<UUID, Person> personen = a.plz().isEmpty() && a.ort().isEmpty() ? Map.of() : persons.all(erste.values());
        Map<AkteRef, UUID> ergebnis = new java.util.LinkedHashMap<>();
        for (AkteRef akte : passend) {
            UUID person = erste.getOrDefault(akte.akteId(), NIEMAND);
            if (wohntDa(a, personen.get(person))) {
                ergebnis.put(akte, person);
            }
        }
        return new Seite(ergebnis, alle.getLast().akteId(), alle.size());
    }

    private List<AkteRef> nachAkte(Serienbrief.Auswahl a, List<AkteRef> alle) {
        Set<UUID> ids = alle.stream().map(AkteRef::akteId).collect(Collectors.toSet());
        YearMonth heute = YearMonth.now(clock);
        if (a.bewilligt() || a.kapitel() != 0) {
            ids.retainAll(tabelle.bewilligt(ids, heute, a.kapitel()));
        }
        if (!a.wohnform().isEmpty()) {
            String[] teile = a.wohnform().split(":", 2);
            ids.retainAll(tabelle.mitTatsache(ids, teile[0], teile[1], heute));
        }
        return alle.stream()
                .filter(r -> ids.contains(r.akteId()))
                .filter(r -> a.nur().isEmpty() || a.nur().contains(r.aktenzeichen()))
                .toList();
    }

    /// The person a letter to a file goes to: who applied.
    private Map<UUID, UUID> erste(List<AkteRef> liste) {
        Map<UUID, UUID> erste = new HashMap<>();
        akten.personen(liste.stream().map(AkteRef::akteId).toList())
                .forEach((akte, personen) -> erste.put(akte, personen.getFirst()));
        return erste;
    }

    private static boolean wohntDa(Serienbrief.Auswahl a, @Nullable Person p) {
        if (a.plz().isEmpty() && a.ort().isEmpty()) {
            return true;
        }
        return p != null
                && p.plz().startsWith(a.plz())
                && (a.ort().isEmpty() || p.ort().strip().equalsIgnoreCase(a.ort()));
    }
}
