package de.tragwerk.lauf;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Names for the lists of a run: of the files and persons the reader may see, the others stay without.
@Component
public class Betroffene {

    public record Namen(Map<UUID, AkteRef> akten, Map<UUID, Person> personen) {

        public String name(UUID person) {
            Person p = personen.get(person);
            return p == null ? "Person außerhalb Ihrer Arbeitsgruppen" : p.deskName();
        }

        /// @return empty for a file of others
        public String aktenzeichen(UUID akte) {
            AkteRef ref = akten.get(akte);
            return ref == null ? "" : ref.aktenzeichen();
        }
    }

    private final Akten akten;
    private final Persons persons;

    Betroffene(Akten akten, Persons persons) {
        this.akten = akten;
        this.persons = persons;
    }

    public Namen namen(Collection<UUID> aktenIds, Collection<UUID> personenIds) {
        return new Namen(akten.all(Set.copyOf(aktenIds)), persons.all(Set.copyOf(personenIds)));
    }
}
