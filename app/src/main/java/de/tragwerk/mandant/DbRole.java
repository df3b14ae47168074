package de.tragwerk.mandant;

/// Database roles. Row-level security treats each of them differently (architecture, section 4).
public enum DbRole {
    /// Requests of people. Sees what the person may see.
    WEB("tragwerk_web"),
    /// Listeners, outbox, fetcher. Sees the Mandant's rows while a job name is set.
    JOBS("tragwerk_jobs"),
    /// Builds the Merkle tree of the audit log, nothing else.
    SEQUENCER("tragwerk_sequencer"),
    /// Named runs over the whole stock; the only one that bypasses row-level security.
    BATCH("tragwerk_batch"),
    /// The key store's own role.
    KEYS("tragwerk_keys");

    private final String databaseName;

    DbRole(String databaseName) {
        this.databaseName = databaseName;
    }

    public String databaseName() {
        return databaseName;
    }
}
