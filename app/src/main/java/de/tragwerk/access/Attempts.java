package de.tragwerk.access;

import jakarta.servlet.http.HttpServletRequest;

/// The limits of a network address, as those see them who know what an attempt was.
public interface Attempts {

    /// The attempt of this request succeeded; its place is free again.
    void succeeded(HttpServletRequest request);

    /// Counts what somebody unknown sent and is refused, before the refusal is logged: entries are sealed and
    /// kept for ever, so a flood of rubbish must not become a flood of them. Call it outside of a transaction.
    ///
    /// @throws TooMany when the address sent too much; the log says so once a minute
    void refused(HttpServletRequest request, AttemptLimit kind);
}
