package de.tragwerk.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What helps a person to understand and to be understood (§ 17 Abs. 2 and 2a SGB I). Everybody who writes to her
/// or invites her has to know it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Verstaendigung {

    private final Lebenslauf lebenslauf;
    private final Persons persons;
    private final Clock clock;

    Verstaendigung(Lebenslauf lebenslauf, Persons persons, Clock clock) {
        this.lebenslauf = lebenslauf;
        this.persons = persons;
        this.clock = clock;
    }

    /// In words, each once; empty for nothing.
    public List<String> von(UUID person) {
        return geltende(person).stream()
                .map(a -> a.inhalt().getOrDefault("hilfe", ""))
                .filter(h -> !h.isBlank())
                .distinct()
                .toList();
    }

    /// Takes over what she said in an application, unless it is known.
    public void uebernimm(UUID person, List<String> hilfen) {
        List<String> bekannt = von(person);
        for (String hilfe : hilfen) {
            if (!bekannt.contains(hilfe)) {
                lebenslauf.ergaenze(
                        persons.kept(person),
                        AngabeArt.VERSTAENDIGUNG,
                        LocalDate.now(clock),
                        null,
                        Map.of("hilfe", hilfe));
            }
        }
    }

    private List<Lebenslauf.Angabe> geltende(UUID person) {
        return lebenslauf.geltende(persons.ids(person), AngabeArt.VERSTAENDIGUNG, LocalDate.now(clock));
    }
}
