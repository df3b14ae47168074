package de.tragwerk.login.web;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.LoginJob;
import de.tragwerk.login.session.SessionState;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.LinkStore;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.mandant.RealTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Finds the account that is linked to the identity provider's subject. Mail addresses and names decide nothing:
/// they can change hands.
@Component
class StaffOidcService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /// Error code of a login at the provider that lies too long ago.
    static final String TOO_OLD = "zu-alt";

    private final LinkStore links;
    private final LoginStore logins;
    private final StaffSessions sessions;
    private final SessionPlaces places;
    private final Audit audit;
    private final StaffProvider provider;
    private final RealTime time;

    StaffOidcService(
            LinkStore links,
            LoginStore logins,
            StaffSessions sessions,
            SessionPlaces places,
            Audit audit,
            StaffProvider provider,
            RealTime time) {
        this.links = links;
        this.logins = logins;
        this.sessions = sessions;
        this.places = places;
        this.audit = audit;
        this.provider = provider;
        this.time = time;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String issuer = String.valueOf(token.getIssuer());
        String subject = String.valueOf(token.getSubject());
        Optional<UUID> linking = linking();
        if (tooOld(token.getAuthenticatedAt())) {
            audit(Entry.of("login.LOGIN_OIDC").refused());
            throw new OAuth2AuthenticationException(TOO_OLD);
        }
        if (linking.isPresent() && LoginJob.get(() -> links.add(issuer, subject, linking.get()))) {
            audit(Entry.of("login.PROVIDER_LINKED").subjects(linking.get()));
        }
        Optional<LoginStore.StaffLogin> login =
                LoginJob.get(() -> links.account(issuer, subject).flatMap(logins::byAccount));
        if (login.isEmpty()) {
            audit(Entry.of("login.LOGIN_OIDC").failed());
            throw new OAuth2AuthenticationException("unbekannt");
        }
        audit(Entry.of("login.LOGIN_OIDC").subjects(login.get().account()));
        return new OidcEmployee(token, login.get().account(), isStrong(token));
    }

    /// The request carried `max_age`, so the answer must say when the person logged in (OpenID Connect Core,
    /// 3.1.2.1); what says nothing counts as too old.
    private boolean tooOld(@Nullable Instant authenticated) {
        return authenticated == null || authenticated.plus(provider.maxAge()).isBefore(time.instant());
    }

    /// RFC 8176: the provider says that it asked for more than one factor.
    private static boolean isStrong(OidcIdToken token) {
        List<String> methods = token.getAuthenticationMethods();
        return methods != null && methods.contains("mfa");
    }

    /// Whose account is to be linked: her own session has to be open still, neither ended nor locked.
    private Optional<UUID> linking() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return Optional.empty();
        }
        HttpServletRequest request = web.getRequest();
        return SessionMark.takeLinking(request, time.instant())
                .filter(l -> sessions.check(l.session(), false, places.of(request)) instanceof SessionState.Open open
                        && open.session().account().equals(l.account()))
                .map(SessionMark.Linking::account);
    }

    private void audit(Entry entry) {
        LoginJob.run(() -> audit.logAlone(entry));
    }
}
