package de.tragwerk.access;

/// The local identity provider of the demo, if it runs in this process.
public interface LocalIssuer {
    /// Issuer URL for OIDC discovery.
    String issuer();

    String clientSecret();
}
