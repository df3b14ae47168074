package de.tragwerk.decision.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.due.Zeitereignisse;
import de.tragwerk.decision.model.Zeitereignis;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the calendar brings: ends of awards, waiting years, birthdays, deadlines.
@Controller
@OnSide(Side.AMT)
class FristenController {
    private static final int HOECHSTENS = 12;
    private static final int SEITE = 50;

    record Zeile(Zeitereignis ereignis, String person) {}

    private final Zeitereignisse ereignisse;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;

    FristenController(Zeitereignisse ereignisse, Persons persons, Audit audit, Clock clock) {
        this.ereignisse = ereignisse;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/fristen")
    @Permitted("decision.DUE_LIST")
    @Transactional
    public String liste(
            @RequestParam(defaultValue = "3") int monate, @RequestParam(defaultValue = "1") int seite, Model model) {
        int weit = Math.max(1, Math.min(monate, HOECHSTENS));
        LocalDate heute = LocalDate.now(clock);
        List<Zeitereignis> alle = ereignisse.naechste(weit);
        Seite<Zeitereignis> blatt = Seite.lies(
                seite, SEITE, (ab, n) -> alle.stream().skip(ab).limit(n).toList());
        List<Zeitereignis> liste = blatt.zeilen();
        Map<UUID, Person> namen = persons.all(liste.stream()
                .map(Zeitereignis::person)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
        model.addAttribute(
                "zeilen",
                liste.stream().map(e -> new Zeile(e, name(namen, e.person()))).toList());
        model.addAttribute("monate", weit);
        model.addAttribute("heute", heute);
        model.addAttribute("anzahl", alle.size());
        model.addAttribute(
                "ueberfaellig",
                alle.stream().filter(e -> e.tag().isBefore(heute)).count());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        audit.log(Entry.of("decision.DUE_LIST")
                .subjects(liste.stream().map(Zeitereignis::akte).toList()));
        return "decision/web/fristen";
    }

    private static String name(Map<UUID, Person> namen, @Nullable UUID person) {
        Person p = person == null ? null : namen.get(person);
        return p == null ? "" : p.deskName();
    }
}
