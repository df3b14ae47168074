package de.tragwerk.osci.content;

import de.tragwerk.osci.blob.Blob;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/// A content whose signature fits; only what the signature covers is in here.
/// @param contents the contents in the order of the container, usually one
/// @param attachments plain attachments by content id
/// @param author whose key signed; whether it is trusted is for the caller to say
public record OpenedContent(List<byte[]> contents, Map<String, Blob> attachments, X509Certificate author)
        implements AutoCloseable {

    /// The first content: the message.
    public byte[] message() {
        return contents.getFirst();
    }

    @Override
    public void close() {
        attachments.values().forEach(Blob::close);
    }
}
