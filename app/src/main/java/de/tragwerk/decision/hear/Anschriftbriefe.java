package de.tragwerk.decision.hear;

import de.tragwerk.application.Anschriften;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.decision.model.Formate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to somebody who applied without an account the letter whose code shows that she got it.
@Service
public class Anschriftbriefe {

    private final Antraege antraege;
    private final Anschriften anschriften;
    private final Unterrichtung unterrichtung;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Anschriftbriefe(
            Antraege antraege,
            Anschriften anschriften,
            Unterrichtung unterrichtung,
            Audit audit,
            TransactionTemplate transaction) {
        this.antraege = antraege;
        this.anschriften = anschriften;
        this.unterrichtung = unterrichtung;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Writes the letter. Called outside of a transaction: what cannot be written leaves no code behind.
    ///
    /// @param gesehen how many such letters the page showed: pressed twice it is one
    /// @return what is wrong, empty when the letter waits for the printer
    public Optional<String> schreibe(UUID antragId, int gesehen) {
        Optional<String> problem = Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> nein = schreibe(antraege.lock(antragId), gesehen);
            if (nein.isPresent()) {
                status.setRollbackOnly();
            }
            return nein;
        }));
        if (problem.isPresent()) {
            audit.logAlone(Entry.of("decision.ADDRESS_CODE").subjects(antragId).refused());
        }
        return problem;
    }

    private Optional<String> schreibe(Antrag antrag, int gesehen) {
        UUID akte = antrag.akteId();
        UUID person = antrag.personId();
        if (akte == null || person == null) {
            return Optional.of("Legen Sie zuerst Person und Akte an. Dann können Sie den Brief schreiben.");
        }
        if (!Anschriften.brauchtCode(antrag)) {
            return Optional.of("Dieser Antrag braucht keinen Code: Die Person hat ihn ihrem Konto zugeordnet.");
        }
        if (anschriften.briefe(antrag).size() != gesehen) {
            return Optional.of("Ein Brief mit Code ist schon geschrieben. Er wartet im Briefausgang auf den Druck.");
        }
        Anschriften.Code code = anschriften.neu(antrag);
        Optional<String> problem = unterrichtung.schreibePerPost(akte, person, brief(antrag, code));
        if (problem.isEmpty()) {
            audit.log(Entry.of("decision.ADDRESS_CODE").subjects(akte, person, antrag.id()));
        }
        return problem;
    }

    private static Schriftstueck brief(Antrag antrag, Anschriften.Code code) {
        return new Schriftstueck(
                Schriftstueck.Art.ANSCHRIFT,
                "anschrift.titel",
                List.of(
                        Satz.of("anschrift.kasten_nummer", "nummer", antrag.vorgangsnummer()),
                        Satz.of("anschrift.kasten_code", "code", code.code()),
                        Satz.of(
                                "anschrift.kasten_bis",
                                "bis",
                                Formate.tag(code.brief().letzterTag()))),
                List.of(),
                List.of(
                        Satz.of("anschrift.warum", "tag", Formate.tag(antrag.tag())),
                        Satz.of("anschrift.wo"),
                        Satz.of("anschrift.konto"),
                        Satz.of("anschrift.ohne"),
                        Satz.of("anschrift.fremd")),
                List.of(),
                null);
    }
}
