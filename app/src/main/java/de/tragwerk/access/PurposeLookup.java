package de.tragwerk.access;

import de.tragwerk.mandant.Purpose;
import java.util.Optional;

/// Tells what a page is read for where its address names a thing of one benefit. Asked with the acting person bound,
/// before the page does anything.
public interface PurposeLookup {

    /// @param path of the request
    /// @return empty where the address names no such thing, or one the acting person does not see
    Optional<Purpose> of(String path);
}
