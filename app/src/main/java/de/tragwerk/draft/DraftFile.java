package de.tragwerk.draft;

import java.util.UUID;

/// An uploaded file, without its content.
public record DraftFile(
        UUID id, UUID draft, String art, String name, String contentType, long groesse, String sha256) {}
