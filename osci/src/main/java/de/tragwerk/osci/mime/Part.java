package de.tragwerk.osci.mime;

import de.tragwerk.osci.blob.Blob;

/// One MIME part.
/// @param id content id without angle brackets
/// @param type content type without parameters, lower case
/// @param body the bytes after the transfer encoding was undone
public record Part(String id, String type, Blob body) {}
