package de.tragwerk.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import de.tragwerk.access.LocalIssuer;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Spring's authorization server on a port of its own, in the process that serves the portal.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
@ConditionalOnExpression("'${tragwerk.seiten:portal}'.contains('portal')")
class IdentityConfiguration {

    private static final PasswordEncoder SECRETS = new RandomSecret();

    @Bean
    LocalIssuer localIssuer(Sides sides, DemoPasswords passwords) {
        return new LocalIssuer() {
            @Override
            public String issuer() {
                return "http://127.0.0.1:" + sides.port(Side.IDENTITY);
            }

            @Override
            public String clientSecret() {
                return passwords.of("oidc-client");
            }
        };
    }

    @Bean
    RegisteredClientRepository registeredClients(Sides sides, LocalIssuer issuer) {
        int portal = sides.serves(Side.PORTAL) ? sides.port(Side.PORTAL) : Side.PORTAL.defaultPort();
        int amt = sides.serves(Side.AMT) ? sides.port(Side.AMT) : Side.AMT.defaultPort();
        // Each client's secret is salted for itself.
        return new InMemoryRegisteredClientRepository(
                client(
                        "portal",
                        "tragwerk-portal",
                        String.valueOf(SECRETS.encode(issuer.clientSecret())),
                        portal,
                        "buergerkonto"),
                client(
                        "amt",
                        "tragwerk-amt",
                        String.valueOf(SECRETS.encode(issuer.clientSecret())),
                        amt,
                        "mitarbeiter"));
    }

    private static RegisteredClient client(String id, String clientId, String secret, int port, String name) {
        return RegisteredClient.withId(id)
                .clientId(clientId)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1:" + port + "/login/oauth2/code/" + name)
                .redirectUri("http://localhost:" + port + "/login/oauth2/code/" + name)
                .scope("openid")
                .scope("profile")
                .scope("email")
                .clientSettings(ClientSettings.builder()
                        .requireAuthorizationConsent(false)
                        .requireProofKey(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(LocalIssuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.issuer()).build();
    }

    /// Signing key of this run: tokens live for minutes, so a restart invalidates nothing of value.
    @Bean
    JWKSource<SecurityContext> jwkSource() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey((RSAPrivateKey) pair.getPrivate())
                .keyID("demo")
                .build()));
    }

    /// Puts the chosen level of assurance and the person's data into the ID token, as BundID does.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Cast cast) {
        return context -> {
            if (!"id_token".equals(context.getTokenType().getValue())) {
                return;
            }
            if (context.getPrincipal() instanceof CitizenAuthentication citizen) {
                cast.citizen(citizen.login())
                        .ifPresent(person -> context.getClaims()
                                .subject(person.pseudonym())
                                .claim("acr", citizen.acr())
                                .claim("given_name", person.vorname())
                                .claim("family_name", person.nachname())
                                .claim("birthdate", person.geburtsdatum().toString())
                                .claim("email", person.email()));
                // Staff of the cast, as an authority's own directory would know them: a subject, no data.
                cast.employee(citizen.login())
                        .ifPresent(employee -> context.getClaims().subject(employee.pseudonym()));
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain identityProtocol(HttpSecurity http, Sides sides) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(request -> on(sides, request.getLocalPort())
                            && server.getEndpointsMatcher().matches(request));
                    server.authorizationService(new Logins());
                    server.clientAuthentication(client -> client.authenticationProviders(all -> all.forEach(one -> {
                        if (one instanceof ClientSecretAuthenticationProvider secrets) {
                            secrets.setPasswordEncoder(SECRETS);
                        }
                    })));
                    server.oidc(org.springframework.security.config.Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/anmelden")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain identityLogin(HttpSecurity http, Sides sides, Cast cast, DemoPasswords passwords)
            throws Exception {
        return http.securityMatcher(request -> on(sides, request.getLocalPort()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationManager(new ProviderManager(new CitizenAuthenticationProvider(cast, passwords)))
                .formLogin(login -> login.loginPage("/anmelden")
                        .usernameParameter("kennung")
                        .passwordParameter("passwort")
                        .authenticationDetailsSource(request -> CitizenAuthentication.requested(request))
                        .failureUrl("/anmelden?grund=fehler"))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'")))
                .build();
    }

    private static boolean on(Sides sides, int port) {
        return sides.at(port).filter(s -> s == Side.IDENTITY).isPresent();
    }
}
