package de.tragwerk.mail;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A mail about one row of a table, and its end in the audit log: taken over, or refused for good. Of a row that
/// is gone nothing is left to say.
///
/// @param <T> the row
public abstract class LoggedMail<T> implements MailKind {

    private final String art;
    private final Audit audit;

    /// @param art name of the kind
    protected LoggedMail(String art, Audit audit) {
        this.art = art;
        this.audit = audit;
    }

    protected abstract Optional<T> row(UUID id);

    /// What to write now; empty when nobody waits for it any more.
    protected abstract Optional<Mail> write(T row);

    /// What to log, and about whom.
    protected abstract Entry entry(T row);

    /// The row says so, too.
    protected abstract void sent(UUID id, T row);

    protected abstract void refused(UUID id, T row);

    @Override
    public final String art() {
        return art;
    }

    @Override
    public final Optional<Mail> mail(UUID id) {
        return row(id).flatMap(this::write);
    }

    @Override
    public final void accepted(UUID id, Instant am) {
        row(id).ifPresent(row -> {
            sent(id, row);
            audit.log(entry(row));
        });
    }

    @Override
    public final void gaveUp(UUID id) {
        row(id).ifPresent(row -> {
            refused(id, row);
            audit.log(entry(row).failed());
        });
    }
}
