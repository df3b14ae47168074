package de.tragwerk.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// A logged-in citizen. Keeps what prefills the form; the identity provider's pseudonym is replaced by the
/// account id.
///
/// @param assurance level of assurance: 1 basic, 3 substantial, 4 high
public record CitizenPrincipal(
        UUID konto,
        int assurance,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthdate,
        @Nullable String email)
        implements OidcUser, Serializable {

    @Override
    public String getName() {
        return konto.toString();
    }

    /// Name for the page's head, for instance "M. Hoffmeister".
    public String displayName() {
        String given = givenName == null || givenName.isBlank() ? "" : givenName.charAt(0) + ". ";
        return given + (familyName == null ? "" : familyName);
    }

    /// Given and family name as the identity provider knows them; empty when it does not.
    public String fullName() {
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        // The provider's token is dropped after the login; only the account stays.
        return new OidcIdToken("-", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Map.of("sub", konto.toString()));
    }
}
