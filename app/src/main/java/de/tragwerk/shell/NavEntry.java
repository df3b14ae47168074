package de.tragwerk.shell;

import de.tragwerk.access.Action;

/// A link in the rail of the desk. Contributed as a bean; shown to those who may perform the action.
///
/// @param group heading: "Mein Büro", "Arbeit" or "Nachweis"
/// @param icon CSS class, for instance `kern-icon--checklist` or `tw-icon--euro`
/// @param order smaller stands first
/// @param key letter that opens the link after `G`, empty without
public record NavEntry(String group, String title, String href, String icon, int order, Action action, String key) {

    public NavEntry(String group, String title, String href, String icon, int order, Action action) {
        this(group, title, href, icon, order, action, "");
    }

    /// Base class of the icon: KERN's or ours.
    public String iconBase() {
        return icon.startsWith("tw-") ? "tw-icon" : "kern-icon";
    }
}
