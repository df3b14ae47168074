package de.tragwerk.party;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.party.store.Keys;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the keys of the duplicate search anew for persons who still have those of an older version.
@Component
class KeysJob implements MandantJob {

    private static final int BATCH = 200;

    private final Keys keys;
    private final Persons persons;
    private final Audit audit;
    private final TransactionTemplate transaction;

    KeysJob(Keys keys, Persons persons, Audit audit, TransactionTemplate transaction) {
        this.keys = keys;
        this.persons = persons;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "dublettenschluessel";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> batch()))) {
            // Until none is left; each batch stands for itself.
        }
    }

    private boolean batch() {
        List<UUID> old = keys.outdated(BATCH);
        if (old.isEmpty()) {
            return false;
        }
        old.forEach(persons::writeKeys);
        audit.log(Entry.of("party.REBUILD_KEYS").subjects(old));
        return true;
    }
}
