package de.tragwerk.newsletter.abo;

import de.tragwerk.mandant.Scope;
import de.tragwerk.newsletter.Rundbrief;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How far the issues of this portal have gone out, in counts.
@Component
public class Versandstand {

    private final RundbriefTabelle issues;
    private final TransactionTemplate transaction;

    Versandstand(RundbriefTabelle issues, TransactionTemplate transaction) {
        this.issues = issues;
        this.transaction = transaction;
    }

    /// Read as a job: nobody is logged in.
    public List<Rundbrief.Stand> stand() {
        return Scope.get(
                Scope.job(Scope.current().mandant(), "newsletter"),
                () -> Objects.requireNonNull(transaction.execute(tx -> issues.stand())));
    }
}
