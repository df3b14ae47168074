package de.tragwerk.application;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of evidence, without its content.
///
/// @param dokumentId its content; null for one from before evidence was a document
public record Evidence(
        UUID id,
        UUID antragId,
        String art,
        String name,
        String contentType,
        long groesse,
        String sha256,
        OffsetDateTime eingang,
        @Nullable UUID dokumentId) {}
