package de.tragwerk.casework.takeover;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Angaben;
import de.tragwerk.kernel.Ids;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The others of the household in an application: who of the known persons each may be. The program proposes,
/// the officer says it; nobody is joined to a record without her word, because a wrong one opens a stranger's
/// data.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Mitglieder {

    /// The word of the officer for somebody the authority does not know.
    public static final String NEU = "neu";

    private final Dubletten dubletten;
    private final Persons persons;
    private final Akten akten;

    Mitglieder(Dubletten dubletten, Persons persons, Akten akten) {
        this.dubletten = dubletten;
        this.persons = persons;
        this.akten = akten;
    }

    /// Somebody of the household.
    ///
    /// @param nr number in the application
    /// @param bekannte who of the known persons she may be
    public record Mitglied(int nr, Person person, String rolle, Dubletten.Ergebnis bekannte) {

        /// What the list begins with: the likeliest of those who are very likely she; nothing where there is
        /// a doubt.
        public String vorschlag() {
            return bekannte.vorschlag().map(UUID::toString).orElse(bekannte.fragt() ? "" : NEU);
        }

        /// What was chosen before, where it can still be chosen; else the proposal.
        public String wahl(String zuvor) {
            return zuvor.equals(NEU) || bekannte.mit(zuvor).isPresent() ? zuvor : vorschlag();
        }
    }

    /// @param bekannt the known person the applicant is, `null` while she is new
    public List<Mitglied> von(Angaben angaben, @Nullable UUID bekannt) {
        List<Mitglied> alle = new ArrayList<>();
        for (int nr : angaben.numbers("person.beziehung")) {
            String relation = angaben.text("person.beziehung", nr);
            String rolle = rolle(relation);
            // Who applies for herself stands in the list of children, too.
            if (rolle.equals("MITBEWOHNER") || relation.equals("selbst")) {
                continue;
            }
            Person person = Proposal.person(angaben, nr);
            alle.add(new Mitglied(
                    nr, person, rolle, dubletten.suche(person, Ids.next()).ohne(bekannt)));
        }
        return List.copyOf(alle);
    }

    /// @param worte number to the id of a candidate, or [#NEU]
    /// @return what is not answered or cannot be, empty for nothing
    public static String weigerung(List<Mitglied> alle, Map<Integer, String> worte) {
        Set<String> vergeben = new HashSet<>();
        for (Mitglied m : alle) {
            String wort = worte.getOrDefault(m.nr(), "");
            if (wort.isEmpty() && m.bekannte().fragt()) {
                return m.person().letterName()
                        + " ist vielleicht schon bekannt. Wählen Sie unter „Haushalt“, ob es diese Person ist oder eine neue.";
            }
            boolean eine = m.bekannte().mit(wort).isPresent();
            if (!wort.isEmpty() && !wort.equals(NEU) && !eine) {
                return "Die gewählte Person passt nicht mehr zu " + m.person().letterName()
                        + ". Laden Sie die Seite neu und wählen Sie noch einmal.";
            }
            if (eine && !vergeben.add(wort)) {
                return "Sie haben dieselbe bekannte Person zweimal gewählt. Wählen Sie für jedes Mitglied eine andere.";
            }
        }
        return "";
    }

    /// Puts them into the file as the officer said.
    public void nimmAuf(List<Mitglied> alle, Map<Integer, String> worte, AkteRef akte) {
        for (Mitglied m : alle) {
            String wort = worte.getOrDefault(m.nr(), "");
            if (wort.isEmpty() || wort.equals(NEU)) {
                UUID neu = persons.create(m.person(), akte.gruppe()).id();
                // What she said is remembered, so that nobody is asked again.
                m.bekannte().kandidaten().stream()
                        .filter(c -> wort.equals(NEU))
                        .forEach(c -> dubletten.entscheide(neu, c.person().id(), false));
                akten.addBeteiligt(akte, neu, m.rolle());
            } else {
                akten.addBeteiligt(akte, UUID.fromString(wort), m.rolle());
            }
        }
    }

    private static String rolle(String relation) {
        return switch (relation) {
            case "kind" -> "KIND";
            case "partner" -> "PARTNER";
            case "mitbewohner" -> "MITBEWOHNER";
            default -> "HAUSHALT";
        };
    }
}
