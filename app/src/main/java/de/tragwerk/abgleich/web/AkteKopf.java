package de.tragwerk.abgleich.web;

import de.tragwerk.access.Access;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.shell.AkteTab;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Head of a case file around this module's tab.
@Component("abgleichKopf")
class AkteKopf {

    record Tab(String titel, String href, boolean hier) {}

    record Kopf(UUID akte, String name, String aktenzeichen, List<Tab> tabs) {}

    private final Akten akten;
    private final Persons persons;
    private final List<AkteTab> tabs;
    private final Access access;

    AkteKopf(Akten akten, Persons persons, List<AkteTab> tabs, Access access) {
        this.akten = akten;
        this.persons = persons;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(AkteTab::order)).toList();
        this.access = access;
    }

    Kopf von(AkteRef akte, String hier) {
        String name = akten.beteiligte(akte.akteId()).stream()
                .findFirst()
                .map(Beteiligt::personId)
                .flatMap(persons::find)
                .map(Person::deskName)
                .orElse(akte.aktenzeichen());
        return new Kopf(
                akte.akteId(),
                name,
                akte.aktenzeichen(),
                tabs.stream()
                        .filter(t -> access.may(t.action()))
                        .map(t -> new Tab(
                                t.title(),
                                "/akte/" + akte.akteId() + t.path(),
                                t.path().equals(hier)))
                        .toList());
    }
}
