package de.tragwerk;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// RSA and AES-GCM by the native library of the Corretto provider: each OSCI request costs four operations with a
/// private key and closes the message twice, each handshake of TLS signs with one (RSASSA-PSS), and an authority asks
/// its mailbox all day (ADR 0021).
///
/// Only these are taken from it; everything else stays with the JDK. Keys are read by it too, because a key of
/// the JDK is translated anew for each operation. Where the library does not load (another processor, another C
/// library) the JDK does it all.
public final class NativeCrypto extends Provider {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(NativeCrypto.class);

    private static final Set<String> TAKEN = Set.of(
            "Signature SHA256withRSA",
            "Signature SHA512withRSA",
            "Signature RSASSA-PSS",
            "Cipher RSA/ECB/OAEPPadding",
            "Cipher AES/GCM/NoPadding",
            "KeyFactory RSA",
            "KeyPairGenerator RSA");

    private NativeCrypto(Provider library) {
        super("TragwerkCrypto", "1", "RSA and AES-GCM of " + library.getName());
        for (Service service : library.getServices()) {
            if (TAKEN.contains(service.getType() + " " + service.getAlgorithm())) {
                putService(new Handed(this, service));
            }
        }
    }

    /// A service of the library under our own name: Java's list takes a service of its own provider only.
    private static final class Handed extends Service {
        private final Service library;

        Handed(Provider own, Service library) {
            super(own, library.getType(), library.getAlgorithm(), library.getClassName(), null, null);
            this.library = library;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return library.newInstance(parameter);
        }
    }

    /// Puts it before the JDK's providers if the library loads and passes its own check.
    public static void install() {
        AmazonCorrettoCryptoProvider library = AmazonCorrettoCryptoProvider.INSTANCE;
        if (library.getLoadingError() == null) {
            Security.insertProviderAt(new NativeCrypto(library), 1);
        } else {
            LOG.debug(
                    "RSA und AES-GCM bleiben beim JDK: {}",
                    library.getLoadingError().getMessage());
        }
    }
}
