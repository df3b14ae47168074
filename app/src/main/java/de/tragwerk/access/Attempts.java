package de.tragwerk.access;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the limit of a network address that an attempt was no guess.
public interface Attempts {

    /// The attempt of this request succeeded; its place is free again.
    void succeeded(HttpServletRequest request);
}
