package de.tragwerk.audit;

/// Writes the audit log.
public interface Audit {

    /// Writes an entry in the current transaction: no transaction, no entry, no work.
    void log(Entry entry);

    /// Writes an entry in a transaction of its own: refused attempts and failed logins.
    void logAlone(Entry entry);
}
