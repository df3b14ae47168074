package de.tragwerk.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// An identity provider of somebody else that speaks OpenID Connect over HTTP and answers as a test tells it:
/// also what an honest one never would. It asks nobody for a password.
public final class ForeignProvider {

    public static final String SUBJECT = "fremd-4711";
    private static ForeignProvider instance;

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;
    private volatile Map<String, String> asked = Map.of();
    private volatile BiFunction<ForeignProvider, JWTClaimsSet.Builder, String> answer = ForeignProvider::signed;

    private ForeignProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("eigen").generate();
        stranger = new RSAKeyGenerator(2048).keyID("eigen").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /// One for the whole run: the program remembers a provider's addresses.
    public static synchronized ForeignProvider instance() throws IOException, JOSEException {
        if (instance == null) {
            instance = new ForeignProvider();
        }
        return instance;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What the last authorization request asked for.
    public Map<String, String> asked() {
        return asked;
    }

    /// @param token makes the ID token from right claims
    public void answers(BiFunction<ForeignProvider, JWTClaimsSet.Builder, String> token) {
        answer = token;
    }

    public String signed(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    public String signedByAnother(JWTClaimsSet.Builder claims) {
        return sign(claims, stranger);
    }

    public String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String sign(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, """
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                         "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid"],
                         "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer()));
                case "/jwks" -> json(exchange, new JWKSet(key).toPublicJWKSet().toString());
                case "/authorize" -> {
                    asked = query(exchange.getRequestURI().getRawQuery());
                    exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    asked.get("redirect_uri") + "?code=" + System.nanoTime() + "&state="
                                            + java.net.URLEncoder.encode(
                                                    String.valueOf(asked.get("state")), StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/token" ->
                    json(
                            exchange,
                            "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                                    + answer.apply(this, claims()) + "\"}");
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private JWTClaimsSet.Builder claims() {
        // Tokens are judged by the clock of the library that reads them: real time.
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(SUBJECT)
                .audience("tragwerk-amt")
                .claim("nonce", asked.get("nonce"))
                .claim("auth_time", now.getEpochSecond() - 5)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }
}
