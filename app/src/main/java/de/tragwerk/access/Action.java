package de.tragwerk.access;

/// Something an endpoint does. One enum for each module implements it; constants read as a list of rights.
public interface Action {
    String name();

    Rule rule();
}
