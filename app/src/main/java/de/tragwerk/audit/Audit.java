package de.tragwerk.audit;

import java.util.List;

/// Writes the audit log.
public interface Audit {

    /// Writes an entry in the current transaction: no transaction, no entry, no work.
    void log(Entry entry);

    /// Writes many entries in the current transaction, as runs over the whole stock need it.
    void logAll(List<Entry> entries);

    /// Writes an entry in a transaction of its own: refused attempts and failed logins.
    void logAlone(Entry entry);
}
