package de.tragwerk.application;

import de.tragwerk.message.Nachricht;
import java.time.Instant;
import java.util.UUID;

/// The portal has told the person about a letter, she has retrieved it, or it cannot be opened; published in
/// the transaction that stores the receipt.
///
/// @param bezug UUID of the message that carried the letter
public record ReceiptReceived(UUID bezug, Nachricht.QuittungArt art, Instant zeitpunkt) {}
