package de.tragwerk.access.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.ForgetfulClients;
import de.tragwerk.access.GuestSession;
import de.tragwerk.access.LocalIssuer;
import de.tragwerk.access.SideSecurity;
import de.tragwerk.access.store.AttemptStore;
import de.tragwerk.access.store.CitizenStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.AuditTrail;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The security chain of the portal; the module login has those of staff. Rights themselves are checked by
/// [EndpointCheck] and the database.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private final org.springframework.beans.factory.ObjectProvider<EndpointCheck> check;

    SecurityConfiguration(org.springframework.beans.factory.ObjectProvider<EndpointCheck> check) {
        this.check = check;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(check.getObject());
    }

    @Bean
    static EndpointCheck endpointCheck(Access access, Audit audit, AuditTrail trail) {
        return new EndpointCheck(access, audit, trail);
    }

    @Bean
    static ActionCatalog accessActions() {
        return ActionCatalog.of("access", AccessAction.values());
    }

    /// Part of every side's security chain ([SideSecurity]), so that a refusal carries the same headers as any
    /// answer.
    @Bean
    static AttemptFilter attempts(
            AttemptStore store, Audit audit, RequestOrigin origin, Sides sides, Environment settings) {
        return new AttemptFilter(store, audit, origin, sides, settings);
    }

    @Bean
    static FilterRegistrationBean<AttemptFilter> attemptsInChainsOnly(AttemptFilter attempts) {
        FilterRegistrationBean<AttemptFilter> bean = new FilterRegistrationBean<>(attempts);
        bean.setEnabled(false);
        return bean;
    }

    /// Argon2id with 19 MiB and two passes: the least that OWASP asks for with one lane (Password Storage Cheat
    /// Sheet, secondary). A stored password says by itself with what it was made.
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /// The identity provider of the portal, found by OIDC discovery at the first login.
    @Bean
    static ClientRegistrationRepository identityProvider(
            Sides sides,
            @Value("${tragwerk.oidc.issuer:}") String issuer,
            @Value("${tragwerk.oidc.client-id:tragwerk-portal}") String client,
            @Value("${tragwerk.oidc.client-secret:}") String secret,
            org.springframework.beans.factory.ObjectProvider<LocalIssuer> local) {
        if (!sides.serves(Side.PORTAL)) {
            return id -> null;
        }
        return new SupplierClientRegistrationRepository(() -> {
            LocalIssuer own = local.getIfAvailable();
            String from = issuer.isBlank() && own != null ? own.issuer() : issuer;
            ClientRegistration registration = ClientRegistrations.fromIssuerLocation(from)
                    .registrationId("buergerkonto")
                    .clientId(client)
                    .clientSecret(own != null && issuer.isBlank() ? own.clientSecret() : secret)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope("openid", "profile", "email")
                    .build();
            return new InMemoryClientRegistrationRepository(registration);
        });
    }

    @Bean
    @Order(10)
    static SecurityFilterChain portal(
            HttpSecurity http,
            Sides sides,
            CitizenStore citizens,
            GuestSession guests,
            Audit audit,
            RealTime time,
            @Value("${tragwerk.sitzung.hoechstens:12h}") Duration lifetime)
            throws Exception {
        CitizenSessionEnd end = new CitizenSessionEnd(time, audit, lifetime, new CitizenArrival(guests));
        return SideSecurity.common(http)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.PORTAL)
                        .isPresent())
                // A mail program presses this button without a page of ours (RFC 8058); the token in its address is the
                // proof.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/newsletter/abmelden/*"))
                .addFilterBefore(end, AuthorizationFilter.class)
                .oauth2Login(login -> login.loginPage("/anmelden")
                        .successHandler(end)
                        .authorizedClientRepository(new ForgetfulClients())
                        .userInfoEndpoint(user -> user.oidcUserService(new CitizenService(citizens, audit)))
                        .failureUrl("/?anmeldung=fehler")
                        .withObjectPostProcessor(SideSecurity.providerDown("/?anmeldung=fehler")))
                .logout(logout -> logout.logoutUrl("/abmelden")
                        .addLogoutHandler(SideSecurity::forgetInBrowser)
                        .logoutSuccessUrl("/?abgemeldet"))
                .build();
    }
}
