package de.tragwerk.payment.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account of the authority that pays.
///
/// @param kuerzel part of message ids, at most eight letters and digits
/// @param bic not needed inside of SEPA, but some banks ask for it
public record Kasse(
        UUID id,
        String kuerzel,
        String name,
        String iban,
        @Nullable String bic,
        String strasse,
        String hausnummer,
        String plz,
        String ort) {}
