package de.tragwerk.osci.content;

import de.tragwerk.osci.blob.Blob;

/// A file that travels as a part of its own.
/// @param id opaque content id; it is readable for the intermediary, so never a file name of a person
public record Attachment(String id, Blob body) {

    public Attachment {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("content id of an attachment");
        }
    }
}
