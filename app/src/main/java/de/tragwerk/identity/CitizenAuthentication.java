package de.tragwerk.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// A person logged in at the local identity provider, with the level of assurance she chose.
final class CitizenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final Set<String> LEVELS = Set.of("STORK-QAA-Level-1", "STORK-QAA-Level-3", "STORK-QAA-Level-4");

    private final String login;
    private final String acr;

    CitizenAuthentication(String login, String acr) {
        // The authorization server takes the time of login from this authority.
        super(List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        this.login = login;
        this.acr = acr;
        setAuthenticated(true);
    }

    /// The level asked for on the login page; anything unknown is the lowest.
    static String requested(HttpServletRequest request) {
        String level = request.getParameter("niveau");
        return level != null && LEVELS.contains(level) ? level : "STORK-QAA-Level-1";
    }

    String login() {
        return login;
    }

    String acr() {
        return acr;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitizenAuthentication that && login.equals(that.login) && acr.equals(that.acr);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
