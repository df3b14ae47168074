package de.tragwerk.payment.claim;

import java.util.UUID;

/// What is open on a claim changed: what is kept back for it follows. In the transaction of the booking.
public record Gebucht(UUID akte, UUID forderung) {}
