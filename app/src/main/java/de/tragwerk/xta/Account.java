package de.tragwerk.xta;

import de.tragwerk.osci.xta.Party;

/// An account of a Fachverfahren.
///
/// @param id value of its party identifier, for instance `ags:05999001`
/// @param type of the identifier
/// @param osci whether the mailbox of its certificates at the intermediary is handed out too
record Account(String id, String type, String name, boolean locked, boolean osci) {

    Party party() {
        return new Party(type, id);
    }
}
