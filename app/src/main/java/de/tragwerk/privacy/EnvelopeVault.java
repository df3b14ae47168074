package de.tragwerk.privacy;

import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.Scope;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Envelope encryption: data key per subject, wrapped by the Mandant's master key.
@Component
class EnvelopeVault implements Vault {

    private final MasterKey master;
    private final KeyStoreDatabase keys;
    private final Outbox outbox;

    EnvelopeVault(MasterKey master, KeyStoreDatabase keys, Outbox outbox) {
        this.master = master;
        this.keys = keys;
        this.outbox = outbox;
    }

    @Override
    public byte[] seal(UUID subject, byte[] plain, String table, String column, UUID row) {
        return Aes.seal(keyFor(subject), plain, place(table, column, row));
    }

    @Override
    public byte[] open(UUID subject, byte[] sealed, String table, String column, UUID row) {
        byte[] wrapped = keys.find(subject).orElseThrow(KeyErased::new);
        return Aes.open(unwrap(subject, wrapped), sealed, place(table, column, row));
    }

    @Override
    public void erase(UUID subject) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The key database commits alone: erased here, the key would be gone although the rows came back.
            outbox.add(KeyErasure.KIND, subject.toString(), new byte[0]);
        } else {
            keys.erase(subject);
        }
    }

    private SecretKey keyFor(UUID subject) {
        return unwrap(subject, keys.find(subject).orElseGet(() -> make(subject)));
    }

    private byte[] make(UUID subject) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            byte[] wrapped = Aes.seal(master(), generator.generateKey().getEncoded(), bytes(subject.toString()));
            return keys.putIfAbsent(subject, wrapped).orElseThrow(KeyErased::new);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey unwrap(UUID subject, byte[] wrapped) {
        return new SecretKeySpec(Aes.open(master(), wrapped, bytes(subject.toString())), "AES");
    }

    private SecretKey master() {
        return master.of(Scope.current().mandant());
    }

    /// Moving a sealed value to another row, column, table or Mandant breaks the seal.
    private static byte[] place(String table, String column, UUID row) {
        return bytes(Scope.current().mandant() + "|" + table + "|" + column + "|" + row);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
