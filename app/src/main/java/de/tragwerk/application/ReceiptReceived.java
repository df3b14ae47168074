package de.tragwerk.application;

import java.time.Instant;
import java.util.UUID;

/// The portal has told the person about a letter, or she has retrieved it; published in the transaction that
/// stores the receipt.
///
/// @param bezug UUID of the message that carried the letter
public record ReceiptReceived(UUID bezug, boolean abgerufen, Instant zeitpunkt) {}
