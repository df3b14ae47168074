package de.tragwerk.transport;

import java.net.URI;
import java.security.cert.X509Certificate;

/// The way to a reader as the directory names it.
///
/// @param organisation key in the directory, for instance `ags:05999001`
/// @param name of the authority, for people
/// @param addressee certificate that the content is encrypted for and whose mailbox is addressed
/// @param intermediary address and certificate of the intermediary
public record Route(
        String organisation,
        String name,
        X509Certificate addressee,
        URI intermediary,
        X509Certificate intermediaryCertificate) {}
