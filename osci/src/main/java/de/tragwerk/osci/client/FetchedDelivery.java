package de.tragwerk.osci.client;

import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.message.RoleCertificate;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// A delivery as it came out of the mailbox, still closed.
/// @param more whether others wait
public record FetchedDelivery(
        ProcessCard card,
        Element contentPackage,
        List<RoleCertificate> certificates,
        Map<String, Blob> parts,
        boolean more) {}
