package de.tragwerk.xta;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Holder;
import de.tragwerk.transport.keys.KeyRing;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// The server's certificate, looked up at each handshake: a new key file is used without a restart.
final class ServerKey extends X509ExtendedKeyManager {

    private final Registry registry;
    private final KeyRing keys;

    ServerKey(Registry registry, KeyRing keys) {
        this.registry = registry;
        this.keys = keys;
    }

    private Optional<Holder> holder(String mandant) {
        // Tomcat asks for an alias of its own invention.
        if (registry.find(mandant).isEmpty()) {
            return Optional.empty();
        }
        return found(mandant);
    }

    private Optional<Holder> found(String mandant) {
        return keys.has(mandant) ? Optional.of(keys.current(mandant)) : Optional.empty();
    }

    private @Nullable String alias(String type) {
        return registry.mandanten(Mandant.Art.VERMITTLUNG).stream()
                .map(Mandant::id)
                .filter(id -> holder(id)
                        .filter(h -> type.startsWith(h.key().getAlgorithm()))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(type);
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(type);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        String alias = alias(type);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return holder(alias).map(h -> new X509Certificate[] {h.certificate()}).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return holder(alias).map(Holder::key).orElse(null);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
