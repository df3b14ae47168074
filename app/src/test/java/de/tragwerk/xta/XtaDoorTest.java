package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.xta.XtaNs;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The TLS of the XTA port, and what it takes from a client for whom nobody vouches.
@TragwerkTest
class XtaDoorTest {

    @Test
    void onlyNewTlsWithCiphersOfForwardSecrecy(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        SSLSocketFactory tls = ForeignClient.tls(
                world.somebody("Autor").key(), world.pki().root().certificate());
        assertThat(shake(program, tls, null, null)).isEqualTo("TLSv1.3 TLS_AES_256_GCM_SHA384");
        assertThat(shake(program, tls, "TLSv1.2", null)).matches("TLSv1\\.2 TLS_ECDHE_.*(GCM|CHACHA20_POLY1305).*");
        for (String weak : new String[] {
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
            "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"
        }) {
            Assertions.assertThatThrownBy(() -> shake(program, tls, "TLSv1.2", weak))
                    .as(weak)
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aStrangerMayAskAndMayNotFillTheDisk(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        SSLSocketFactory stranger = ForeignClient.tls(
                Pki.create("Fremde Wurzel", XtaWorld.NOW.minusSeconds(90))
                        .issue("Fremd", XtaWorld.NOW.minusSeconds(60)),
                world.pki().root().certificate());
        SSLSocketFactory known = ForeignClient.tls(
                world.somebody("Autor").key(), world.pki().root().certificate());
        String small = envelope("");
        String large = envelope("<x>" + "y".repeat(100_000) + "</x>");
        assertThat(post(world, stranger, "application/soap+xml", small)).contains("<code>9012</code>");
        assertThat(post(world, stranger, "application/soap+xml", large)).contains("<code>9023</code>");
        assertThat(post(world, stranger, "multipart/related; boundary=x", "--x\r\n\r\n" + large + "\r\n--x--\r\n"))
                .contains("<code>9023</code>");
        assertThat(post(world, known, "application/soap+xml", small)).startsWith("200");
    }

    private static String shake(TestProgram program, SSLSocketFactory tls, String protocol, String cipher)
            throws IOException {
        try (SSLSocket socket = (SSLSocket) tls.createSocket(
                InetAddress.getLoopbackAddress(), program.bean(Sides.class).port(Side.XTA))) {
            socket.setSoTimeout(10_000);
            if (protocol != null) {
                socket.setEnabledProtocols(new String[] {protocol});
            }
            if (cipher != null) {
                socket.setEnabledCipherSuites(new String[] {cipher});
            }
            socket.startHandshake();
            return socket.getSession().getProtocol() + " " + socket.getSession().getCipherSuite();
        }
    }

    private static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"" + XtaNs.SOAP + "\" xmlns:wsa=\"" + XtaNs.WSA
                + "\"><soap:Header><wsa:Action>http://www.xta.de/XTA/CheckAccountActive</wsa:Action></soap:Header><soap:Body>"
                + body + "</soap:Body></soap:Envelope>";
    }

    private static String post(XtaWorld world, SSLSocketFactory tls, String type, String text) throws IOException {
        var connection = (HttpsURLConnection) URI.create(world.server()).toURL().openConnection();
        connection.setSSLSocketFactory(tls);
        connection.setHostnameVerifier((host, session) -> true);
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", type);
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
