package de.tragwerk.access.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.LocalIssuer;
import de.tragwerk.access.store.LoginStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.AuditTrail;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A security chain for each side. Rights themselves are checked by [EndpointCheck] and the database.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    static final String CSP = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; "
            + "base-uri 'none'; object-src 'none'";

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

    /// Argon2id with the parameters of Spring Security's current defaults (16 MiB, 2 passes).
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
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
            LoginStore logins,
            Audit audit,
            @Value("${tragwerk.oidc.form-action:}") String formAction)
            throws Exception {
        return common(http, CSP)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.PORTAL)
                        .isPresent())
                .oauth2Login(login -> login.loginPage("/anmelden")
                        .userInfoEndpoint(user -> user.oidcUserService(new CitizenService(logins, audit)))
                        .failureUrl("/?anmeldung=fehler"))
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/?abgemeldet"))
                .build();
    }

    @Bean
    @Order(11)
    static SecurityFilterChain amt(
            HttpSecurity http, Sides sides, LoginStore logins, Audit audit, PasswordEncoder passwords)
            throws Exception {
        return staff(http, logins, audit, passwords)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.AMT)
                        .isPresent())
                .build();
    }

    /// The intermediary's endpoints carry their own signatures; they have neither session nor CSRF token.
    @Bean
    @Order(12)
    static SecurityFilterChain vermittlung(
            HttpSecurity http, Sides sides, LoginStore logins, Audit audit, PasswordEncoder passwords)
            throws Exception {
        return staff(http, logins, audit, passwords)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.VERMITTLUNG)
                        .isPresent())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/osci", "/osci/**", "/dvdv/**", "/xta/**"))
                .build();
    }

    private static HttpSecurity staff(HttpSecurity http, LoginStore logins, Audit audit, PasswordEncoder passwords)
            throws Exception {
        return common(http, CSP)
                .authenticationManager(new ProviderManager(new StaffAuthenticationProvider(logins, passwords, audit)))
                .formLogin(login -> login.loginPage("/anmelden")
                        .usernameParameter("kennung")
                        .passwordParameter("passwort")
                        .defaultSuccessUrl("/")
                        .failureUrl("/anmelden?grund=fehler"))
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/anmelden?grund=abgemeldet"));
    }

    private static HttpSecurity common(HttpSecurity http, String csp) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new ActorFilter(), AuthorizationFilter.class)
                .csrf(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(csp))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .cacheControl(cache -> cache.disable()));
    }
}
