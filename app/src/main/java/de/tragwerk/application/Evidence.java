package de.tragwerk.application;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A piece of evidence, without its content.
public record Evidence(
        UUID id,
        UUID antragId,
        String art,
        String name,
        String contentType,
        long groesse,
        String sha256,
        OffsetDateTime eingang) {}
