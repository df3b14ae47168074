package de.tragwerk.akte;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step in the life of a file.
///
/// @param art code: `ANTRAG`, `ANGELEGT`, `VORGESCHLAGEN`, `ZURUECK`, `FREIGEGEBEN`, `BESCHEID`,
/// `ZUGESTELLT`, `ZAHLUNG`, `POST`
/// @param cent amount, if the step has one
/// @param tag day it speaks of, if it has one
public record Ereignis(
        OffsetDateTime am,
        String art,
        @Nullable UUID bezug,
        @Nullable Long cent,
        @Nullable LocalDate tag,
        @Nullable UUID konto) {}
