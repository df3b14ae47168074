package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.keys.KeyRing;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad messages are refused with a code and a sentence; nothing is lost and the next request works.
@TragwerkTest
class TransportFaultsTest {

    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Policy POLICY = new Policy(LocalDate.ofInstant(NOW, java.time.ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kein MIME",
                "MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary=b; type=text/xml\r\n\r\n--b\r\n"
                        + "Content-ID: <osci@message>\r\n\r\n<kaputt\r\n--b--\r\n",
                "MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary=b; type=text/xml\r\n\r\n--b\r\n"
                        + "Content-ID: <osci@message>\r\n\r\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<x>&e;</x>\r\n--b--\r\n",
                "MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary=b; type=text/xml\r\n\r\n--b\r\n"
                        + "Content-ID: <osci@message>\r\n\r\n<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;\">]><l>&c;</l>\r\n--b--\r\n",
            })
    void brokenMessagesGetAFault(String body, TestProgram program) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(program))
                                .timeout(Duration.ofSeconds(30))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body())
                .contains("<osci:Code>9100</osci:Code>", Code.NOT_OSCI.text())
                .doesNotContain("root:", "haha");
        assertThat(client(program, key(program, "auental-portal"))
                        .getMessageId()
                        .base64())
                .isNotEmpty();
    }

    @Test
    void aContentForAnotherReaderBecomesADeadLetter(TestProgram program) throws Exception {
        Holder portal = key(program, "auental-portal");
        X509Certificate other = key(program, "auental").certificate();
        MessageId id = put(program, portal, new ContentSealer(portal, POLICY), other);
        assertThat(reason(program, id)).isEqualTo(Code.NO_KEY.text());
    }

    @Test
    void anAuthorNobodyKnowsIsNotBelieved(TestProgram program) throws Exception {
        Holder portal = key(program, "auental-portal");
        Holder stranger = Pki.create("Fremd", NOW.minusSeconds(60)).issue("Fremd", NOW.minusSeconds(60));
        X509Certificate amt = key(program, "lindenbrueck").certificate();
        MessageId id = put(program, portal, new ContentSealer(stranger, POLICY), amt);
        assertThat(reason(program, id)).isEqualTo(Code.AUTHOR_SIGNATURE_BAD.text());
    }

    @Test
    void unknownKeysAndExpiredCertificatesAreRefused(TestProgram program) throws Exception {
        Holder stranger = Pki.create("Fremd", NOW.minusSeconds(60)).issue("Fremd", NOW.minusSeconds(60));
        assertThatThrownBy(() -> client(program, stranger).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.feedback().sentence()).isEqualTo(Code.CLIENT_CIPHER_BAD.text()));
        Holder expired = Pki.create("Alt", NOW.minusSeconds(9_000_000))
                .issue("Alt", NOW.minusSeconds(9_000_000), NOW.minusSeconds(400_000));
        Holder portal = key(program, "auental-portal");
        assertThatThrownBy(() -> new ContentSealer(portal, POLICY)
                        .seal(new byte[] {1}, List.of(), List.of(expired.certificate())))
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.READER_CIPHER_EXPIRED));
    }

    @Test
    void theSameMessageTwiceIsTakenOnce(TestProgram program) throws Exception {
        Holder portal = key(program, "auental-portal");
        X509Certificate amt = key(program, "lindenbrueck").certificate();
        SealedContent content = new ContentSealer(portal, POLICY).seal(new byte[] {1}, List.of(), List.of(amt));
        OsciClient client = client(program, portal);
        MessageId id = client.getMessageId();
        client.storeDelivery(id, amt, "unbekannt", content);
        assertThatThrownBy(() -> client.storeDelivery(id, amt, "unbekannt", content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.MESSAGE_ID_ILLEGAL)).isTrue());
        assertThat(reason(program, id)).contains("niemand zuständig");
    }

    /// Stores a delivery in the mailbox of the city, whatever its content.
    private static MessageId put(TestProgram program, Holder sender, ContentSealer sealer, X509Certificate reader)
            throws Exception {
        X509Certificate amt = key(program, "lindenbrueck").certificate();
        OsciClient client = client(program, sender);
        MessageId id = client.getMessageId();
        client.storeDelivery(
                id,
                amt,
                "antrag",
                sealer.seal("<antrag/>".getBytes(StandardCharsets.UTF_8), List.of(), List.of(reader)));
        return id;
    }

    /// Waits for the dead letter and gives its reason.
    private static String reason(TestProgram program, MessageId id) {
        Eventually.isTrue(() -> !deadLetter(program, id).isEmpty());
        return deadLetter(program, id);
    }

    private static String deadLetter(TestProgram program, MessageId id) {
        try (var db = program.superuser("tw_m_lindenbrueck");
                var ask = db.prepareStatement(
                        "select grund from transport.empfang where zustand = 'UNLESBAR' and message_id = ?")) {
            ask.setString(1, id.base64());
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Holder key(TestProgram program, String mandant) throws Exception {
        return Scope.call(
                Scope.job(mandant, "test"),
                () -> program.bean(KeyRing.class).current(mandant.toLowerCase(Locale.ROOT)));
    }

    private static OsciClient client(TestProgram program, Holder own) throws Exception {
        X509Certificate intermediary = key(program, "vermittlung").certificate();
        return new OsciClient(
                new Peer(address(program), intermediary, intermediary),
                new HttpChannel(Duration.ofSeconds(30)),
                own,
                List.of(),
                POLICY,
                (name, message) -> {});
    }

    private static URI address(TestProgram program) {
        return URI.create(program.address(Side.VERMITTLUNG) + "/osci");
    }
}
