package de.tragwerk.shell;

import de.tragwerk.access.Action;

/// A tab of the case file; an own page with an own address. Contributed as a bean.
///
/// @param path below `/akte/{id}`, for instance `/berechnung`; empty for the overview
/// @param seldom stands under "Mehr", so that the row of tabs fits the desk
public record AkteTab(String title, String path, int order, Action action, boolean seldom) {

    public AkteTab(String title, String path, int order, Action action) {
        this(title, path, order, action, false);
    }

    public AkteTab underMehr() {
        return new AkteTab(title, path, order, action, true);
    }
}
