package de.tragwerk.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.keys.KeyRing;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the delivery service takes from whom.
@TragwerkTest
class FitLimitsTest {

    /// It used to be read into memory, 96 MiB for each request, before anybody asked for the token.
    @Test
    void aStrangerIsAnsweredBeforeAnythingOfHersIsRead(TestProgram program) throws Exception {
        URI address = URI.create(program.address(Side.VERMITTLUNG));
        for (String line : List.of(
                "PUT /fit/v1/submissions/" + UUID.randomUUID(),
                "PUT /fit/v1/submissions/" + UUID.randomUUID() + "/attachments/" + UUID.randomUUID(),
                "POST /fit/v1/submissions",
                "POST /fit/v1/cases/" + UUID.randomUUID() + "/events")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                socket.setSoTimeout(10_000);
                // The head of a large request. Its content never comes, so an answer proves that nobody waits for it.
                socket.getOutputStream()
                        .write((line
                                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer auental-portal.99999999999.x\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: 90000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                                .readLine())
                        .as(line)
                        .contains(" 401 ");
            }
        }
    }

    @Test
    void whoMayWriteMayNotWriteMoreThanFits(TestProgram program) throws Exception {
        String token = program.bean(FitTokens.class).issue("auental-portal");
        String large = "{\"destinationId\":\"" + "a".repeat(300_000) + "\"}";
        assertThat(post(program, token, large)).isEqualTo(413);
        assertThat(post(program, token, "[".repeat(100_000))).isEqualTo(422);
        assertThat(post(program, token, "kein JSON")).isEqualTo(422);
        assertThat(post(program, token, "{\"destinationId\":{\"$ne\":null}}")).isEqualTo(422);
    }

    @Test
    void packedContentsAreNotOpened(TestProgram program) throws Exception {
        Holder reader = Scope.get(
                Scope.job("auental", "test"), () -> program.bean(KeyRing.class).current("auental"));
        RSAKey key = FitKeys.cipher(reader);
        JWEObject packed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .keyID(key.getKeyID())
                        .compressionAlgorithm(CompressionAlgorithm.DEF)
                        .build(),
                new Payload(new byte[10 << 20]));
        packed.encrypt(new RSAEncrypter(key));
        assertThatThrownBy(() -> FitCipher.decrypt(packed.serialize(), List.of(reader)))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("nicht zugelassen");
    }

    private static int post(TestProgram program, String token, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(program.address(Side.VERMITTLUNG) + "/fit/v1/submissions"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
