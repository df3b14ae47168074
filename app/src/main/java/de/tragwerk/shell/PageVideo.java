package de.tragwerk.shell;

import java.util.Optional;

/// A video in sign language about a page, shown where the operator has one.
public interface PageVideo {

    /// @param path of the page
    /// @return address of the page with the video
    Optional<String> href(String path);
}
