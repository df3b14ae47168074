package de.tragwerk.osci.client;

import java.net.URI;
import java.security.cert.X509Certificate;

/// The intermediary we talk to.
/// @param cipher certificate the transport envelope is encrypted for
/// @param signature certificate its answers must be signed with
public record Peer(URI address, X509Certificate cipher, X509Certificate signature) {}
