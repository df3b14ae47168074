package de.tragwerk.support;

import de.tragwerk.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An authenticator in software (WebAuthn level 2, ES256, attestation "none"), built from the specification and
/// not from the library under test. It does what a test tells it, also what a browser would not.
public final class SoftAuthenticator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final byte[] id = new byte[20];
    private final KeyPair keys;
    private final String origin;

    /// How often it was used; a copied authenticator would lag behind.
    public int counter = 1;
    /// Whether PIN or finger were checked.
    public boolean verifies = true;

    public SoftAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes a passkey for a task of the server.
    public String make(String task) {
        JsonNode asked = JSON.readTree(task);
        byte[] data = data(asked.get("rp").get("id").asString(), ATTESTED);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, data);
        return answer(Map.of(
                "clientDataJSON",
                BASE64.encodeToString(client("webauthn.create", asked)),
                "attestationObject",
                BASE64.encodeToString(object.toByteArray())));
    }

    /// Uses it for a task of the server.
    public String use(String task) {
        JsonNode asked = JSON.readTree(task);
        counter++;
        byte[] data = data(asked.get("rpId").asString(), 0);
        byte[] client = client("webauthn.get", asked);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(Sha256.of(client));
            return answer(Map.of(
                    "clientDataJSON",
                    BASE64.encodeToString(client),
                    "authenticatorData",
                    BASE64.encodeToString(data),
                    "signature",
                    BASE64.encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        String name = BASE64.encodeToString(id);
        return JSON.writeValueAsString(Map.of(
                "id",
                name,
                "rawId",
                name,
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        asked.get("challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Authenticator data, WebAuthn 6.1.
    private byte[] data(String rpId, int more) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(Sha256.of(rpId));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | more);
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        if (more == ATTESTED) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(publicKey());
        }
        return data.toByteArray();
    }

    /// COSE key: EC2, ES256, P-256, x, y (RFC 9053).
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(cose, coordinate(key.getW().getAffineX().toByteArray()));
        cose.write(0x22);
        bytes(cose, coordinate(key.getW().getAffineY().toByteArray()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length < 256) {
            out.write(0x58);
        } else {
            out.write(0x59);
            out.write(bytes.length >> 8);
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
