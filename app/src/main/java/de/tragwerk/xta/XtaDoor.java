package de.tragwerk.xta;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.mandant.web.Addresses;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.transport.keys.KeyRing;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// A port of its own for XTA: HTTPS only, every client shows a certificate, no cookies.
@Configuration(proxyBeanMethods = false)
class XtaDoor {

    /// Forward secrecy and authenticated encryption only (BSI TR-02102-2, version 2025-01, table 1; secondary).
    private static final String CIPHERS = String.join(
            ",",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> xtaConnector(
            Sides sides, Registry registry, KeyRing keys, Addresses addresses) {
        return factory -> {
            if (sides.serves(Side.XTA)) {
                factory.addAdditionalConnectors(
                        connector(sides.port(Side.XTA), addresses.of(Side.XTA), new ServerKey(registry, keys)));
            }
        };
    }

    private static Connector connector(int port, InetAddress address, ServerKey key) {
        Connector connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setAddress(address);
            http.setExecutor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("xta-" + port + "-", 0).factory()));
            http.setSSLEnabled(true);
            SSLHostConfig tls = new SSLHostConfig();
            tls.setProtocols("TLSv1.2+TLSv1.3");
            tls.setCipherSuites("TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256");
            tls.setCiphers(CIPHERS);
            tls.setCertificateVerification("required");
            SSLHostConfigCertificate certificate =
                    new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
            certificate.setSslContext(new DoorContext(key));
            tls.addCertificate(certificate);
            connector.addSslHostConfig(tls);
        }
        return connector;
    }

    /// Certificates instead of sessions; nothing here is called by a browser's form.
    @Bean
    @Order(13)
    static SecurityFilterChain xta(HttpSecurity http, Sides sides) throws Exception {
        return http.securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.XTA)
                        .isPresent())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
