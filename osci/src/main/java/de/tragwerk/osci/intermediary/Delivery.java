package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;

/// A delivery in a mailbox: ciphertext only.
/// @param mailbox fingerprint of the addressee's cipher certificate
/// @param originator fingerprint of the sender's signature certificate
/// @param content package, certificates and encrypted attachments, as [de.tragwerk.osci.content.SealedContent]
/// writes them; empty when the delivery was passed on
public record Delivery(ProcessCard card, String mailbox, String originator, Blob content) {}
