package de.tragwerk.access.web;

import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.store.CitizenStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Turns the identity provider's answer into an account of ours.
final class CitizenService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final CitizenStore citizens;
    private final Audit audit;

    CitizenService(CitizenStore citizens, Audit audit) {
        this.citizens = citizens;
        this.audit = audit;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Scope login = Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG);
        UUID konto = Scope.get(login, () -> {
            UUID id = citizens.konto(String.valueOf(token.getIssuer()), String.valueOf(token.getSubject()));
            audit.logAlone(Entry.of("access.LOGIN").subjects(id));
            return id;
        });
        return new CitizenPrincipal(
                konto,
                assurance(token.getClaimAsString("acr")),
                token.getGivenName(),
                token.getFamilyName(),
                token.getBirthdate(),
                token.getEmail());
    }

    /// BundID's level "STORK-QAA-Level-n"; anything unknown counts as basic.
    static int assurance(@Nullable String acr) {
        if (acr == null) {
            return 1;
        }
        return switch (acr) {
            case "STORK-QAA-Level-4" -> 4;
            case "STORK-QAA-Level-3" -> 3;
            case "STORK-QAA-Level-2" -> 2;
            default -> 1;
        };
    }
}
