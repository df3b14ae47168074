package de.tragwerk.shell;

import de.tragwerk.access.Action;

/// A tab of the case file; an own page with an own address. Contributed as a bean.
///
/// @param path below `/akte/{id}`, for instance `/berechnung`; empty for the overview
public record AkteTab(String title, String path, int order, Action action) {}
