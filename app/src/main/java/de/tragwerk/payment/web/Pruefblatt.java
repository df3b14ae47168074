package de.tragwerk.payment.web;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of a [Lauf] says about the verification of payees; no names of payees.
@Component
class Pruefblatt {

    private final PruefungTabelle pruefungen;
    private final VereinbarungTabelle vereinbarungen;
    private final KassenTabelle kassen;
    private final Clock clock;

    Pruefblatt(PruefungTabelle pruefungen, VereinbarungTabelle vereinbarungen, KassenTabelle kassen, Clock clock) {
        this.pruefungen = pruefungen;
        this.vereinbarungen = vereinbarungen;
        this.kassen = kassen;
        this.clock = clock;
    }

    void zeige(UUID lauf, List<DateiTabelle.Datei> dateien, Model model) {
        Map<UUID, Vereinbarung> gueltig = vereinbarungen.gueltig(LocalDate.now(clock));
        model.addAttribute(
                "pruefstaende",
                pruefungen.ofLauf(lauf).stream().collect(Collectors.toMap(Pruefstand::datei, Function.identity())));
        model.addAttribute("vereinbart", gueltig);
        model.addAttribute(
                "ohneVereinbarung",
                dateien.stream()
                        .filter(d -> d.weg() == Zahlungsweg.KONTO
                                && d.angefordert() == null
                                && !gueltig.containsKey(d.kasse()))
                        .map(d -> kassen.get(d.kasse()).name())
                        .distinct()
                        .toList());
    }
}
