package de.tragwerk.login.web;

import de.tragwerk.access.LocalIssuer;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The identity provider of an authority's own staff (Active Directory with AD FS or Entra, Keycloak), one for
/// each Mandant or none.
///
/// `tragwerk.mitarbeiter-oidc.<mandant>.issuer`, `.client-id` and `.client-secret`; the issuer `lokal` is the
/// demo's own provider. It is asked for its addresses at the first login. `.max-age` (default `12h`) is how long
/// ago the person may have logged in there; the provider is asked to keep to it, and its answer is checked.
@Component("mitarbeiterIdentitaet")
class StaffProvider {

    static final String ID = "mitarbeiter";
    private static final String PREFIX = "tragwerk.mitarbeiter-oidc.";

    private final Environment settings;
    private final ObjectProvider<LocalIssuer> local;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    StaffProvider(Environment settings, ObjectProvider<LocalIssuer> local) {
        this.settings = settings;
        this.local = local;
    }

    /// Whether the current Mandant has one.
    public boolean present() {
        return !issuer(Scope.current().mandant()).isBlank();
    }

    /// Registrations as the login filter asks for them: of the current Mandant only.
    ClientRegistrationRepository registrations() {
        return this::find;
    }

    /// Where a login begins; without a provider the address does not exist.
    OAuth2AuthorizationRequestResolver requests() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations(), OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(request -> request.additionalParameters(more -> {
            more.put("max_age", maxAge().toSeconds());
            if (again()) {
                more.put("prompt", "login");
            }
        }));
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return begins(request) && Scope.find().isPresent() && present() ? requests.resolve(request) : null;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return Scope.find().isPresent() && present() ? requests.resolve(request, id) : null;
            }
        };
    }

    /// Every request is asked whether it begins a login; nearly all are told apart by their address.
    private static boolean begins(HttpServletRequest request) {
        return request.getRequestURI()
                .startsWith(OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    }

    /// How long ago a login at the current Mandant's provider may be.
    Duration maxAge() {
        return DurationStyle.detectAndParse(
                settings.getProperty(PREFIX + Scope.current().mandant() + ".max-age", "12h"));
    }

    /// After a login that was too old the link asks for a new one (`?neu`).
    private static boolean again() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getRequest().getParameter("neu") != null;
    }

    private @Nullable ClientRegistration find(String id) {
        if (!id.equals(ID) || !present()) {
            return null;
        }
        return known.computeIfAbsent(Scope.current().mandant(), this::discover);
    }

    private ClientRegistration discover(String mandant) {
        LocalIssuer own = issuer(mandant).equals("lokal") ? local.getIfAvailable() : null;
        return ClientRegistrations.fromIssuerLocation(own == null ? issuer(mandant) : own.issuer())
                .registrationId(ID)
                .clientId(settings.getProperty(PREFIX + mandant + ".client-id", "tragwerk-amt"))
                .clientSecret(
                        own == null
                                ? settings.getProperty(PREFIX + mandant + ".client-secret", "")
                                : own.clientSecret())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .build();
    }

    private String issuer(String mandant) {
        return settings.getProperty(PREFIX + mandant + ".issuer", "");
    }
}
