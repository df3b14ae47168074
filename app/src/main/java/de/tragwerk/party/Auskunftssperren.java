package de.tragwerk.party;

import de.tragwerk.party.store.Aenderung;
import de.tragwerk.party.store.History;
import de.tragwerk.party.store.Sperren;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Addresses that only the responsible officer and the head see (§ 51 BMG): entered, lifted, and both in the
/// history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Auskunftssperren {

    /// Two years, as § 51 Abs. 4 BMG has it; it can be lifted before.
    private static final int JAHRE = 2;

    private static final String FELD = "Auskunftssperre";
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Sperren sperren;
    private final History history;
    private final Persons persons;
    private final Clock clock;

    Auskunftssperren(Sperren sperren, History history, Persons persons, Clock clock) {
        this.sperren = sperren;
        this.history = history;
        this.persons = persons;
        this.clock = clock;
    }

    /// Blocks an address from today on for the years of the law; one that is blocked is blocked so long.
    ///
    /// @param anlass why, for the history; empty for none
    public void verhaenge(UUID person, String anlass) {
        LocalDate bis = LocalDate.now(clock).plusYears(JAHRE);
        UUID kept = persons.kept(person);
        if (sperren.bis(persons.ids(kept)).filter(b -> !b.isBefore(bis)).isEmpty()) {
            sperren.setze(kept, bis);
            history.note(
                    kept,
                    List.of(new Aenderung(
                            FELD, "", "bis " + TAG.format(bis) + (anlass.isEmpty() ? "" : " (" + anlass + ")"))));
        }
    }

    public void hebeAuf(UUID person) {
        sperren.hebeAuf(persons.ids(person));
        history.note(persons.kept(person), List.of(new Aenderung(FELD, "eingetragen", "aufgehoben")));
    }

    /// Whether a block is in force.
    public boolean gilt(UUID person) {
        return sperren.bis(persons.ids(person)).isPresent();
    }

    /// Whether the acting person may not see where she lives.
    public boolean verbirgt(UUID person) {
        return !sperren.verborgen(List.of(person)).isEmpty();
    }
}
