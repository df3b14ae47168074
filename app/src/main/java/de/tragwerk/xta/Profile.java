package de.tragwerk.xta;

import java.util.List;

/// Service profile: how messages of a service travel here.
///
/// @param service URI as in the directory
/// @param encrypted whether only contents that their author closed for the reader are taken
/// @param bytes most bytes of one message
/// @param types message types taken; empty for all
record Profile(String service, boolean sync, boolean encrypted, long bytes, List<String> types) {

    Profile {
        types = List.copyOf(types);
    }
}
