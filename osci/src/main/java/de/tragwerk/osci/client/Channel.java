package de.tragwerk.osci.client;

import de.tragwerk.osci.blob.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// How bytes reach an intermediary and its answer comes back; HTTP in earnest.
@FunctionalInterface
public interface Channel {
    /// @throws IOException also when no answer came: the outcome is unknown then
    InputStream exchange(URI intermediary, Blob message) throws IOException;
}
