package de.tragwerk.casework;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Files as lists show them: with the name of the first person.
@Component
public class FileNames {

    public record Row(AkteRef akte, String name) {}

    private final Akten akten;
    private final Persons persons;

    FileNames(Akten akten, Persons persons) {
        this.akten = akten;
        this.persons = persons;
    }

    public Row row(AkteRef akte) {
        List<UUID> ids = akten.beteiligte(akte.akteId()).stream()
                .map(Beteiligt::personId)
                .toList();
        Map<UUID, Person> found = persons.all(ids);
        return new Row(
                akte,
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Person::deskName)
                        .orElse(""));
    }
}
