package de.tragwerk.transport.foreign;

import java.net.URI;
import java.security.cert.X509Certificate;

/// A mailbox at the intermediary of somebody else.
///
/// @param owner for whom it is emptied; the account of the XTA server
/// @param address of the intermediary
/// @param certificate of the intermediary, for which envelopes are closed
/// @param signature of the intermediary, with which its answers must be signed
/// @param key name of the key file: `geheim/osci-<key>.p12` in the data home, its PIN in `osci-<key>.pw`
public record ForeignMailbox(
        String owner, URI address, X509Certificate certificate, X509Certificate signature, String key) {}
