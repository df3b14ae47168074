package de.tragwerk.decision.facts;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Postanschriften;
import de.tragwerk.service.Leistungen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files and persons as the authority keeps them.
@Component
class AkteFaelle implements Faelle {
    private final Akten akten;
    private final Persons persons;
    private final Postanschriften postanschriften;
    private final Antraege antraege;
    private final Leistungen leistungen;

    AkteFaelle(
            Akten akten, Persons persons, Postanschriften postanschriften, Antraege antraege, Leistungen leistungen) {
        this.akten = akten;
        this.persons = persons;
        this.postanschriften = postanschriften;
        this.antraege = antraege;
        this.leistungen = leistungen;
    }

    @Override
    @Transactional
    public Optional<Fall> finde(UUID akteId) {
        return akten.find(akteId)
                .filter(a -> !akten.beteiligte(akteId).isEmpty())
                .map(this::fall);
    }

    private Fall fall(AkteRef akte) {
        List<UUID> ids = akten.beteiligte(akte.akteId()).stream()
                .map(Beteiligt::personId)
                .toList();
        Map<UUID, Person> gefunden = persons.all(ids);
        if (!gefunden.keySet().containsAll(ids)) {
            throw new AccessRefused();
        }
        List<Person> personen = ids.stream().map(gefunden::get).toList();
        // An application for a service nobody calculates names no facts for a calculation.
        // Nor does one for another benefit that happens to lie in this file.
        Optional<Antrag> antrag = antraege.allOfAkte(akte.akteId()).stream()
                .filter(a -> leistungen
                        .zuFormular(a.formular())
                        .map(l -> l.gerechnet() && l.akte().equals(akte.leistung()))
                        .orElse(true))
                .findFirst();
        return new Fall(
                akte.akteId(),
                akte.kreis(),
                akte.aktenzeichen(),
                Gesetz.derAkte(akte.leistung()).orElse(null),
                personen.stream().map(AkteFaelle::beteiligt).toList(),
                anschrift(persons.fuerBriefe(personen.getFirst().id())),
                antrag.map(Antrag::id).orElse(null),
                antrag.map(Antrag::tag).orElse(akte.eroeffnet()),
                antrag.map(Antrag::insPostfach).orElse(false),
                antrag.map(Antrag::sprache).orElse("de"));
    }

    @Override
    public List<String> anschrift(Fall fall, UUID person) {
        Person p = persons.fuerBriefe(person);
        List<String> eigene = anschrift(p);
        // Whoever has a home and no lines asked for letters to go elsewhere, and where is not clear yet.
        if (eigene.size() > 1 || !p.ort().isBlank() || fall.anschrift().size() < 2) {
            return eigene;
        }
        List<String> gemeinsame = new ArrayList<>(fall.anschrift());
        gemeinsame.set(0, p.letterName());
        return List.copyOf(gemeinsame);
    }

    private static Inhalt.Beteiligt beteiligt(Person p) {
        return new Inhalt.Beteiligt(
                p.id(),
                p.vornamen(),
                p.familienname(),
                p.geburtsdatum() == null ? Inhalt.Beteiligt.UNBEKANNT : p.geburtsdatum());
    }

    private List<String> anschrift(Person p) {
        List<String> zeilen = new ArrayList<>();
        zeilen.add(p.letterName());
        zeilen.addAll(postanschriften.zeilen(p));
        return List.copyOf(zeilen);
    }
}
